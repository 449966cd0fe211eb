package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.signet.json.Json;
import org.signet.keys.Base64Url;
import org.signet.keys.Jwk;

/** The claims of a token, its form, and the strength of its key. */
final class TokenClaimCases {

  private static final String HEADER = Token.header("RS256", Fixture.KID);

  private TokenClaimCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(61, "issuer-claim", "An iss that is not the issuer")
            .bad("", "jwt", claiming("/iss", "\"did:web:evil.test\""), "CLAIM_MISMATCH")
            .bad("missing", "jwt", claiming("/iss", null), "CLAIM_MISMATCH")
            .bad("jti", "jwt", claiming("/jti", "\"urn:x:2\""), "CLAIM_MISMATCH")
            .good("", "jwt", Fixture.token()),
        Case.of(62, "subject-claim", "A sub that is not the subject, or none")
            .bad("", "jwt", claiming("/sub", "\"did:key:z6Mk\""), "CLAIM_MISMATCH")
            .bad("missing", "jwt", claiming("/sub", null), "CLAIM_MISMATCH")
            .bad("list", "jwt", claiming("/sub", "[\"urn:x\"]"), "CLAIM_MISMATCH")
            .good("", "jwt", Fixture.token()),
        Case.of(64, "time-claim", "An nbf that is not the beginning, or has a fraction")
            .bad("", "jwt", claiming("/nbf", "1600000000"), "CLAIM_MISMATCH")
            .bad("fraction", "jwt", claiming("/nbf", "1768467600.5"), "CLAIM_MISMATCH")
            .bad("text", "jwt", claiming("/nbf", "\"1768467600\""), "CLAIM_MISMATCH")
            .bad("huge", "jwt", claiming("/nbf", "1e300"), "CLAIM_MISMATCH")
            .good("", "jwt", claiming("/nbf", "1768467600.0")),
        ends(),
        encrypted(),
        forms(),
        Case.of(70, "two-algorithms", "A header that names its algorithm twice")
            .refused(
                "",
                "jwt",
                Token.of(
                    "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"" + Fixture.KID + "\"}",
                    Json.write(Token.payload()),
                    TestKeys.RSA::sign),
                400,
                "NOT_A_JWS")
            .refused(
                "payload",
                "jwt",
                Token.of(
                    HEADER,
                    "{\"iss\":\"did:web:evil.test\"," + Json.write(Token.payload()).substring(1),
                    TestKeys.RSA::sign),
                400,
                "NOT_A_JWS")
            .good("", "jwt", Fixture.token()),
        Case.of(71, "zip", "A header of compressed, and so encrypted, tokens")
            .refused(
                "",
                "jwt",
                Token.of(
                    "{\"alg\":\"RS256\",\"zip\":\"DEF\",\"kid\":\"" + Fixture.KID + "\"}",
                    Token.payload(),
                    TestKeys.RSA),
                400,
                "NOT_A_JWS")
            .good("", "jwt", Fixture.token()),
        weakKeys(),
        keySets());
  }

  private static Case ends() {
    String past = "1768554000"; // a day after it began
    String future = "4070908800"; // 2099-01-01T00:00:00Z
    ObjectNode ending = Fixture.badge("/validUntil", "\"2099-01-01T00:00:00Z\"");
    return Case.of(65, "expiry", "A token that expired before its credential, or alone")
        .bad("earlier", "jwt", sign(Token.payloadOf(Fixture.token(ending), "/exp", past)))
        .code("EXPIRED")
        .verdict("expired")
        .bad("alone", "jwt", claiming("/exp", past), "EXPIRED")
        .verdict("expired")
        .bad("later", "jwt", sign(Token.payloadOf(Fixture.token(ending), "/exp", "4102444800")))
        .code("CLAIM_MISMATCH")
        .bad("missing", "jwt", sign(Token.payloadOf(Fixture.token(ending), "/exp", null)))
        .code("CLAIM_MISMATCH")
        .good("", "jwt", Fixture.token(ending))
        .good("alone", "jwt", claiming("/exp", future));
  }

  private static Case encrypted() {
    String plain = Token.part("{\"alg\":\"none\"}") + "." + Token.part("{}") + ".";
    String derived =
        Token.part(
            "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2c\":2147483647,\"p2s\":\"AAAA\"}");
    return Case.of(67, "encrypted", "Encrypted tokens, whose keys would cost years to derive")
        .refused(
            "plain",
            "jwt",
            Token.part("{\"alg\":\"RSA-OAEP\",\"enc\":\"A128GCM\",\"cty\":\"JWT\"}")
                + ".AAAA.AAAA."
                + Token.part(plain)
                + ".AAAA",
            400,
            "NOT_A_JWS")
        .refused("pbes2", "jwt", derived + ".AAAA.AAAA.AAAA.AAAA", 400, "NOT_A_JWS")
        .refused("three-parts", "jwt", derived + "." + Token.part("{}") + ".AAAA", 400, "NOT_A_JWS")
        .good("", "jwt", Fixture.token());
  }

  private static Case forms() {
    String token = Fixture.token();
    String[] parts = token.split("\\.");
    int middle = token.length() / 2;
    Case each = Case.of(68, "forms", "Tokens that are nearly three parts of base64url");
    each.refused("two-parts", "jwt", parts[0] + "." + parts[1], 400);
    each.refused("four-parts", "jwt", token + ".AAAA", 400, "NOT_A_JWS");
    each.refused("dot", "jwt", token + ".", 400, "NOT_A_JWS");
    each.refused("padded", "jwt", parts[0] + "=." + parts[1] + "." + parts[2], 400, "NOT_A_JWS");
    each.refused("standard", "jwt", parts[0] + "." + parts[1] + "." + "+/" + parts[2], 400);
    for (var hidden :
        List.of(
            java.util.Map.entry("space", " "),
            java.util.Map.entry("newline", "\n"),
            java.util.Map.entry("nul", "\0"),
            java.util.Map.entry("wide", "\uff21"))) {
      each.refused(
          hidden.getKey(),
          "jwt",
          token.substring(0, middle) + hidden.getValue() + token.substring(middle),
          400,
          "NOT_A_JWS");
    }
    each.refused("dangling", "jwt", dangling(token), 400, "NOT_A_JWS");
    return each.good("copied", "jwt", "\n  " + token + "\n");
  }

  /** The last character with other bits, where the decoded bytes are the same. */
  private static String dangling(String token) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    return token.substring(0, token.length() - 1) + alphabet.charAt(last + 1);
  }

  private static Case weakKeys() {
    Case each = Case.of(73, "weak-keys", "Keys that are published and not to be used");
    for (String name : List.of("weak-512", "weak-1024")) {
      ObjectNode jwk =
          Json.parseObject(Corpus.read(Corpus.FOLDER.resolve("keys/" + name + ".jwk.json")));
      each.bad(name, "jwt", byNumbers(name, jwk, number(jwk, "d")), "KEY_REJECTED")
          .serves("c073.test/keys/" + name, published(jwk));
    }
    ObjectNode rsa = Jwk.write(TestKeys.RSA.publicKey(), Optional.empty());
    each.bad("exponent-1", "jwt", byNumbers("exponent-1", rsa, BigInteger.ONE), "KEY_REJECTED")
        .serves("c073.test/keys/exponent-1", Edit.with(rsa, "/e", "\"AQ\""));
    ObjectNode whole =
        Json.parseObject(Corpus.read(Corpus.FOLDER.resolve("keys/issuer-rs256.jwk.json")));
    each.bad("private", "jwt", byNumbers("private", whole, number(whole, "d")), "KEY_REJECTED")
        .serves("c073.test/keys/private", whole);
    each.bad("for-encryption", "jwt", byNumbers("for-encryption", whole, number(whole, "d")))
        .code("KEY_REJECTED")
        .serves("c073.test/keys/for-encryption", Edit.with(rsa, "/use", "\"enc\""));
    return each.good("", "jwt", byNumbers("good", whole, number(whole, "d")))
        .serves("c073.test/keys/good", rsa);
  }

  private static Case keySets() {
    ObjectNode rsa = Jwk.write(TestKeys.RSA.publicKey(), Optional.empty());
    ObjectNode set = Edit.object("{\"keys\":[]}");
    set.withArray("keys").add(rsa);
    return Case.of(74, "key-sets", "Sets of a hundred thousand keys, and answers without an end")
        .bad("many", "jwt", c074("many"), "LIMIT")
        .bad("large", "jwt", c074("large"), "LIMIT")
        .bad("endless", "jwt", c074("endless"), "LIMIT")
        .good("", "jwt", c074("set"))
        .serves("c074.test/keys/set", set)
        .readme("What the three hosts of the inputs answer is in the class Special.");
  }

  private static String c074(String name) {
    ObjectNode badge = Issuer.web("c074.test").owning(Fixture.badge());
    return Fixture.token(badge, "https://c074.test/keys/" + name);
  }

  private static String byNumbers(String name, ObjectNode jwk, BigInteger exponent) {
    ObjectNode badge = Issuer.web("c073.test").owning(Fixture.badge());
    String kid = "https://c073.test/keys/" + name;
    return Token.of(
        Token.header("RS256", kid),
        Json.write(Token.payloadOf(Fixture.token(badge, kid))),
        data -> Token.rs256(number(jwk, "n"), exponent, data));
  }

  private static ObjectNode published(ObjectNode jwk) {
    return Edit.object("{\"kty\":\"RSA\"}")
        .put("n", jwk.get("n").textValue())
        .put("e", jwk.get("e").textValue());
  }

  private static BigInteger number(ObjectNode jwk, String name) {
    return new BigInteger(1, Base64Url.decode(jwk.get(name).textValue()).orElseThrow());
  }

  private static String claiming(String pointer, String json) {
    return sign(Token.payload(pointer, json));
  }

  private static String sign(ObjectNode payload) {
    return Token.of(HEADER, payload, TestKeys.RSA);
  }
}
