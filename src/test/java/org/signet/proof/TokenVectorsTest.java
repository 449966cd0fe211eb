package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.jsonld.Badges;
import org.signet.keys.Algorithm;
import org.signet.keys.Base64Url;
import org.signet.keys.Jwk;
import org.signet.keys.PrivateJwk;
import org.signet.keys.PublicKey;
import org.signet.proof.JwtRefused.Code;
import org.signet.proof.VcJwt.Form;

/** Tokens that others published: src/test/resources/tokens, RFC 7515 and RFC 8037. */
class TokenVectorsTest {
  private static final PublicKey P256 =
      key(
          """
          {"kty":"EC","crv":"P-256","x":"WfTi93YuhsQxKbD0ftnjOXJndqhnJ5kgDV-ZDGyrhBQ",
           "y":"qUd_55EjX0mjKZ6W6mF4UXVYTQ41K6jfdnYFwN5uPyk"}""");
  private static final PublicKey ED25519 =
      key(
          """
          {"kty":"OKP","crv":"Ed25519","x":"NvUhsjZe7Mdv8Esoc60o3ma1U5j2tFUTDsOQd39xMnI"}""");

  @Test
  void credentialOfTheJoseSuiteHasAGoodSignatureAndATextForItsTime() throws IOException {
    VcJwt token = VcJwt.of(JwsReader.read(read("credential")));
    assertThat(token.form()).isEqualTo(Form.JOSE);
    assertThat(token.isSignedBy(P256)).isTrue();
    assertThat(token.isSignedBy(ED25519)).isFalse();
    assertThat(token.jws().kid()).contains("73voMXFNmNlOEpuYCSJlh8eN0dscykoO6gBukgRS1uU");
    assertThat(token.mismatches()).containsExactly("iat");
    assertThat(token.credential().has("iss")).isFalse();
    assertThat(token.credential().get("validFrom").textValue()).isEqualTo("2010-01-01T19:23:24Z");
  }

  @Test
  void badSignatureOfTheJoseSuiteIsBad() throws IOException {
    Jws jws = JwsReader.read(read("bad-signature"));
    assertThat(jws.algorithm()).isEqualTo(Algorithm.EDDSA);
    assertThat(jws.isSignedBy(ED25519)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "bad-media-type, HEADER_NOT_ALLOWED",
    "vc-vp-claims, VC_CLAIM_NOT_ALLOWED",
    "presentation-bad-credential, HEADER_NOT_ALLOWED"
  })
  void tokensOfTheJoseSuiteThatAreNoCredentialsAreRefused(String name, Code code)
      throws IOException {
    String token = read(name);
    JwtRefused refused =
        catchThrowableOfType(JwtRefused.class, () -> VcJwt.of(JwsReader.read(token)));
    assertThat(refused.code()).isEqualTo(code);
  }

  @Test
  void presentationOfTheJoseSuiteIsSignedByItsHolderAndHoldsNoCredential() throws IOException {
    VpJwt presentation = VpJwt.of(JwsReader.read(read("presentation-bad-credential")));
    assertThat(presentation.jws().isSignedBy(ED25519)).isTrue();
    assertThat(presentation.holder()).contains("https://example.issuer/vc-jose-cose");
    Instant signed = Instant.ofEpochSecond(1_734_223_620);
    assertThat(presentation.mismatches(Optional.empty(), Optional.empty(), signed)).isEmpty();
    assertThat(
            presentation.mismatches(
                Optional.of("https://verifier.example"),
                Optional.of("nonce"),
                Instant.parse("2026-01-01T00:00:00Z")))
        .containsExactly("exp", "aud", "nonce");
    ObjectNode envelope = (ObjectNode) presentation.credentials().get(0);
    JwtRefused refused =
        catchThrowableOfType(JwtRefused.class, () -> Enveloped.CREDENTIAL.token(envelope));
    assertThat(refused.code()).isEqualTo(Code.ENVELOPE_MALFORMED);
  }

  /** RFC 7515, appendices A.2 and A.3: payload and keys of the JWS examples. */
  @Test
  void signaturesOfRfc7515Verify() {
    String claims =
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    PublicKey rsa =
        key(
            """
            {"kty":"RSA","e":"AQAB","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"}""");
    assertVerifies(
        rsa,
        "eyJhbGciOiJSUzI1NiJ9." + claims,
        "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw");
    PublicKey ec =
        key(
            """
            {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
             "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}""");
    assertVerifies(
        ec,
        "eyJhbGciOiJFUzI1NiJ9." + claims,
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
  }

  /** RFC 8037, appendix A.4: EdDSA is deterministic, so the signature is known. */
  @Test
  void signatureOfRfc8037IsMadeByteForByte() {
    byte[] input =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
            .getBytes(StandardCharsets.US_ASCII);
    byte[] signature =
        PrivateJwk.read(
                Badges.json(
                    """
                    {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
                     "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"""))
            .sign(input);
    assertThat(Base64Url.encode(signature))
        .isEqualTo(
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
  }

  private static void assertVerifies(PublicKey key, String input, String signature) {
    byte[] data = input.getBytes(StandardCharsets.US_ASCII);
    assertThat(key.verify(data, Base64Url.decode(signature).orElseThrow())).isTrue();
    data[data.length - 1] ^= 1;
    assertThat(key.verify(data, Base64Url.decode(signature).orElseThrow())).isFalse();
  }

  private static PublicKey key(String jwk) {
    return Jwk.read(Badges.json(jwk));
  }

  private static String read(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/tokens", name + ".jwt")).strip();
  }
}
