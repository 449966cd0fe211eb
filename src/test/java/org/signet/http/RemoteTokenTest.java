package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.with;

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
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.PublicKey;

/** Badges that are tokens, by issuers whose keys are elsewhere. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RemoteTokenTest {

  private static final PrivateKey OTHER = PrivateKeys.generate(Algorithm.EDDSA);

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "ES256", "ES384", "EdDSA"})
  void kidIsTheAddressOfOneKey(String algorithm) {
    PrivateKey key = PrivateKeys.generate(Algorithm.ofJose(algorithm).orElseThrow());
    RemoteIssuer issuer = RemoteIssuer.unpublished("kid", "").with(key);
    issuer.serve("/keys/1", "application/jwk+json", jwk(key.publicKey()).toString());
    good(issuer, kid(issuer.url("/keys/1")));
    assertThat(issuer.requests()).containsExactly("/keys/1");
  }

  @Test
  void kidMayLeadToOneKeyOfSeveral() {
    RemoteIssuer issuer = RemoteIssuer.https("jwks", "/issuer");
    ObjectNode set = json("{\"keys\":[]}");
    set.withArray("keys").add(jwk(OTHER.publicKey()).put("kid", "k-0"));
    set.withArray("keys").add(jwk(issuer.key.publicKey()).put("kid", "k-1"));
    issuer.serve("/jwks.json", "application/jwk-set+json", set.toString());
    good(issuer, kid(issuer.url("/jwks.json#k-1")));
    told(
        verify(issuer.token(kid(issuer.url("/jwks.json#k-0")), issuer.badge())),
        "not_genuine",
        "proof",
        "failed",
        "SIGNATURE_INVALID");
    for (String none : new String[] {"/jwks.json#k-2", "/jwks.json"}) {
      told(
          verify(issuer.token(kid(issuer.url(none)), issuer.badge())),
          "unknown",
          "issuerKey",
          "unknown",
          "KEY_NOT_FETCHED");
    }
  }

  @Test
  void kidMayNameAMethodOfTheDocument() {
    RemoteIssuer web = RemoteIssuer.web("method");
    good(web, kid(web.method()));
    good(web, kid("#key-1"));
    good(web, kid("key-1"));
    RemoteIssuer https = RemoteIssuer.https("method-https", "/issuer");
    https.serve("/issuer", https.document());
    good(https, kid(https.method()));
    good(https, kid("#key-1"));
    good(https, kid(https.id));
    told(
        verify(web.token(kid("key-2"), web.badge())),
        "not_genuine",
        "issuerKey",
        "failed",
        "KEY_NOT_IN_DID_DOCUMENT");
  }

  @Test
  void kidOutsideTheFolderOfADidWebIsSomebodyElses() {
    RemoteIssuer issuer = RemoteIssuer.unpublished("folder", ":users:ada");
    issuer.serve("/users/eve/key", jwk(issuer.key.publicKey()));
    issuer.serve("/users/ada/key", jwk(issuer.key.publicKey()));
    good(issuer, kid(issuer.url("/users/ada/key")));
    for (String path :
        new String[] {
          "/users/eve/key", "/users/ada/../eve/key", "/users/ada/%2e%2e/eve/key", "/users/adam"
        }) {
      told(
          verify(issuer.token(kid(issuer.url(path)), issuer.badge())),
          "not_genuine",
          "issuerKey",
          "failed",
          "KEY_NOT_TRUSTED");
    }
    assertThat(issuer.requests()).containsExactly("/users/ada/key");
  }

  @Test
  void kidOnAnotherHostIsSomebodyElses() {
    RemoteIssuer issuer = RemoteIssuer.https("kid-here", "/issuer");
    RemoteIssuer other = RemoteIssuer.https("kid-there", "/issuer");
    other.serve("/key", jwk(issuer.key.publicKey()));
    told(
        verify(issuer.token(kid(other.url("/key")), issuer.badge())),
        "not_genuine",
        "issuerKey",
        "failed",
        "KEY_NOT_TRUSTED");
    assertThat(other.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/d|\"c2VjcmV0\"",
        "/use|\"enc\"",
        "/alg|\"ES256\"",
        "/x|\"AA\"",
      })
  void jwkThatIsNoPublicKeyForSigningIsRejected(String pointer, String value) {
    RemoteIssuer issuer = RemoteIssuer.https("rejected", "/issuer");
    issuer.serve("/key", with(jwk(issuer.key.publicKey()), pointer, value));
    told(
        verify(issuer.token(kid(issuer.url("/key")), issuer.badge())),
        "not_genuine",
        "issuerKey",
        "failed",
        "KEY_REJECTED");
  }

  @ParameterizedTest
  @CsvSource({"404, application/json, {}", "200, text/html, <p>", "200, application/json, {"})
  void keyThatCannotBeHadIsUnknown(int status, String mediaType, String body) {
    RemoteIssuer issuer = RemoteIssuer.https("no-key", "/issuer");
    issuer.hosts.serve(issuer.host, "/key", status, mediaType, body);
    told(
        verify(issuer.token(kid(issuer.url("/key")), issuer.badge())),
        "unknown",
        "issuerKey",
        "unknown",
        "KEY_NOT_FETCHED");
  }

  @Test
  void keyInTheHeaderCountsOnlyWhenTheIssuerPublishesIt() {
    RemoteIssuer issuer = RemoteIssuer.web("header");
    good(issuer, "\"jwk\":" + jwk(issuer.key.publicKey()));
    RemoteIssuer forger = issuer.with(OTHER);
    told(
        verify(forger.token("\"jwk\":" + jwk(OTHER.publicKey()), forger.badge())),
        "not_genuine",
        "issuerKey",
        "failed",
        "KEY_NOT_IN_DID_DOCUMENT");
    told(
        verify(
            forger.token(
                kid(issuer.method()) + ",\"jwk\":" + jwk(OTHER.publicKey()), forger.badge())),
        "not_genuine",
        "proof",
        "failed",
        "HEADER_CONFLICT");
  }

  @Test
  void tokenWithoutKidIsTriedWithWhatTheIssuerPublishes() {
    RemoteIssuer issuer = RemoteIssuer.web("no-kid");
    good(issuer, "");
    RemoteIssuer forger = issuer.with(OTHER);
    told(
        verify(forger.token("", forger.badge())),
        "not_genuine",
        "issuerKey",
        "failed",
        "KEY_NOT_IN_DID_DOCUMENT");
  }

  @Test
  void keyForAuthenticationAloneSignsNoToken() {
    RemoteIssuer issuer = RemoteIssuer.unpublished("purpose", "");
    issuer.serve("/.well-known/did.json", with(issuer.document(), "/assertionMethod", "[]"));
    told(
        verify(issuer.token(kid(issuer.method()), issuer.badge())),
        "not_genuine",
        "issuerKey",
        "failed",
        "PURPOSE_NOT_AUTHORIZED");
    told(
        verify(issuer.token("", issuer.badge())),
        "not_genuine",
        "issuerKey",
        "failed",
        "KEY_NOT_IN_DID_DOCUMENT");
  }

  private static void good(RemoteIssuer issuer, String header) {
    told(
        verify(issuer.token(header, issuer.badge())),
        "valid",
        "issuerKey",
        "passed",
        "KEY_OF_ISSUER");
  }

  private static String kid(String kid) {
    return "\"kid\":\"" + kid + "\"";
  }

  private static ObjectNode jwk(PublicKey key) {
    return Jwk.write(key, Optional.empty());
  }
}
