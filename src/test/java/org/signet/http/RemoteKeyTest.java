package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestDatabase;
import org.signet.keys.Algorithm;
import org.signet.keys.Jwk;
import org.signet.keys.PrivateKeys;

/** Badges with a proof inside, by issuers whose keys are elsewhere. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RemoteKeyTest {

  private static final String ROOT = "/.well-known/did.json";

  @Test
  void didWebIsAskedAtItsRoot() {
    RemoteIssuer issuer = RemoteIssuer.web("root");
    verify(issuer.sign(issuer.badge()))
        .body("verified", equalTo(true))
        .body("summary.issuedBy.identity", equalTo(issuer.host))
        .body("issuer", equalTo("unknown"), "status", equalTo("none"));
    assertThat(issuer.requests()).containsExactly(ROOT);
  }

  @Test
  void didWebWithAPathIsAskedThere() {
    RemoteIssuer issuer = RemoteIssuer.unpublished("path", ":issuers:demo");
    issuer.serve("/issuers/demo/did.json", issuer.document());
    good(issuer);
    assertThat(issuer.requests()).containsExactly("/issuers/demo/did.json");
  }

  @Test
  void httpsIssuerIsAskedAtItsId() {
    RemoteIssuer issuer = RemoteIssuer.https("https", "/issuer");
    issuer.serve("/issuer", "application/cid", issuer.document().toString());
    good(issuer);
    RemoteIssuer other = RemoteIssuer.https("https-other", "/issuer");
    other.serve("/issuer", with(other.document(), "/id", "\"" + issuer.id + "\""));
    failed(other, "DID_MISMATCH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/did+json", "application/did+ld+json", "application/json"})
  void documentIsReadWhateverItsMediaTypeIsCalled(String mediaType) {
    RemoteIssuer issuer = RemoteIssuer.unpublished("type", "");
    issuer.serve(ROOT, mediaType + "; charset=utf-8", issuer.document().toString());
    good(issuer);
  }

  @Test
  void idsOfMethodsMayBeRelative() {
    RemoteIssuer issuer = RemoteIssuer.unpublished("relative", "");
    ObjectNode document = with(issuer.document(), "/verificationMethod/0/id", "\"#key-1\"");
    issuer.serve(ROOT, with(document, "/assertionMethod", "[\"#key-1\"]"));
    good(issuer);
  }

  @Test
  void keyMayStandInTheRelationshipItself() {
    RemoteIssuer issuer = RemoteIssuer.unpublished("embedded", "");
    ObjectNode document = issuer.document();
    ArrayNode methods = (ArrayNode) document.remove("verificationMethod");
    document.set("assertionMethod", methods);
    issuer.serve(ROOT, document);
    good(issuer);
  }

  @Test
  void keyMayBeAJsonWebKey() {
    RemoteIssuer issuer = RemoteIssuer.unpublished("jwk", "");
    ObjectNode document = issuer.document();
    ObjectNode method = (ObjectNode) document.at("/verificationMethod/0");
    method.remove("publicKeyMultibase");
    method.put("type", "JsonWebKey");
    method.set("publicKeyJwk", Jwk.write(issuer.key.publicKey(), Optional.empty()));
    issuer.serve(ROOT, document);
    good(issuer);
  }

  @Test
  void privateKeyInADocumentIsNoKey() {
    RemoteIssuer issuer = RemoteIssuer.unpublished("secret", "");
    issuer.serve(
        ROOT, with(issuer.document(), "/verificationMethod/0/secretKeyMultibase", "\"z3u2\""));
    failed(issuer, "KEY_REJECTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/assertionMethod|[]|PURPOSE_NOT_AUTHORIZED",
        "/verificationMethod/0/controller|\"did:web:other.test\"|CONTROLLER_MISMATCH",
        "/verificationMethod/0/controller|null|CONTROLLER_MISMATCH",
        "/id|\"did:web:other.test\"|DID_MISMATCH",
        "/verificationMethod/0/revoked|\"2026-07-01T00:00:00Z\"|KEY_REVOKED",
        "/verificationMethod|[]|KEY_NOT_IN_DID_DOCUMENT",
        "/verificationMethod/0/publicKeyMultibase|\"z6MkfQ\"|KEY_REJECTED",
      })
  void keyThatTheDocumentDoesNotVouchForIsNotTrusted(String pointer, String value, String code) {
    RemoteIssuer issuer = RemoteIssuer.unpublished("bad", "");
    issuer.serve(ROOT, with(issuer.document(), pointer, value));
    failed(issuer, code);
  }

  @Test
  void otherKeyThanThePublishedOneDoesNotSign() {
    RemoteIssuer issuer = RemoteIssuer.web("forged");
    RemoteIssuer forger = issuer.with(PrivateKeys.generate(Algorithm.EDDSA));
    told(
        verify(forger.sign(forger.badge())), "not_genuine", "proof", "failed", "SIGNATURE_INVALID");
  }

  @Test
  void keyOfAnotherHostIsNotTheIssuers() {
    RemoteIssuer issuer = RemoteIssuer.web("victim");
    RemoteIssuer other = RemoteIssuer.web("other");
    ObjectNode badge = with(other.badge(), "/issuer/id", "\"" + issuer.id + "\"");
    told(verify(other.sign(badge)), "not_genuine", "issuerKey", "failed", "ISSUER_KEY_MISMATCH");
    assertThat(other.requests()).isEmpty();
    assertThat(issuer.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "200, text/html, <html></html>",
    "404, application/json, {}",
    "500, application/json, {}",
    "200, application/json, not JSON",
    "200, application/json, []",
    "200, application/json, '{\"id\":\"a\",\"id\":\"b\"}'",
  })
  void documentThatCannotBeHadMakesTheBadgeUnknown(int status, String mediaType, String body) {
    RemoteIssuer issuer = RemoteIssuer.unpublished("gone", "");
    issuer.hosts.serve(issuer.host, ROOT, status, mediaType, body);
    var report = verify(issuer.sign(issuer.badge()));
    told(report, "unknown", "issuerKey", "unknown", "KEY_NOT_FETCHED");
    told(report, "unknown", "proof", "unknown", "KEY_UNKNOWN");
    report.body("status", equalTo("none"), "verified", equalTo(false));
  }

  @Test
  void hostThatIsNoneIsUnknownAndOneThatMayNotBeAskedIsRefused() {
    RemoteIssuer issuer = RemoteIssuer.unpublished("port", "");
    ObjectNode badge = with(issuer.badge(), "/issuer/id", "\"https://10.0.0.1/issuer\"");
    ObjectNode signed = issuer.sign(badge);
    told(
        verify(with(signed, "/proof/verificationMethod", "\"https://10.0.0.1/issuer#key-1\"")),
        "unknown",
        "issuerKey",
        "unknown",
        "URL_NOT_ALLOWED");
  }

  @Test
  void nobodyIsAskedForADocumentThatNoKeyCouldMakeGood() {
    RemoteIssuer issuer = RemoteIssuer.web("uncovered");
    told(
        verify(with(issuer.sign(issuer.badge()), "/evilNote", "\"Honours\"")),
        "not_genuine",
        "issuerKey",
        "skipped",
        "EARLIER_CHECK_FAILED");
    assertThat(issuer.requests()).isEmpty();
  }

  private static void good(RemoteIssuer issuer) {
    told(verify(issuer.sign(issuer.badge())), "valid", "issuerKey", "passed", "KEY_OF_ISSUER");
  }

  private static void failed(RemoteIssuer issuer, String code) {
    told(verify(issuer.sign(issuer.badge())), "not_genuine", "issuerKey", "failed", code);
  }
}
