package org.signet.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidWebTest {
  /** did:web Method Specification, section 3.2. */
  @ParameterizedTest
  @CsvSource({
    "did:web:w3c-ccg.github.io,https://w3c-ccg.github.io/.well-known/did.json",
    "did:web:w3c-ccg.github.io:user:alice,https://w3c-ccg.github.io/user/alice/did.json",
    "did:web:example.com%3A3000:user:alice,https://example.com:3000/user/alice/did.json",
    "did:web:a.example:v1.0:x_y~z,https://a.example/v1.0/x_y~z/did.json"
  })
  void didNamesTheUrlOfItsDocument(String did, String url) {
    DidWeb web = DidWeb.parse(did, false);
    assertThat(web.documentUrl()).isEqualTo(URI.create(url));
    assertThat(web.did()).isEqualTo(did);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:web:127.0.0.1%3A8080",
        "did:web:127.1",
        "did:web:2130706433",
        "did:web:0x7f.0.0.1",
        "did:web:10.0.0.1",
        "did:web:0x7f000001",
        "did:web:%5B%3A%3A1%5D",
        "did:web:[::1]",
        "did:web:issuer.test:..:..:admin",
        "did:web:issuer.test:.",
        "did:web:issuer.test:...",
        "did:web:issuer.test%2F..%2Fx",
        "did:web:user%40host.example",
        "did:web:user@host.example",
        "did:web:host.example%3a8080",
        "did:web:",
        "did:web:issuer.test:",
        "did:web:issuer.test::a",
        "did:web:issuer.test%3A",
        "did:web:issuer.test%3A0",
        "did:web:issuer.test%3A65536",
        "did:web:issuer.test%3A080",
        "did:web:Issuer.test",
        "did:web:issuer.test.",
        "did:web:.issuer.test",
        "did:web:issuer..test",
        "did:web:-issuer.test",
        "did:web:issuer.test:a/b",
        "did:web:issuer.test:a%2Fb",
        "did:web:issuer.test?x=y",
        "did:web:issuer.test#k",
        "did:web:issuer.test:a b",
        "did:web:іssuer.test",
        "did:web:localhost",
        "did:web:localhost%3A8443",
        "did:web:intranet",
        "did:web:a.localhost",
        "did:web:issuer.test\\n",
        "did:web:issuer.test\n",
        "did:key:z6Mk",
        "DID:web:a.example"
      })
  void hostileFormsAreRefused(String did) {
    assertRejected(did, false);
  }

  @Test
  void localhostIsForTrialsOnly() {
    assertRejected("did:web:localhost%3A8443:issuers:demo", false);
    assertThat(DidWeb.parse("did:web:localhost%3A8443:issuers:demo", true).documentUrl())
        .isEqualTo(URI.create("https://localhost:8443/issuers/demo/did.json"));
    assertRejected("did:web:127.0.0.1%3A8443", true);
  }

  @Test
  void fiveThousandColonsAreRefused() {
    assertRejected("did:web:issuer.test" + ":a".repeat(5_000), false);
    assertThat(DidWeb.parse("did:web:issuer.test" + ":a".repeat(20), false).path()).hasSize(20);
  }

  @Test
  void baseUrlMakesADid() {
    assertThat(DidWeb.of(URI.create("https://badges.example.edu/issuers/demo")).did())
        .isEqualTo("did:web:badges.example.edu:issuers:demo");
    assertThat(DidWeb.of(URI.create("http://localhost:8080/")).did())
        .isEqualTo("did:web:localhost%3A8080");
    assertThat(
            catchThrowableOfType(
                KeyRefused.class, () -> DidWeb.of(URI.create("https://127.0.0.1/x"))))
        .isNotNull();
  }

  private static void assertRejected(String did, boolean localhost) {
    KeyRefused refused = catchThrowableOfType(KeyRefused.class, () -> DidWeb.parse(did, localhost));
    assertThat(refused).as(did).isNotNull();
    assertThat(refused.code()).isEqualTo(KeyRefused.Code.DID_REJECTED);
  }
}
