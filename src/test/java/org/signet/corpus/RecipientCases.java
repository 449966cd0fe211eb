package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Whom a badge was issued to: identifiers that would match anybody, or nobody. */
final class RecipientCases {

  private static final String EMAIL = Fixture.MARKERS.get(0);
  private static final String MISMATCH = "RECIPIENT_MISMATCH";

  private RecipientCases() {}

  static List<Case> all() {
    String hash = hash(EMAIL);
    Case each =
        Case.of(145, "recipient", "Hashes of nothing, by other functions, or that are none")
            .bad("other", asked(Fixture.signed(), "somebody@else.test"), MISMATCH)
            .verdict("other_recipient");
    mismatch(each, "empty", hashed("sha256$"), EMAIL);
    mismatch(each, "of-empty", hashed(hash("")), EMAIL);
    mismatch(each, "of-space", hashed(hash(" ")), EMAIL);
    mismatch(each, "sha1", hashed("sha1$" + hash.substring(7, 47)), EMAIL);
    mismatch(each, "md5-empty", hashed("md5$"), EMAIL);
    mismatch(each, "bare", hashed(hash.substring(7)), EMAIL);
    mismatch(each, "odd", hashed(hash.substring(0, hash.length() - 1)), EMAIL);
    mismatch(each, "plain-hash", identifier(hash, "\"hashed\":false"), EMAIL);
    mismatch(each, "hash-as-text", identifier(hash, "\"hashed\":false"), hash);
    mismatch(each, "plain-as-hash", identifier(EMAIL, "\"hashed\":true"), EMAIL);
    mismatch(
        each,
        "long-salt",
        identifier(hash(EMAIL + "s".repeat(2_000)), salted("s".repeat(2_000))),
        EMAIL);
    mismatch(each, "wildcard", identifier("*", "\"hashed\":false"), "*@learner.test");
    return List.of(
        each.bad(
                "types",
                asked(
                    new LenientSigner()
                        .sign(
                            Edit.with(
                                hashed(hash),
                                "/credentialSubject/identifier/0/identityType",
                                "[\"emailAddress\",\"name\"]"),
                            Issuer.TEST),
                    EMAIL),
                "SCHEMA")
            .refused(
                "address",
                "http",
                "POST /verify?expectedRecipient=a%40b.test HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\nContent-Type: application/json\r\n"
                    + "Accept: application/json\r\nContent-Length: 2\r\n\r\n{}",
                400,
                "BAD_PARAMETER")
            .good("plain", asked(Fixture.signed(), EMAIL))
            .good("case", asked(Fixture.signed(), " Zephyrine.Quill@Learner.TEST "))
            .good("hash", matching(hashed(hash)))
            .good(
                "upper-hex",
                matching(hashed("sha256$" + hash.substring(7).toUpperCase(java.util.Locale.ROOT))))
            .good("salted", matching(identifier(hash(EMAIL + "ab12"), salted("ab12")))));
  }

  private static void mismatch(Case each, String label, ObjectNode badge, String expected) {
    each.bad(label, asked(Issuer.TEST.sign(badge), expected), MISMATCH);
    each.verdict("other_recipient");
  }

  private static ObjectNode matching(ObjectNode badge) {
    return asked(Issuer.TEST.sign(badge), EMAIL);
  }

  private static ObjectNode asked(ObjectNode signed, String recipient) {
    ObjectNode request = signed.objectNode();
    request.set("verifiableCredential", signed);
    request.putObject("options").put("expectedRecipient", recipient);
    return request;
  }

  private static ObjectNode hashed(String hash) {
    return identifier(hash, "\"hashed\":true");
  }

  private static String salted(String salt) {
    return "\"hashed\":true,\"salt\":\"" + salt + "\"";
  }

  private static ObjectNode identifier(String text, String members) {
    return Fixture.badge(
        "/credentialSubject/identifier",
        "[{\"type\":\"IdentityObject\",\"identityType\":\"emailAddress\",\"identityHash\":\""
            + text
            + "\","
            + members
            + "}]");
  }

  private static String hash(String text) {
    return "sha256$"
        + HexFormat.of().formatHex(TestKeys.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
