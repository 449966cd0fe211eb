package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.signet.keys.Jwk;

/** What came to mind beyond the list. */
final class FurtherCases {

  private FurtherCases() {}

  static List<Case> all() {
    return List.of(
        methods(),
        listTokens(),
        Case.of(207, "times", "Times that do not exist, and an end before the beginning")
            .bad("february", timed("/validFrom", "2026-02-30T00:00:00Z"), "SCHEMA")
            .bad("no-zone", timed("/validFrom", "2026-01-15T09:00:00"), "SCHEMA")
            .bad("date", timed("/validFrom", "2026-01-15"), "SCHEMA")
            .bad("backwards", timed("/validUntil", "2026-01-01T00:00:00Z"), "SCHEMA")
            .bad("expired", timed("/validUntil", "2026-01-16T00:00:00Z"), "EXPIRED")
            .verdict("expired")
            .bad("future", timed("/validFrom", "2099-01-01T00:00:00Z"), "NOT_YET_VALID")
            .verdict("not_yet_valid")
            .good("zone", timed("/validFrom", "2026-01-15T09:00:00.5-05:00")),
        Case.of(208, "types", "Types beside those of a badge, or in place of them")
            .bad("undefined", Edit.with(Fixture.signed(), "/type/-", "\"MasterDegree\""))
            .code("UNSIGNED_TERM")
            .bad("twice", Edit.with(Fixture.signed(), "/type/-", "\"OpenBadgeCredential\""))
            .code("SCHEMA")
            .bad("only", lenient("/type", "[\"VerifiableCredential\"]"), "SCHEMA")
            .bad("list", lenient("/type/-", "\"BitstringStatusListCredential\""), "SCHEMA")
            .good(
                "alias",
                Fixture.signed("/type", "[\"VerifiableCredential\",\"AchievementCredential\"]")),
        Case.of(209, "own-id", "One id for the credential and for what is in it")
            .bad("achievement", own("/credentialSubject/achievement/id"), "DUPLICATE_NODE")
            .bad("subject", own("/credentialSubject/id"), "DUPLICATE_NODE")
            .bad("issuer", same("/credentialSubject/id", "/issuer/id"), "DUPLICATE_NODE")
            .good("evidence", Fixture.signed("/evidence/0/id", null)),
        Case.of(210, "normal-forms", "Letters that look the same and are not what was signed")
            .bad("decomposed", respelled("Cafe\u0301"), "SIGNATURE_INVALID")
            .bad("space", respelled("Caf\u00e9\u00a0"), "SIGNATURE_INVALID")
            .bad("case", respelled("caf\u00e9"), "SIGNATURE_INVALID")
            .good("escaped", respelled("Caf\u00e9")),
        Case.of(211, "proof-in-token", "A token with a proof inside it that is somebody else's")
            .bad("", "jwt", Token.of(header(), Token.payload("/proof", evil()), TestKeys.RSA))
            .verified(true)
            .bad("vc", "jwt", vc(), "VC_CLAIM_NOT_ALLOWED")
            .good("", "jwt", Fixture.token())
            .readme(
                "The issuer signed the token, the proof in it too: what that says counts for nothing."));
  }

  private static Case methods() {
    Issuer issuer = Issuer.web("c205.test");
    String login = issuer.did() + "#login";
    String badge = issuer.did() + "#badges";
    ObjectNode document = issuer.document();
    for (String method : List.of(login, badge)) {
      ObjectNode added = document.withArray("verificationMethod").addObject();
      added.put("id", method).put("type", "JsonWebKey").put("controller", issuer.did());
      added.set("publicKeyJwk", Jwk.write(TestKeys.RSA.publicKey(), Optional.empty()));
    }
    document.withArray("assertionMethod").add(badge);
    document.putArray("authentication").add(login);
    return Case.of(205, "token-methods", "A token by a key of the DID document that is for login")
        .bad("", "jwt", by(issuer, login), "PURPOSE_NOT_AUTHORIZED")
        .bad("name", "jwt", by(issuer, "login"), "PURPOSE_NOT_AUTHORIZED")
        .bad("none", "jwt", by(issuer, badge + "2"), "KEY_NOT_IN_DID_DOCUMENT")
        .bad("other-kind", "jwt", by(issuer, issuer.method()), "SIGNATURE_INVALID")
        .good("", "jwt", by(issuer, badge))
        .good("name", "jwt", by(issuer, "badges"))
        .serves("c205.test/.well-known/did.json", document);
  }

  private static Case listTokens() {
    Issuer issuer = Issuer.web("c206.test");
    String base = "https://c206.test/status/";
    String kid = "https://c206.test/keys/1";
    ObjectNode list = Fixture.unsignedList(issuer, base + "good", Fixture.SEVENTH_REVOKED);
    String header = "{\"alg\":\"RS256\",\"typ\":\"vc+jwt\",\"kid\":\"" + kid + "\"}";
    String none = "{\"alg\":\"none\",\"typ\":\"vc+jwt\",\"kid\":\"" + kid + "\"}";
    String wrong = "STATUS_VERIFICATION_ERROR";
    return Case.of(206, "list-tokens", "Lists as tokens that nobody signed, or somebody else")
        .bad("none", Listed.badge(issuer, base + "none", "5"), wrong)
        .status("unknown")
        .serves("c206.test/status/none", Token.of(none, list.toString(), d -> new byte[0]))
        .serves("c206.test/status/none.type", "application/vc+jwt")
        .bad("forged", Listed.badge(issuer, base + "forged", "5"), wrong)
        .status("unknown")
        .serves("c206.test/status/forged", Token.of(header, list.toString(), d -> new byte[256]))
        .serves("c206.test/status/forged.type", "application/vc+jwt")
        .good("", Listed.badge(issuer, base + "good", "5"))
        .serves("c206.test/status/good", Token.of(header, list, TestKeys.RSA))
        .serves("c206.test/status/good.type", "application/vc+jwt")
        .serves("c206.test/keys/1", Jwk.write(TestKeys.RSA.publicKey(), Optional.empty()))
        .serves(issuer);
  }

  private static String by(Issuer issuer, String kid) {
    return Fixture.token(issuer.owning(Fixture.badge()), kid);
  }

  private static String header() {
    return Token.header("RS256", Fixture.KID);
  }

  private static String evil() {
    return Issuer.EVIL.sign(Fixture.badge()).get("proof").toString();
  }

  private static String vc() {
    ObjectNode payload = Token.payload();
    payload.set("vc", Fixture.badge());
    return Token.of(header(), payload, TestKeys.RSA);
  }

  private static ObjectNode timed(String pointer, String time) {
    return lenient(pointer, "\"" + time + "\"");
  }

  private static ObjectNode own(String pointer) {
    return lenient(pointer, "\"https://issuer.test/credentials/1\"");
  }

  private static ObjectNode same(String pointer, String other) {
    return lenient(pointer, "\"" + Fixture.badge().at(other).textValue() + "\"");
  }

  private static ObjectNode respelled(String name) {
    String pointer = "/credentialSubject/achievement/name";
    return Edit.text(Fixture.signed(pointer, "\"Caf\u00e9\""), pointer, name);
  }

  private static ObjectNode lenient(String pointer, String json) {
    return new LenientSigner().sign(Fixture.badge(pointer, json), Issuer.TEST);
  }
}
