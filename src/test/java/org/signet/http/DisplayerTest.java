package org.signet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestDatabase;

/**
 * What 1EdTech's certification asks of a Displayer: a valid, an expired and a revoked badge of VCDM
 * 2.0 and of VCDM 1.1, and what is to be shown of each.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DisplayerTest {

  private static final String LIST = "/status/1";

  @ParameterizedTest
  @CsvSource({
    "2.0, bitstring, valid, in_force",
    "2.0, bitstring, expired, in_force",
    "2.0, bitstring, revoked, revoked",
    "2.0, 1EdTech, valid, in_force",
    "2.0, 1EdTech, expired, in_force",
    "2.0, 1EdTech, revoked, revoked",
    "1.1, bitstring, valid, in_force",
    "1.1, bitstring, expired, in_force",
    "1.1, bitstring, revoked, revoked",
    "1.1, 1EdTech, valid, in_force",
    "1.1, 1EdTech, expired, in_force",
    "1.1, 1EdTech, revoked, revoked",
  })
  void badgeIsShownForWhatItIs(String model, String list, String verdict, String status) {
    RemoteIssuer issuer = RemoteIssuer.web("displayed");
    ObjectNode badge = RemoteIssuer.extended(issuer.badge());
    badge.put(
        "validUntil", verdict.equals("expired") ? "2026-06-05T00:00:00Z" : "2999-01-01T00:00:00Z");
    boolean first = model.equals("1.1");
    boolean revoked = verdict.equals("revoked");
    badge.set(
        "credentialStatus",
        list.equals("1EdTech")
            ? named(issuer, badge.path("id").textValue(), revoked)
            : bitstring(issuer, first, revoked));
    verify(issuer.sign(first ? RemoteIssuer.firstModel(badge) : badge))
        .body("verdict", equalTo(verdict), "status", equalTo(status))
        .body("verified", equalTo(verdict.equals("valid")))
        .body("summary.achievement.name", equalTo("Hygiene"))
        .body("summary.achievement.description", equalTo("Prevents infection."))
        .body("summary.issuedBy.name", equalTo("Remote College"))
        .body("summary.issuedBy.identity", equalTo(issuer.host))
        .body("summary.validity.validFrom", equalTo("2026-06-03T09:00:00Z"))
        .body("answer.en", containsString(verdict.equals("valid") ? "Signed by" : verdict));
  }

  private static ObjectNode named(RemoteIssuer issuer, String badge, boolean revoked) {
    ObjectNode list = json("{\"revokedCredential\":[]}").put("id", issuer.url(LIST));
    list.put("issuer", issuer.id);
    list.withArray("revokedCredential").addObject().put("id", badge).put("revoked", revoked);
    issuer.serve(LIST, list);
    return json("{\"type\":\"1EdTechRevocationList\"}").put("id", issuer.url(LIST));
  }

  private static ObjectNode bitstring(RemoteIssuer issuer, boolean first, boolean revoked) {
    ObjectNode list = issuer.list(LIST, "revocation", revoked ? 7 : 8);
    ObjectNode entry = issuer.entry(LIST, "revocation", 7);
    issuer.serve(LIST, issuer.sign(first ? RemoteIssuer.list2021(list) : list));
    return first ? entry.put("type", "StatusList2021Entry") : entry;
  }
}
