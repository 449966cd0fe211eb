package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.http.Verifying.path;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestDatabase;

/** Endorsements by partners on hosts of their own. None of them decides about the badge. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RemoteEndorsementTest {

  @Test
  void partnersEndorsementIsGenuine() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    RemoteIssuer partner = RemoteIssuer.web("partner");
    ObjectNode badge = issuer.badge();
    ValidatableResponse report = endorsed(issuer, badge, partner.sign(endorsement(partner, badge)));
    told(report, "valid", "endorsements", "passed", "ALL_GENUINE");
    item(report, "passed", "GENUINE")
        .body("summary.endorsements[0].identity", equalTo(partner.host))
        .body("summary.endorsements[0].endorser", equalTo("Partner"))
        .body("summary.endorsements[0].comment", equalTo("We hire them."))
        .body("summary.endorsements[0].pointer", equalTo("/endorsement/0"))
        .body("summary.endorsements[0].message.en", equalTo("The endorsement is genuine."))
        .body("summary.endorsements[0].selfEndorsed", equalTo(false));
    assertThat(partner.requests()).containsExactly("/.well-known/did.json");
  }

  @ParameterizedTest
  @CsvSource({"/credentialSubject/achievement/id", "/issuer/id", "/id"})
  void achievementIssuerAndBadgeMayBeEndorsed(String pointer) {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    RemoteIssuer partner = RemoteIssuer.web("partner");
    ObjectNode badge = issuer.badge();
    ObjectNode endorsement = about(endorsement(partner, badge), badge.at(pointer).textValue());
    item(endorsed(issuer, badge, partner.sign(endorsement)), "passed", "GENUINE");
  }

  @Test
  void alteredEndorsementIsToldAndTheBadgeStaysGood() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    RemoteIssuer partner = RemoteIssuer.web("partner");
    ObjectNode badge = issuer.badge();
    ObjectNode altered =
        with(
            partner.sign(endorsement(partner, badge)),
            "/credentialSubject/endorsementComment",
            "\"The best there are.\"");
    broken(endorsed(issuer, badge, altered), "failed", "SIGNATURE_INVALID");
  }

  @Test
  void endorsementOfSomethingElseIsTold() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    RemoteIssuer partner = RemoteIssuer.web("partner");
    ObjectNode badge = issuer.badge();
    ObjectNode other = partner.sign(about(endorsement(partner, badge), "urn:uuid:other"));
    broken(endorsed(issuer, badge, other), "failed", "ENDORSES_SOMETHING_ELSE");
    assertThat(partner.requests()).isEmpty();
  }

  @Test
  void expiredEndorsementIsTold() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    RemoteIssuer partner = RemoteIssuer.web("partner");
    ObjectNode badge = issuer.badge();
    ObjectNode expired = endorsement(partner, badge).put("validUntil", "2026-06-05T00:00:00Z");
    broken(endorsed(issuer, badge, partner.sign(expired)), "failed", "EXPIRED");
  }

  @Test
  void revokedEndorsementIsTold() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    RemoteIssuer partner = RemoteIssuer.web("partner");
    partner.serve("/status/1", partner.sign(partner.list("/status/1", "revocation", 7)));
    for (int index : new int[] {6, 7}) {
      ObjectNode badge = issuer.badge();
      ObjectNode endorsement = endorsement(partner, badge);
      endorsement.set("credentialStatus", partner.entry("/status/1", "revocation", index));
      ValidatableResponse report = endorsed(issuer, badge, partner.sign(endorsement));
      item(report, index == 6 ? "passed" : "failed", index == 6 ? "GENUINE" : "REVOKED");
      report.body("status", equalTo("none"));
    }
  }

  @Test
  void endorsementWhoseKeyCannotBeHadIsUnknown() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    RemoteIssuer partner = RemoteIssuer.unpublished("partner", "");
    ObjectNode badge = issuer.badge();
    ValidatableResponse report = endorsed(issuer, badge, partner.sign(endorsement(partner, badge)));
    told(report, "valid", "endorsements", "unknown", "NOT_ALL_CHECKED");
    item(report, "unknown", "KEY_NOT_FETCHED");
  }

  @Test
  void issuerThatEndorsesItsOwnIsToldToDoSo() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    ObjectNode badge = issuer.badge();
    ObjectNode own = endorsement(issuer, badge);
    own.set("issuer", badge.get("issuer")); // two objects of one id say the same
    item(endorsed(issuer, badge, issuer.sign(own)), "passed", "GENUINE")
        .body("summary.endorsements[0].selfEndorsed", equalTo(true));
  }

  @Test
  void oneEndorsementTooManyIsToldAndThoseBeforeItAreLookedAt() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    RemoteIssuer partner = RemoteIssuer.web("partner");
    ObjectNode badge = issuer.badge();
    ObjectNode[] many = new ObjectNode[21];
    for (int i = 0; i < many.length; i++) {
      many[i] = partner.sign(endorsement(partner, badge));
    }
    ValidatableResponse report = endorsed(issuer, badge, many);
    told(report, "valid", "endorsements", "failed", "LIMIT");
    report
        .body("summary.endorsements", hasSize(21))
        .body("summary.endorsements[0..19].code", everyItem(equalTo("GENUINE")))
        .body("summary.endorsements[20].code", equalTo("LIMIT"))
        .body(path("endorsements", "pointer"), equalTo("/endorsement/20"));
  }

  @Test
  void endorsementMayBeATokenInABadgeThatIsAToken() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    RemoteIssuer partner = RemoteIssuer.web("partner");
    ObjectNode badge = issuer.badge();
    String good = partner.token(kid(partner), endorsement(partner, badge));
    ValidatableResponse report = tokens(issuer, badge, good);
    told(report, "valid", "endorsements", "passed", "ALL_GENUINE");
    item(report, "passed", "GENUINE")
        .body("summary.endorsements[0].pointer", equalTo("/endorsementJwt/0"));
    String altered = good.substring(0, good.lastIndexOf('.') + 1) + "A".repeat(86);
    broken(tokens(issuer, badge, altered), "failed", "SIGNATURE_INVALID");
    broken(tokens(issuer, badge, "eyJhbGciOiJub25lIn0.e30.AA"), "failed", "ALG_NOT_ALLOWED");
  }

  @Test
  void tokenIsNoEndorsementInABadgeWhoseProofDoesNotCoverIt() {
    RemoteIssuer issuer = RemoteIssuer.web("issuer");
    ObjectNode badge = issuer.sign(issuer.badge());
    badge.putArray("endorsementJwt").add("eyJhbGciOiJFUzI1NiJ9.e30.AA");
    told(verify(badge), "not_genuine", "terms", "failed", "UNSIGNED_TERM");
  }

  /** What is wrong with an endorsement is said of it, and the badge is valid. */
  private static void broken(ValidatableResponse report, String outcome, String code) {
    told(report, "valid", "endorsements", "failed", "ENDORSEMENT_INVALID");
    report.body(path("endorsements", "detail"), equalTo(code));
    item(report, outcome, code);
  }

  private static ValidatableResponse item(ValidatableResponse report, String outcome, String code) {
    return report
        .body("verdict", equalTo("valid"))
        .body("summary.endorsements[0].outcome", equalTo(outcome))
        .body("summary.endorsements[0].code", equalTo(code));
  }

  private static ValidatableResponse endorsed(
      RemoteIssuer issuer, ObjectNode badge, ObjectNode... endorsements) {
    ObjectNode copy = badge.deepCopy();
    ArrayNode items = copy.putArray("endorsement");
    for (ObjectNode endorsement : endorsements) {
      items.add(endorsement);
    }
    return verify(issuer.sign(copy));
  }

  private static ValidatableResponse tokens(RemoteIssuer issuer, ObjectNode badge, String token) {
    ObjectNode copy = badge.deepCopy();
    copy.putArray("endorsementJwt").add(token);
    return verify(issuer.token(kid(issuer), copy));
  }

  private static String kid(RemoteIssuer issuer) {
    return "\"kid\":\"" + issuer.method() + "\"";
  }

  private static ObjectNode about(ObjectNode endorsement, String id) {
    return with(endorsement, "/credentialSubject/id", "\"" + id + "\"");
  }

  /** Of the badge, not signed. */
  private static ObjectNode endorsement(RemoteIssuer partner, ObjectNode badge) {
    ObjectNode endorsement =
        json(
            """
            {"type":["VerifiableCredential","EndorsementCredential"],"name":"A good school",
             "issuer":{"type":["Profile"],"name":"Partner"},"validFrom":"2026-06-03T09:00:00Z",
             "credentialSubject":{"type":["EndorsementSubject"],"endorsementComment":"We hire them."}}""");
    endorsement.set("@context", badge.get("@context"));
    endorsement.put("id", "urn:uuid:" + UUID.randomUUID());
    ((ObjectNode) endorsement.get("issuer")).put("id", partner.id);
    return about(endorsement, badge.path("id").textValue());
  }
}
