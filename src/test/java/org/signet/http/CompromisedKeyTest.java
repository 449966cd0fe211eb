package org.signet.http;

import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.platform.Sql;

/** A key that others may have got hold of signs nothing that is believed, whenever it says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CompromisedKeyTest {

  @Inject Sql sql;

  @Test
  void badgeOfACompromisedKeyIsNotGenuineWhateverItsDateIs() {
    TestClient institution = TestClient.newInstitution();
    ObjectNode badge = fetch(institution.badge());
    anonymous().body(badge.toString()).post("/verify").then().body("verified", equalTo(true));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.update(
                    "update issuer_key set state = 'compromised' where use = 'badge' and issuer_id"
                        + " = (select id from issuer where slug = ?)",
                    institution.slug));
    anonymous()
        .body(badge.toString())
        .post("/verify")
        .then()
        .body("verified", equalTo(false), "verdict", equalTo("not_genuine"))
        .body("checks.find { it.check == 'issuerKey' }.code", equalTo("KEY_COMPROMISED"));
  }
}
