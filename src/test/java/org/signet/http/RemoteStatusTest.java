package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.http.Verifying.path;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestDatabase;

/** What the Bitstring status lists of issuers elsewhere say. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RemoteStatusTest {

  private static final String LIST = "/status/1";

  @Test
  void listWithAProofInsideSaysWhatIsRevoked() {
    RemoteIssuer issuer = RemoteIssuer.web("list");
    issuer.serve(LIST, issuer.sign(issuer.list(LIST, "revocation", 7)));
    told(badge(issuer, entry(issuer, 6)), "valid", "status", "passed", "NOT_REVOKED");
    told(badge(issuer, entry(issuer, 7)), "revoked", "status", "failed", "REVOKED");
    badge(issuer, entry(issuer, 7)).body("answer.en", endsWith("revoked by " + issuer.host + "."));
    badge(issuer, entry(issuer, 7)).body("status", equalTo("revoked"));
    assertThat(issuer.requests()).containsExactly("/.well-known/did.json", LIST);
  }

  @Test
  void listMayBeAToken() {
    RemoteIssuer issuer = RemoteIssuer.web("token");
    String kid = "\"kid\":\"" + issuer.method() + "\"";
    issuer.serve(LIST, "application/vc+jwt", issuer.token(kid, issuer.list(LIST, "revocation", 7)));
    for (int index : new int[] {6, 7}) {
      ObjectNode badge = issuer.badge();
      badge.set("credentialStatus", entry(issuer, index));
      verify(issuer.token(kid, badge)).body("verdict", equalTo(index == 6 ? "valid" : "revoked"));
    }
  }

  @Test
  void listOfASuspensionSuspends() {
    RemoteIssuer issuer = RemoteIssuer.web("suspension");
    issuer.serve(LIST, issuer.sign(issuer.list(LIST, "suspension", 7)));
    told(
        badge(issuer, issuer.entry(LIST, "suspension", 7)),
        "suspended",
        "status",
        "failed",
        "SUSPENDED");
  }

  @Test
  void listMayServeSeveralPurposes() {
    RemoteIssuer issuer = RemoteIssuer.web("purposes");
    issuer.serve(
        LIST,
        issuer.sign(
            with(
                issuer.list(LIST, "", 7),
                "/credentialSubject/statusPurpose",
                "[\"suspension\",\"revocation\"]")));
    told(badge(issuer, entry(issuer, 7)), "revoked", "status", "failed", "REVOKED");
    told(
        badge(issuer, issuer.entry(LIST, "message", 7)),
        "unknown",
        "status",
        "unknown",
        "STATUS_VERIFICATION_ERROR");
  }

  @Test
  void everyEntryCounts() {
    RemoteIssuer issuer = RemoteIssuer.web("two");
    issuer.serve(LIST, issuer.sign(issuer.list(LIST, "revocation", 7)));
    issuer.serve("/status/2", issuer.sign(issuer.list("/status/2", "suspension")));
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    entries.add(issuer.entry("/status/2", "suspension", 7)).add(entry(issuer, 7));
    told(
        verify(issuer.badge("credentialStatus", entries)),
        "revoked",
        "status",
        "failed",
        "REVOKED");
    ArrayNode good = JsonNodeFactory.instance.arrayNode();
    good.add(issuer.entry("/status/2", "suspension", 7)).add(entry(issuer, 8));
    told(
        verify(issuer.badge("credentialStatus", good)), "valid", "status", "passed", "NOT_REVOKED");
    ArrayNode half = JsonNodeFactory.instance.arrayNode();
    half.add(issuer.entry("/status/2", "suspension", 7))
        .add(issuer.entry("/gone", "revocation", 8));
    told(
        verify(issuer.badge("credentialStatus", half)),
        "unknown",
        "status",
        "unknown",
        "STATUS_RETRIEVAL_ERROR");
  }

  @Test
  void messageOfAValueIsTold() {
    RemoteIssuer issuer = RemoteIssuer.web("message");
    issuer.serve(LIST, issuer.sign(issuer.list(LIST, "message", 11))); // entry 5 of two bits: 01
    ObjectNode entry = issuer.entry(LIST, "message", 5).put("statusSize", 2);
    entry.set(
        "statusMessage",
        json("""
                {"m":[{"status":"0x0","message":"in force"},{"status":"0x1","message":"is being reviewed"},
                 {"status":"0x2","message":"a"},{"status":"0x3","message":"b"}]}""")
            .get("m"));
    var report = badge(issuer, entry);
    told(report, "valid", "status", "passed", "STATUS_MESSAGE");
    report.body(path("status", "detail"), equalTo("is being reviewed"));
    told(
        badge(issuer, with(entry, "/statusSize", "3")),
        "unknown",
        "status",
        "unknown",
        "MALFORMED_VALUE");
  }

  @Test
  void listOfAnotherIssuerSaysNothing() {
    RemoteIssuer issuer = RemoteIssuer.web("credential");
    RemoteIssuer other = RemoteIssuer.web("lister");
    other.serve(LIST, other.sign(other.list(LIST, "revocation", 7)));
    told(
        badge(issuer, entry(other, 6)),
        "unknown",
        "status",
        "unknown",
        "STATUS_VERIFICATION_ERROR");
    told(
        badge(issuer, entry(other, 7)),
        "unknown",
        "status",
        "unknown",
        "STATUS_VERIFICATION_ERROR");
  }

  @Test
  void issuerMayLetItsControllerKeepTheList() {
    RemoteIssuer other = RemoteIssuer.web("controller");
    other.serve(LIST, other.sign(other.list(LIST, "revocation", 7)));
    RemoteIssuer issuer = RemoteIssuer.unpublished("controlled", "");
    issuer.serve(
        "/.well-known/did.json", with(issuer.document(), "/controller", "[\"" + other.id + "\"]"));
    told(badge(issuer, entry(other, 6)), "valid", "status", "passed", "NOT_REVOKED");
    told(badge(issuer, entry(other, 7)), "revoked", "status", "failed", "REVOKED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/validUntil|\"2026-07-01T00:00:00Z\"|STATUS_VERIFICATION_ERROR",
        "/validFrom|\"2999-01-01T00:00:00Z\"|STATUS_VERIFICATION_ERROR",
        "/id|\"https://elsewhere.test/status/1\"|STATUS_VERIFICATION_ERROR",
        "/credentialStatus|{\"id\":\"urn:x:1\",\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":\"1\",\"statusListCredential\":\"https://elsewhere.test/1\"}|STATUS_VERIFICATION_ERROR",
        "/type|[\"VerifiableCredential\"]|STATUS_VERIFICATION_ERROR",
        "/credentialSubject/statusPurpose|\"suspension\"|STATUS_VERIFICATION_ERROR",
        "/credentialSubject/encodedList|\"uH4sIAAAAAAACA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAICzAQmvhYr_PwAA\"|STATUS_LIST_LENGTH_ERROR",
        "/credentialSubject/encodedList|\"zNoGzip\"|MALFORMED_VALUE",
      })
  void listThatIsNotAsItShouldBeIsNotBelieved(String pointer, String value, String code) {
    RemoteIssuer issuer = RemoteIssuer.web("bad");
    issuer.serve(LIST, issuer.sign(with(issuer.list(LIST, "revocation", 7), pointer, value)));
    told(badge(issuer, entry(issuer, 6)), "unknown", "status", "unknown", code);
    told(badge(issuer, entry(issuer, 7)), "unknown", "status", "unknown", code);
  }

  @Test
  void listWithoutAGoodProofIsNotBelieved() {
    RemoteIssuer issuer = RemoteIssuer.web("unsigned");
    issuer.serve(LIST, issuer.list(LIST, "revocation"));
    var report = badge(issuer, entry(issuer, 6));
    told(report, "unknown", "status", "unknown", "STATUS_VERIFICATION_ERROR");
    report.body(path("status", "detail"), equalTo("proof NO_PROOF"));
    ObjectNode signed = issuer.sign(issuer.list("/status/2", "revocation", 6));
    issuer.serve(
        "/status/2",
        with(
            signed,
            "/credentialSubject/encodedList",
            issuer
                .list("/status/2", "revocation")
                .at("/credentialSubject/encodedList")
                .toString()));
    var altered = badge(issuer, issuer.entry("/status/2", "revocation", 6));
    told(altered, "unknown", "status", "unknown", "STATUS_VERIFICATION_ERROR");
    altered.body(path("status", "detail"), equalTo("proof SIGNATURE_INVALID"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e3", "٣", " 5", "05"})
  void indexThatIsNoneIsMalformed(String index) {
    RemoteIssuer issuer = RemoteIssuer.web("index");
    var report = badge(issuer, entry(issuer, 1).put("statusListIndex", index));
    report.body("verified", equalTo(false));
    assertThat(issuer.requests()).doesNotContain(LIST);
  }

  @Test
  void indexBeyondTheListIsOutOfRange() {
    RemoteIssuer issuer = RemoteIssuer.web("range");
    issuer.serve(LIST, issuer.sign(issuer.list(LIST, "revocation")));
    told(badge(issuer, entry(issuer, 131_072)), "unknown", "status", "unknown", "RANGE_ERROR");
  }

  private static ObjectNode entry(RemoteIssuer issuer, int index) {
    return issuer.entry(LIST, "revocation", index);
  }

  private static io.restassured.response.ValidatableResponse badge(
      RemoteIssuer issuer, ObjectNode entry) {
    return verify(issuer.badge("credentialStatus", entry));
  }
}
