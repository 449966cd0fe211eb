package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestDatabase;
import org.signet.keys.Algorithm;

/** Other curves, lists of a partner's own, and how many endorsements a badge carries. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndorsementReachTest {

  private static final String LIST = "/status/1";

  private final Endorsing at = Endorsing.newInstitution();

  @ParameterizedTest
  @CsvSource({"ES256, did:key:zDn", "ES384, did:key:z82"})
  void partnerMaySignWithAKeyOfNist(Algorithm algorithm, String did) {
    RemoteIssuer partner = RemoteIssuer.key("clinic", algorithm);
    assertThat(partner.id).startsWith(did);
    ObjectNode signed = partner.sign(at.demand(partner));
    assertThat(signed.at("/proof/cryptosuite").textValue()).isEqualTo("ecdsa-rdfc-2019");
    ObjectNode altered = signed.deepCopy();
    ((ObjectNode) altered.get("credentialSubject")).put("endorsementComment", "The best.");
    at.send(altered).statusCode(422).body("errors[0].code", equalTo("SIGNATURE_INVALID"));
    at.take(signed);
    ObjectNode badge = fetch(at.client.badge());
    assertThat(badge.get("endorsement")).containsExactly(signed);
    told(verify(badge), "valid", "endorsements", "passed", "ALL_GENUINE");
  }

  @Test
  void endorsementThatItsPartnersListRevokesIsNotTaken() {
    RemoteIssuer partner = listing(7);
    ObjectNode revoked = at.demand(partner);
    revoked.set("credentialStatus", partner.entry(LIST, "revocation", 7));
    at.send(partner.sign(revoked))
        .statusCode(422)
        .body("code", equalTo("ENDORSEMENT_NOT_GENUINE"))
        .body("errors[0].code", equalTo("REVOKED"));
    at.staff().get("/v1/endorsements").then().body("items", hasSize(0));
    ObjectNode good = at.demand(partner);
    good.set("credentialStatus", partner.entry(LIST, "revocation", 8));
    at.take(partner.sign(good));
    told(verify(fetch(at.client.badge())), "valid", "endorsements", "passed", "ALL_GENUINE");
  }

  @Test
  void endorsementWhoseListDoesNotAnswerIsToBeSentAgain() {
    RemoteIssuer partner = RemoteIssuer.web("listing");
    ObjectNode unknown = at.demand(partner);
    unknown.set("credentialStatus", partner.entry(LIST, "revocation", 7));
    at.send(partner.sign(unknown)).body("code", equalTo("ENDORSEMENT_NOT_CHECKED"));
    at.staff().get("/v1/endorsements").then().body("items", hasSize(0));
  }

  @Test
  void badgeSaysThatItsPartnersListRevokedTheEndorsement() {
    RemoteIssuer partner = listing(7);
    RemoteIssuer college = RemoteIssuer.key("college");
    ObjectNode badge = college.badge();
    ObjectNode endorsement = at.demand(partner);
    String about = badge.at("/credentialSubject/achievement/id").textValue();
    ((ObjectNode) endorsement.get("credentialSubject")).put("id", about);
    endorsement.remove("relatedResource");
    endorsement.set("credentialStatus", partner.entry(LIST, "revocation", 7));
    badge.putArray("endorsement").add(partner.sign(endorsement));
    ObjectNode signed = college.sign(badge);
    var report = verify(signed);
    told(report, "valid", "endorsements", "failed", "ENDORSEMENT_INVALID");
    report.body("summary.endorsements[0].code", equalTo("REVOKED"));
    Map.of(
            "en", "The endorser took the endorsement back.",
            "fr", "L’appui a été retiré.")
        .forEach(
            (language, words) ->
                anonymous()
                    .accept("text/html")
                    .multiPart("badge", signed.toString())
                    .multiPart("lang", language)
                    .post("/verify")
                    .then()
                    .statusCode(200)
                    .body(containsString(words)));
  }

  @Test
  void badgesCarrySixteenEndorsementsAndTheSeventeenthIsRefusedUntilOneIsWithdrawn() {
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      RemoteIssuer partner = RemoteIssuer.key("partner-" + i);
      taken.add(at.take(partner.sign(at.demand(partner))));
    }
    RemoteIssuer late = RemoteIssuer.key("late");
    ObjectNode signed = late.sign(at.demand(late));
    at.send(signed).statusCode(409).body("code", equalTo("TOO_MANY_ENDORSEMENTS"));
    at.staff().queryParam("limit", 50).get("/v1/endorsements").then().body("items", hasSize(16));
    ObjectNode badge = fetch(at.client.badge());
    assertThat(badge.get("endorsement")).hasSize(16);
    told(verify(badge), "valid", "endorsements", "passed", "ALL_GENUINE");
    at.take(late.sign(at.unsigned(late, "fr-CA", "demand"))); // each edition has its own
    post(at.staff(), taken.get(3) + "/withdraw", read("{\"reason\":\"Asked.\"}"))
        .then()
        .statusCode(200);
    at.take(signed);
    assertThat(fetch(at.client.badge()).get("endorsement")).hasSize(16);
  }

  private static RemoteIssuer listing(int... revoked) {
    RemoteIssuer partner = RemoteIssuer.key("listing"); // whose list alone is fetched
    partner.serve(LIST, partner.sign(partner.list(LIST, "revocation", revoked)));
    return partner;
  }
}
