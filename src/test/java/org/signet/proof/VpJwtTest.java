package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.jsonld.Badges;
import org.signet.keys.Algorithm;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.JwtRefused.Code;

class VpJwtTest {
  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.EDDSA);
  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final String PRESENTATION = "\"typ\":\"vp+jwt\",\"kid\":\"k1\"";
  private static final Optional<String> DOMAIN = Optional.of("https://verifier.example");
  private static final Optional<String> CHALLENGE = Optional.of("n-1");

  @Test
  void presentationIsItsHoldersForOneVerifierAndOneChallenge() {
    VpJwt presentation = token(PRESENTATION, presentation());
    assertThat(presentation.holder()).contains("did:web:holder.example");
    assertThat(presentation.jws().isSignedBy(KEY.publicKey())).isTrue();
    assertThat(presentation.credentials()).hasSize(1);
    assertThat(presentation.mismatches(DOMAIN, CHALLENGE, NOW)).isEmpty();
    assertThat(presentation.mismatches(Optional.of("https://a.example"), CHALLENGE, NOW))
        .containsExactly("aud");
    assertThat(presentation.mismatches(DOMAIN, Optional.of("n-2"), NOW)).containsExactly("nonce");
    assertThat(presentation.mismatches(Optional.empty(), Optional.empty(), NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/iss, '\"did:web:other.example\"', iss",
    "/holder, '{\"id\":\"did:web:other.example\"}', iss",
    "/jti, '\"urn:x\"', jti",
    "/exp, 1000000000, exp",
    "/exp, '\"never\"', exp",
    "/nbf, 4000000000, nbf",
    "/iat, 4000000000, iat",
    "/aud, '\"https://other.example\"', aud",
    "/nonce, 5, nonce"
  })
  void claimThatIsWrongIsNamed(String pointer, String value, String name) {
    VpJwt presentation = token(PRESENTATION, with(presentation(), pointer, value));
    assertThat(presentation.mismatches(DOMAIN, CHALLENGE, NOW)).containsExactly(name);
  }

  @Test
  void issuerAloneIsTheHolderAndAListOfAudiencesIsFine() {
    ObjectNode payload = with(presentation(), "/holder", null);
    ObjectNode listed =
        with(payload, "/aud", "[\"https://a.example\",\"https://verifier.example\"]");
    VpJwt presentation = token(PRESENTATION, listed);
    assertThat(presentation.holder()).contains("did:web:holder.example");
    assertThat(presentation.mismatches(DOMAIN, CHALLENGE, NOW)).isEmpty();
  }

  @Test
  void tokenOfACredentialIsNoPresentationAndTheReverse() {
    assertRefused("\"typ\":\"vc+jwt\",\"kid\":\"k1\"", presentation(), Code.HEADER_NOT_ALLOWED);
    assertRefused(PRESENTATION, Badges.small(), Code.HEADER_NOT_ALLOWED);
    assertRefused(PRESENTATION, with(presentation(), "/vp", "{}"), Code.VC_CLAIM_NOT_ALLOWED);
    assertThat(VpJwt.isPresentation(jws("\"kid\":\"k1\"", presentation()))).isTrue();
    assertThat(VpJwt.isPresentation(jws("\"kid\":\"k1\"", Badges.small()))).isFalse();
    JwtRefused refused =
        catchThrowableOfType(JwtRefused.class, () -> VcJwt.of(jws(PRESENTATION, presentation())));
    assertThat(refused.code()).isEqualTo(Code.HEADER_NOT_ALLOWED);
  }

  @Test
  void envelopeIsTheTokenAndNothingElse() {
    ObjectNode envelope = Enveloped.CREDENTIAL.around("a.b.c");
    assertThat(Enveloped.CREDENTIAL.token(envelope)).isEqualTo("a.b.c");
    assertThat(Enveloped.CREDENTIAL.isTypeOf(envelope)).isTrue();
    assertThat(Enveloped.PRESENTATION.isTypeOf(envelope)).isFalse();
    ObjectNode listed =
        with(
            with(envelope, "/@context", "[\"https://www.w3.org/ns/credentials/v2\"]"),
            "/type",
            "[\"EnvelopedVerifiableCredential\"]");
    assertThat(Enveloped.CREDENTIAL.token(listed)).isEqualTo("a.b.c");
  }

  @ParameterizedTest
  @CsvSource({
    "/name, '\"Honours\"', ENVELOPE_MALFORMED",
    "/@context, '\"https://www.w3.org/2018/credentials/v1\"', ENVELOPE_MALFORMED",
    "/@context, , ENVELOPE_MALFORMED",
    "/type, '[\"EnvelopedVerifiableCredential\",\"VerifiableCredential\"]', ENVELOPE_MALFORMED",
    "/id, '\"a.b.c\"', ENVELOPE_MALFORMED",
    "/id, 5, ENVELOPE_MALFORMED",
    "/id, '\"data:application/vc+sd-jwt,a.b.c~\"', ENVELOPE_NOT_SUPPORTED",
    "/id, '\"data:application/vc+cose;base64,AA\"', ENVELOPE_NOT_SUPPORTED",
    "/id, '\"data:application/vp+jwt,a.b.c\"', ENVELOPE_NOT_SUPPORTED"
  })
  void envelopeOfAnotherFormIsRefused(String pointer, String value, Code code) {
    ObjectNode envelope = with(Enveloped.CREDENTIAL.around("a.b.c"), pointer, value);
    JwtRefused refused =
        catchThrowableOfType(JwtRefused.class, () -> Enveloped.CREDENTIAL.token(envelope));
    assertThat(refused.code()).isEqualTo(code);
  }

  private static ObjectNode presentation() {
    ObjectNode presentation =
        json(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],
             "id":"urn:uuid:1","jti":"urn:uuid:1","iss":"did:web:holder.example","holder":"did:web:holder.example",
             "iat":1782000000,"exp":1800000000,"aud":"https://verifier.example","nonce":"n-1"}
            """);
    presentation.putArray("verifiableCredential").add(Enveloped.CREDENTIAL.around("a.b.c"));
    return presentation;
  }

  private static void assertRefused(String header, ObjectNode payload, Code code) {
    JwtRefused refused = catchThrowableOfType(JwtRefused.class, () -> token(header, payload));
    assertThat(refused.code()).isEqualTo(code);
  }

  private static Jws jws(String header, ObjectNode payload) {
    return JwsReader.read(Tokens.sign(KEY, header, payload));
  }

  private static VpJwt token(String header, ObjectNode payload) {
    return VpJwt.of(jws(header, payload));
  }
}
