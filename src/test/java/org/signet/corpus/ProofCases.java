package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.signet.keys.Multibase;

/** The proof: its members, its value, others beside it. */
final class ProofCases {

  private static final String VALUE = "/proof/proofValue";

  /** The order of the base point of Ed25519 (RFC 8032, section 5.1). */
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private ProofCases() {}

  static List<Case> all() {
    return List.of(
        members(),
        suites(),
        Case.of(37, "no-proof", "No proof, in all spellings of nothing")
            .bad("none", Fixture.badge(), "NO_PROOF")
            .bad("null", Fixture.changed("/proof", "null"), "NO_PROOF")
            .bad("object", Fixture.changed("/proof", "{}"), "NO_PROOF")
            .bad("array", Fixture.changed("/proof", "[]"), "NO_PROOF")
            .bad("text", Fixture.changed("/proof", "\"good\""), "PROOF_MALFORMED")
            .bad("nested", Fixture.changed("/proof", "[[" + proof(Fixture.signed()) + "]]"))
            .code("PROOF_MALFORMED")
            .good("list-of-one", Fixture.changed("/proof", "[" + proof(Fixture.signed()) + "]")),
        several(),
        chains(),
        Case.of(41, "proof-times", "Proofs of the future, and of the past")
            .bad("future", timed("{\"created\":\"2099-01-01T00:00:00Z\"}"), "PROOF_TIME")
            .bad("expired", timed("{\"expires\":\"2026-01-16T00:00:00Z\"}"), "PROOF_TIME")
            .bad("no-time", Fixture.changed("/proof/created", "\"yesterday\""), "PROOF_MALFORMED")
            .good("expires", timed("{\"expires\":\"2099-01-01T00:00:00Z\"}"))
            .good("untimed", timed("{\"created\":null}")),
        malleable(),
        values(),
        Case.of(49, "copied-proof", "The proof of another credential of the same issuer")
            .bad(
                "",
                Edit.node(
                    Fixture.badge("/id", "\"https://issuer.test/credentials/2\""),
                    "/proof",
                    Fixture.signed().get("proof")),
                "SIGNATURE_INVALID")
            .good("", Fixture.signed("/id", "\"https://issuer.test/credentials/2\"")),
        Case.of(202, "changed-proof", "Members of the proof changed, or added, after signing")
            .bad("created", Fixture.changed("/proof/created", "\"2026-01-16T09:00:00Z\""))
            .code("SIGNATURE_INVALID")
            .bad("expires", stretched(), "SIGNATURE_INVALID")
            .bad("unknown", Fixture.changed("/proof/note", "\"Honours\""), "UNSIGNED_TERM")
            .bad("purpose", Fixture.changed("/proof/proofPurpose", "\"authentication\""))
            .code("PURPOSE_NOT_AUTHORIZED")
            .good("nonce", timed("{\"nonce\":\"8f1c\"}")));
  }

  private static Case members() {
    Case each = Case.of(34, "proof-members", "A proof that lacks a member, or has it twice over");
    for (String name :
        List.of("type", "cryptosuite", "proofPurpose", "verificationMethod", "proofValue")) {
      String label = name.toLowerCase(java.util.Locale.ROOT);
      each.bad(label, Fixture.changed("/proof/" + name, null), "PROOF_MALFORMED");
      String list = "[\"" + Fixture.signed().at("/proof/" + name).textValue() + "\"]";
      each.bad(label + "-list", Fixture.changed("/proof/" + name, list), "PROOF_MALFORMED");
    }
    return each.bad(
            "context",
            Fixture.changed("/proof/@context", "[\"https://www.w3.org/ns/credentials/v2\"]"))
        .code("PROOF_MALFORMED")
        .good("id", timed("{\"id\":\"urn:uuid:1b6a5a0e-0000-4d37-8971-9bd72534018c\"}"));
  }

  private static Case suites() {
    Case each = Case.of(35, "suites", "Names of suites that are none");
    String[] names = {
      "eddsa-rdfc-2022 ", "EDDSA-RDFC-2022", "none", "", "eddsa-rdf-2022", "eddsa-rdfc-2022\u200b"
    };
    for (int i = 0; i < names.length; i++) {
      each.bad("" + i, Edit.text(Fixture.signed(), "/proof/cryptosuite", names[i]));
      each.code("UNSUPPORTED_SUITE");
    }
    return each.bad(
            "type", Fixture.changed("/proof/type", "\"RsaSignature2018\""), "UNSUPPORTED_SUITE")
        .good("", Fixture.signed());
  }

  private static Case several() {
    ObjectNode bad = proof(Issuer.TEST.withKey(Issuer.EVIL.key()).sign(Fixture.badge()));
    ObjectNode good = proof(Fixture.signed());
    ObjectNode others = proof(Issuer.EVIL.sign(Fixture.badge()));
    return Case.of(38, "several-proofs", "Several proofs, and none of them good and the issuer's")
        .bad("other-issuer", Fixture.changed("/proof", "[" + others + "]"), "ISSUER_KEY_MISMATCH")
        .bad("two-bad", Fixture.changed("/proof", "[" + bad + "," + others + "]"))
        .code("SIGNATURE_INVALID")
        .bad(
            "too-many",
            Fixture.changed("/proof", "[" + (bad + ",").repeat(8) + good + "]"),
            "PROOF_MALFORMED")
        .good("bad-and-good", Fixture.changed("/proof", "[" + bad + "," + good + "]"))
        .says("/checks/proof/detail", "\"/proof/0 SIGNATURE_INVALID\"")
        .good("good-and-others", Fixture.changed("/proof", "[" + good + "," + others + "]"));
  }

  private static Case chains() {
    String first = "urn:uuid:00000000-0000-4d37-8971-9bd72534018c";
    ObjectNode one = Issuer.TEST.sign(Fixture.badge(), "{\"id\":\"" + first + "\"}");
    ObjectNode two = Issuer.TEST.sign(one, "{\"previousProof\":\"" + first + "\"}");
    ObjectNode broken =
        Edit.text(
            two, "/proof/0/proofValue", Issuer.EVIL.issue(Fixture.badge()).at(VALUE).textValue());
    return Case.of(40, "proof-chain", "A chain of proofs that hangs on nothing")
        .bad("missing", Edit.node(two, "/proof", two.at("/proof/1")), "PROOF_MALFORMED")
        .bad("other", Fixture.changed("/proof/previousProof", "\"urn:x:1\""), "PROOF_MALFORMED")
        .bad("broken", broken, "SIGNATURE_INVALID")
        .good("", two);
  }

  private static Case malleable() {
    ObjectNode signed = Fixture.signed();
    byte[] signature = Multibase.decode(signed.at(VALUE).textValue()).orElseThrow();
    BigInteger s = new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64))).add(ORDER);
    byte[] sum = reversed(fixed(s));
    byte[] other = signature.clone();
    System.arraycopy(sum, 0, other, 32, 32);
    return Case.of(44, "malleable", "The signature with the order of the group added to S")
        .bad("", Edit.text(signed, VALUE, Multibase.base58(other)), "SIGNATURE_INVALID")
        .good("", signed);
  }

  private static Case values() {
    ObjectNode signed = Fixture.signed();
    String value = signed.at(VALUE).textValue();
    byte[] signature = Multibase.decode(value).orElseThrow();
    return Case.of(45, "proof-value", "Values of a proof that are not 64 bytes in base58")
        .bad("alphabet", Edit.text(signed, VALUE, "z0OIl" + value.substring(5)), "PROOF_MALFORMED")
        .bad("base64url", Edit.text(signed, VALUE, Multibase.base64url(signature)))
        .code("PROOF_MALFORMED")
        .bad("bare", Edit.text(signed, VALUE, value.substring(1)), "PROOF_MALFORMED")
        .bad("hex", Edit.text(signed, VALUE, "f" + java.util.HexFormat.of().formatHex(signature)))
        .code("PROOF_MALFORMED")
        .bad("short", with(signed, Arrays.copyOf(signature, 63)), "PROOF_MALFORMED")
        .bad("long", with(signed, Arrays.copyOf(signature, 65)), "PROOF_MALFORMED")
        .bad("space", Edit.text(signed, VALUE, value + " "), "PROOF_MALFORMED")
        .bad("empty", Edit.text(signed, VALUE, ""), "PROOF_MALFORMED")
        .good("", signed);
  }

  private static ObjectNode with(ObjectNode signed, byte[] signature) {
    return Edit.text(signed, VALUE, Multibase.base58(signature));
  }

  private static ObjectNode timed(String options) {
    return Issuer.TEST.sign(Fixture.badge(), options);
  }

  private static ObjectNode stretched() {
    return Edit.text(
        timed("{\"expires\":\"2026-01-16T00:00:00Z\"}"), "/proof/expires", "2099-01-01T00:00:00Z");
  }

  private static ObjectNode proof(ObjectNode signed) {
    return (ObjectNode) signed.get("proof");
  }

  private static byte[] fixed(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] all = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, all, 32 - length, length);
    return all;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
