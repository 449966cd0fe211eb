package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signet.keys.Base64Url;
import org.signet.keys.Jwk;
import org.signet.keys.PrivateKey;

/** What the header of a token says of its key and its algorithm. */
final class TokenHeaderCases {

  /** The issuer's P-256 key, and where it is. */
  static final PrivateKey EC = TestKeys.p256("issuer.test ec");

  static final String EC_KID = "https://issuer.test/keys/2";

  private static final String EVIL_KID = "https://evil.test/keys/1";

  private TokenHeaderCases() {}

  static List<Case> all() {
    return List.of(
        secret(),
        curves(),
        conflict(),
        addresses(),
        Case.of(57, "foreign-kid", "A key on another host than the issuer's")
            .bad(
                "",
                "jwt",
                Token.of(Token.header("ES256", EVIL_KID), Token.payload(), evil()),
                "KEY_NOT_TRUSTED")
            .fetches()
            .bad("did", "jwt", ofEvil("did:web:evil.test#k1"), "ISSUER_KEY_MISMATCH")
            .fetches()
            .bad("port", "jwt", ofEvil("https://issuer.test:8443/keys/1"), "KEY_NOT_TRUSTED")
            .fetches()
            .bad("suffix", "jwt", ofEvil("https://issuer.test.evil.test/keys/1"), "KEY_NOT_TRUSTED")
            .fetches()
            .serves("evil.test/keys/1", Jwk.write(evil().publicKey(), Optional.of(EVIL_KID)))
            .good("", "jwt", Fixture.token()),
        Case.of(58, "key-in-header", "Keys and certificates that the header names or carries")
            .bad("jku", "jwt", with("\"jku\":\"https://evil.test/jwks.json\""))
            .code("HEADER_NOT_ALLOWED")
            .fetches()
            .bad("x5u", "jwt", with("\"x5u\":\"https://evil.test/chain.pem\""))
            .code("HEADER_NOT_ALLOWED")
            .fetches()
            .bad("x5c", "jwt", with("\"x5c\":[\"MIIB\"]"), "HEADER_NOT_ALLOWED")
            .fetches()
            .bad("jwk-alone", "jwt", strangersJwk(), "KEY_NOT_IN_DID_DOCUMENT")
            .good("", "jwt", Fixture.token()),
        Case.of(59, "critical", "Extensions that must be understood, and are not")
            .bad("b64", "jwt", with("\"crit\":[\"b64\"],\"b64\":false"), "HEADER_NOT_ALLOWED")
            .bad("unknown", "jwt", with("\"crit\":[\"exp\"],\"exp\":1"), "HEADER_NOT_ALLOWED")
            .bad("empty", "jwt", with("\"crit\":[]"), "HEADER_NOT_ALLOWED")
            .good("", "jwt", Fixture.token()),
        Case.of(203, "wrong-type", "A token that says that it is something else")
            .bad("at", "jwt", typed("at+jwt"), "HEADER_NOT_ALLOWED")
            .bad("vp", "jwt", typed("vp+jwt"))
            .bad("sd", "jwt", typed("dc+sd-jwt"), "HEADER_NOT_ALLOWED")
            .good("lower", "jwt", typed("jwt"))
            .good("vc", "jwt", typed("vc+jwt")));
  }

  /** CVE-2015-9235: the public key is no secret. */
  private static Case secret() {
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(Spki.of(TestKeys.RSA))
            + "\n-----END PUBLIC KEY-----\n";
    byte[] key = pem.getBytes(StandardCharsets.US_ASCII);
    Case each = Case.of(52, "public-secret", "The public key as the secret of a MAC, and no key");
    for (String alg : List.of("HS256", "hs256", "none", "None", "")) {
      each.bad(
          alg.isEmpty()
              ? "empty"
              : alg.equals("None") ? "none-capital" : alg.equals("hs256") ? "lower" : alg,
          "jwt",
          Token.of(
              Token.header(alg, Fixture.KID),
              Token.payload().toString(),
              data -> alg.equalsIgnoreCase("none") ? new byte[0] : Token.hmac(key, data)),
          "ALG_NOT_ALLOWED");
    }
    return each.good("", "jwt", Fixture.token());
  }

  private static Case curves() {
    String header = Token.header("ES256", EC_KID);
    String payload = Token.payload().toString();
    return Case.of(53, "curves", "Signatures that are none of the key that is named")
        .bad("rs256-of-ec", "jwt", Token.of(Token.header("RS256", EC_KID), payload, EC::sign))
        .code("SIGNATURE_INVALID")
        .bad("es256-of-rsa", "jwt", Token.of(Token.header("ES256", Fixture.KID), payload, EC::sign))
        .code("SIGNATURE_INVALID")
        .bad("zeros", "jwt", Token.of(header, payload, d -> new byte[64]), "SIGNATURE_INVALID")
        .bad("der", "jwt", Token.of(header, payload, d -> Token.der(EC.sign(d))))
        .code("SIGNATURE_INVALID")
        .bad("empty", "jwt", Token.of(header, payload, d -> new byte[0]), "SIGNATURE_INVALID")
        .good("", "jwt", Token.of(header, payload, EC::sign));
  }

  private static Case conflict() {
    String own = Jwk.write(TestKeys.RSA.publicKey(), Optional.empty()).toString();
    return Case.of(55, "two-keys", "A key in the header, and another by its name")
        .bad("", "jwt", Token.of(both(jwk(evil())), Token.payload(), evil()), "HEADER_CONFLICT")
        .good(
            "",
            "jwt",
            Token.of(both(own).replace("ES256", "RS256"), Token.payload(), TestKeys.RSA));
  }

  private static Case addresses() {
    Map<String, String> kids =
        new TreeMap<>(
            Map.of(
                "traversal", "../../etc/passwd",
                "sql", "' OR 1=1--",
                "file", "file:///etc/passwd",
                "loopback", "http://127.0.0.1:8080/q/health",
                "user", "https://issuer.test@evil.test/keys/1",
                "backslash", "https://issuer.test\\\\@evil.test/keys/1",
                "newline", "https://issuer.test/keys/1\\nX-A: b",
                "empty", "",
                "query", "https://issuer.test/keys/1?next=https://evil.test/"));
    Case each = Case.of(56, "kid-addresses", "Names of keys that are paths, statements, addresses");
    kids.forEach(
        (label, kid) -> each.bad(label, "jwt", ofEvil(kid), "KEY_URL_NOT_ALLOWED").fetches());
    return each.bad("encoded", "jwt", ofEvil("https://issuer.test/keys/%2e%2e/1"))
        .good("", "jwt", Fixture.token());
  }

  private static String ofEvil(String kid) {
    return Token.of(Token.header("ES256", kid), Token.payload(), evil());
  }

  private static String with(String members) {
    return Token.of(
        "{\"alg\":\"RS256\",\"kid\":\"" + Fixture.KID + "\"," + members + "}",
        Token.payload(),
        TestKeys.RSA);
  }

  private static String typed(String type) {
    return Token.of(
        "{\"alg\":\"RS256\",\"kid\":\"" + Fixture.KID + "\",\"typ\":\"" + type + "\"}",
        Token.payload(),
        TestKeys.RSA);
  }

  /** CVE-2018-0114: whoever signs can put a key into the header. */
  private static String strangersJwk() {
    return Token.of("{\"alg\":\"ES256\",\"jwk\":" + jwk(evil()) + "}", Token.payload(), evil());
  }

  private static String both(String jwk) {
    return "{\"alg\":\"ES256\",\"kid\":\"" + Fixture.KID + "\",\"jwk\":" + jwk + "}";
  }

  private static String jwk(PrivateKey key) {
    return Jwk.write(key.publicKey(), Optional.empty()).toString();
  }

  private static PrivateKey evil() {
    return TestKeys.p256("evil.test");
  }

  /** The DER of the public key. */
  private static final class Spki {
    static byte[] of(PrivateKey rsa) {
      ObjectNode jwk = Jwk.write(rsa.publicKey(), Optional.empty());
      try {
        return java.security.KeyFactory.getInstance("RSA")
            .generatePublic(
                new java.security.spec.RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")))
            .getEncoded();
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static java.math.BigInteger number(ObjectNode jwk, String name) {
      return new java.math.BigInteger(1, Base64Url.decode(jwk.get(name).textValue()).orElseThrow());
    }
  }
}
