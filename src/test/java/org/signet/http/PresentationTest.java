package org.signet.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.http.Verifying.path;
import static org.signet.http.Verifying.sent;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestDatabase;
import org.signet.jsonld.ContextProfile;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.Enveloped;

/** Presentations as JSON at the employer's door. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PresentationTest {

  @Test
  void holderWithADidKeySignsThePresentation() {
    RemoteIssuer holder = RemoteIssuer.key("holder");
    ValidatableResponse report = verify(signed(presentation(holder, badge()), holder));
    told(report, "valid", "presentation", "passed", "SIGNED_BY_HOLDER");
    report.body("summary.achievement.name", equalTo("Hygiene"));
  }

  @Test
  void holderElsewhereIsAskedForItsKey() {
    RemoteIssuer holder = RemoteIssuer.web("holder");
    told(
        verify(signed(presentation(holder, badge()), holder)),
        "valid",
        "presentation",
        "passed",
        "SIGNED_BY_HOLDER");
    RemoteIssuer gone = RemoteIssuer.unpublished("gone", "");
    ValidatableResponse report = verify(signed(presentation(gone, badge()), gone));
    told(report, "unknown", "presentation", "unknown", "HOLDER_UNKNOWN");
    report.body(path("presentation", "detail"), equalTo("KEY_NOT_FETCHED"));
  }

  @Test
  void keyThatIsNotForAuthenticationPresentsNothing() {
    RemoteIssuer holder = RemoteIssuer.unpublished("assertion", "");
    holder.serve("/.well-known/did.json", with(holder.document(), "/authentication", "[]"));
    told(
        verify(signed(presentation(holder, badge()), holder)),
        "not_genuine",
        "presentation",
        "failed",
        "PRESENTATION_INVALID");
  }

  @Test
  void somebodyElseThanTheHolderPresentsNothing() {
    RemoteIssuer holder = RemoteIssuer.key("holder");
    ObjectNode forged = signed(presentation(holder, badge()), RemoteIssuer.key("thief"));
    told(verify(forged), "not_genuine", "presentation", "failed", "PRESENTATION_INVALID");
    ObjectNode changed = signed(presentation(holder, badge(), badge()), holder);
    ((ArrayNode) changed.get("verifiableCredential")).remove(1);
    told(verify(changed), "not_genuine", "presentation", "failed", "PRESENTATION_INVALID");
  }

  @Test
  void wrappingWithoutASignatureSaysNothingOfWhoSendsIt() {
    ValidatableResponse report = verify(presentation(RemoteIssuer.key("holder"), badge()));
    told(report, "valid", "presentation", "skipped", "NOT_SIGNED");
    for (String asked : new String[] {"{\"challenge\":\"c-1\"}", "{\"domain\":\"a.example\"}"}) {
      told(
          presented(presentation(RemoteIssuer.key("holder"), badge()), asked),
          "not_genuine",
          "presentation",
          "failed",
          "PRESENTATION_INVALID");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "c-1, employer.example, valid",
    "c-2, employer.example, not_genuine",
    "c-1, other.example, not_genuine",
  })
  void presentationAnswersWhatWasAsked(String challenge, String domain, String verdict) {
    RemoteIssuer holder = RemoteIssuer.key("holder");
    presented(
            signed(presentation(holder, badge()), holder),
            "{\"challenge\":\"%s\",\"domain\":\"%s\"}".formatted(challenge, domain))
        .body("verdict", equalTo(verdict));
  }

  @Test
  void severalBadgesAreToldOneByOneAndTogetherByTheWorst() {
    RemoteIssuer holder = RemoteIssuer.key("holder");
    ObjectNode changed = with(badge(), "/credentialSubject/achievement/name", "\"PhD\"");
    RemoteIssuer issuer = RemoteIssuer.web("token");
    ObjectNode token = Enveloped.CREDENTIAL.around(issuer.token("", issuer.badge()));
    verify(signed(presentation(holder, badge(), token), holder))
        .body("verdict", equalTo("valid"), "verified", equalTo(true))
        .body("answer.en", equalTo("Both badges are genuine and valid."))
        .body("checks.code", contains("SIGNED_BY_HOLDER"))
        .body("credentials.verdict", contains("valid", "valid"));
    verify(signed(presentation(holder, badge(), changed), holder))
        .body("verdict", equalTo("not_genuine"), "verified", equalTo(false))
        .body("answer.en", equalTo("1 of 2 badges is genuine and valid."))
        .body("credentials.verdict", contains("valid", "not_genuine"));
  }

  @Test
  void presentationInAPresentationIsNotOpened() {
    ObjectNode inner = presentation(RemoteIssuer.key("inner"), badge());
    verify(presentation(RemoteIssuer.key("holder"), badge(), inner))
        .body("verdict", equalTo("not_genuine"))
        .body("credentials", hasSize(2))
        .body("credentials[0].verdict", equalTo("valid"))
        .body("credentials[1].verdict", equalTo("not_genuine"))
        .body("credentials[1].codes", contains("DEPTH"));
  }

  @Test
  void moreThanFiftyBadgesOrNoneAreRefused() {
    RemoteIssuer holder = RemoteIssuer.key("holder");
    JsonNode[] many = new JsonNode[51];
    java.util.Arrays.fill(many, json("{\"type\":\"VerifiableCredential\"}"));
    sent(presentation(holder, many).toString())
        .statusCode(400)
        .body("code", equalTo("NOT_A_CREDENTIAL"))
        .body("detail", containsString("more than 50 badges"));
    sent(presentation(holder).toString())
        .statusCode(400)
        .body("errors[0].code", equalTo("NOTHING_PRESENTED"));
  }

  @Test
  void whatIsPresentedAndIsNoObjectIsNoBadge() {
    ObjectNode presentation = presentation(RemoteIssuer.key("holder"), badge());
    presentation.withArray("verifiableCredential").add("https://example.org/badge");
    verify(presentation)
        .body("credentials[1].verdict", equalTo("not_genuine"))
        .body("credentials[1].codes", contains("NOT_A_CREDENTIAL"));
  }

  private static ObjectNode badge() {
    RemoteIssuer issuer = RemoteIssuer.key("issuer");
    return issuer.sign(issuer.badge());
  }

  private static ObjectNode presentation(RemoteIssuer holder, JsonNode... held) {
    ObjectNode presentation =
        json(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"]}""");
    presentation.put("holder", holder.id);
    ArrayNode items = presentation.putArray("verifiableCredential");
    for (JsonNode each : held) {
      items.add(each);
    }
    return presentation;
  }

  private static ObjectNode signed(ObjectNode presentation, RemoteIssuer signer) {
    return DataIntegrity.sign(
        presentation,
        Cryptosuite.EDDSA_RDFC_2022,
        signer.key.signer(signer.method()),
        json(
            """
            {"created":"2026-06-04T00:00:00Z","proofPurpose":"authentication","challenge":"c-1",
             "domain":"employer.example"}"""),
        ContextProfile.GENERIC);
  }

  private static ValidatableResponse presented(ObjectNode presentation, String options) {
    return verify("{\"verifiablePresentation\":" + presentation + ",\"options\":" + options + "}");
  }
}
