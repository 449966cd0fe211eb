package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.signet.keys.Multibase;

/** Whose key it is, and what its owner lets it do. */
final class KeyCases {

  private static final String METHOD = "/verificationMethod/0";

  /** Encodings of points of small order: zero, the neutral one, and one of order eight. */
  private static final byte[] ZERO = new byte[32];

  private static final byte[] ONE = {
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private static final byte[] ORDER_EIGHT =
      hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");

  private KeyCases() {}

  static List<Case> all() {
    Issuer evil = Issuer.EVIL;
    return List.of(
        Case.of(28, "key-in-fragment", "The attacker's key as fragment of the issuer's DID")
            .bad(
                "",
                Issuer.TEST
                    .withKey(evil.key())
                    .withMethod(Issuer.TEST.did() + "#" + evil.multikey())
                    .sign(Fixture.badge()),
                "KEY_NOT_IN_DID_DOCUMENT")
            .bad(
                "query",
                Issuer.TEST
                    .withKey(evil.key())
                    .withMethod(Issuer.TEST.did() + "?x=1#k1")
                    .sign(Fixture.badge()),
                "ISSUER_KEY_MISMATCH")
            .bad(
                "prefix",
                Issuer.web("issuer.test:evil").withKey(evil.key()).sign(Fixture.badge()),
                "ISSUER_KEY_MISMATCH")
            .good("", Fixture.signed())
            .fetches("https://issuer.test/.well-known/did.json", Fixture.LIST),
        Case.of(29, "strangers-key", "Signed by somebody else in the issuer's name")
            .bad("did-key", Issuer.STRANGER.sign(Fixture.badge()), "ISSUER_KEY_MISMATCH")
            .bad("did-web", evil.sign(Fixture.badge()), "ISSUER_KEY_MISMATCH")
            .good("", Issuer.STRANGER.issue(Fixture.badge())),
        purposes(),
        controllers(),
        Case.of(32, "document-of-another", "A DID document that is about another DID")
            .bad("", Issuer.web("c032.test:other").issue(Fixture.badge()), "DID_MISMATCH")
            .bad("none", Issuer.web("c032.test:none").issue(Fixture.badge()), "DID_MISMATCH")
            .bad("case", Issuer.web("c032.test:case").issue(Fixture.badge()), "DID_MISMATCH")
            .serves(Issuer.web("c032.test:other"), "/id", "\"did:web:issuer.test\"")
            .serves(Issuer.web("c032.test:none"), "/id", null)
            .serves(Issuer.web("c032.test:case"), "/id", "\"did:web:c032.test:CASE\"")
            .good("", Issuer.web("c032.test:own").issue(Fixture.badge()))
            .serves(Issuer.web("c032.test:own")),
        smallOrder(),
        codecs(),
        fragments(),
        Case.of(200, "revoked-key", "A key that its controller's document calls revoked")
            .bad("", Issuer.web("c200.test").issue(Fixture.badge()), "KEY_REVOKED")
            .serves(Issuer.web("c200.test"), METHOD + "/revoked", "\"2026-02-01T00:00:00Z\"")
            .good("", Issuer.web("c200.test:kept").issue(Fixture.badge()))
            .serves(Issuer.web("c200.test:kept")),
        Case.of(201, "two-keys-of-one-name", "A DID document that has two keys of one id")
            .bad("", second().issue(Fixture.badge()), "SIGNATURE_INVALID")
            .serves(
                Issuer.web("c201.test"), "/verificationMethod/-", "" + evilMethod(second().did()))
            .good("", Issuer.web("c201.test").issue(Fixture.badge()))
            .readme("The first one counts, as it would if the other were not there."));
  }

  private static Case purposes() {
    Issuer login = Issuer.web("c030.test:login");
    Issuer none = Issuer.web("c030.test:none");
    Issuer both = Issuer.web("c030.test:both");
    String method = "[\"" + login.method() + "\"]";
    return Case.of(30, "key-for-login", "A key that is for authentication and not for assertions")
        .bad("", login.issue(Fixture.badge()), "PURPOSE_NOT_AUTHORIZED")
        .bad("none", none.issue(Fixture.badge()), "PURPOSE_NOT_AUTHORIZED")
        .serves(login, "/assertionMethod", null, "/authentication", method)
        .serves(none, "/assertionMethod", "[]")
        .good("", both.issue(Fixture.badge()))
        .serves(both, "/authentication", "[\"" + both.method() + "\"]");
  }

  private static Case controllers() {
    Issuer other = Issuer.web("c031.test:other");
    Issuer none = Issuer.web("c031.test:none");
    Issuer own = Issuer.web("c031.test:own");
    return Case.of(31, "controller", "A key in the document that somebody else controls")
        .bad("", other.issue(Fixture.badge()), "CONTROLLER_MISMATCH")
        .bad("none", none.issue(Fixture.badge()), "CONTROLLER_MISMATCH")
        .serves(other, METHOD + "/controller", "\"did:web:evil.test\"")
        .serves(none, METHOD + "/controller", null)
        .good("", own.issue(Fixture.badge()))
        .serves(own);
  }

  /** With such a key, R of small order and S of zero are a signature of anything. */
  private static Case smallOrder() {
    Case each = Case.of(43, "small-order", "Keys with which anything is signed by zero");
    for (var point :
        List.of(
            java.util.Map.entry("zero", ZERO),
            java.util.Map.entry("one", ONE),
            java.util.Map.entry("eight", ORDER_EIGHT))) {
      Issuer issuer = Issuer.web("c043.test:" + point.getKey());
      String multikey = multikey(point.getValue());
      each.bad("web-" + point.getKey(), unsigned(issuer, point.getValue()), "KEY_REJECTED")
          .serves(issuer, METHOD + "/publicKeyMultibase", "\"" + multikey + "\"");
      String did = "did:key:" + multikey;
      Issuer self = new Issuer(did, did + "#" + multikey, issuer.key());
      each.bad("key-" + point.getKey(), unsigned(self, point.getValue()), "KEY_REJECTED");
    }
    return each.good("", Issuer.web("c043.test:good").issue(Fixture.badge()))
        .serves(Issuer.web("c043.test:good"));
  }

  private static Case codecs() {
    Issuer p256 = Issuer.web("c046.test:p256").withKey(TestKeys.p256("c046"));
    Issuer cut = Issuer.web("c046.test:cut");
    Issuer longer = Issuer.web("c046.test:longer");
    Issuer url = Issuer.web("c046.test:base64");
    byte[] key = Multibase.decode(cut.multikey()).orElseThrow();
    return Case.of(46, "codecs", "Keys that are of another kind than the suite, or of none")
        .bad("p256", p256.withKey(cut.key()).issue(Fixture.badge()), "KEY_REJECTED")
        .serves(p256)
        .bad("cut", cut.issue(Fixture.badge()), "KEY_REJECTED")
        .serves(
            cut, METHOD + "/publicKeyMultibase", "\"" + Multibase.base58(new byte[] {-128}) + "\"")
        .bad("longer", longer.issue(Fixture.badge()), "KEY_REJECTED")
        .serves(
            longer,
            METHOD + "/publicKeyMultibase",
            "\"" + Multibase.base58(Arrays.copyOf(key, 35)) + "\"")
        .bad("base64", url.issue(Fixture.badge()), "KEY_REJECTED")
        .serves(url, METHOD + "/publicKeyMultibase", "\"" + Multibase.base64url(key) + "\"")
        .good("", Issuer.web("c046.test:good").issue(Fixture.badge()))
        .serves(Issuer.web("c046.test:good"));
  }

  private static Case fragments() {
    Issuer one = Issuer.STRANGER;
    Issuer other = Issuer.self("another stranger");
    return Case.of(47, "did-key-fragment", "A did:key whose fragment is another key")
        .bad(
            "",
            one.withMethod(one.did() + "#" + other.multikey())
                .withKey(other.key())
                .issue(Fixture.badge()),
            "KEY_MISMATCH")
        .bad(
            "own",
            one.withMethod(one.did() + "#" + other.multikey()).issue(Fixture.badge()),
            "KEY_MISMATCH")
        .bad("name", one.withMethod(one.did() + "#k1").issue(Fixture.badge()), "KEY_MISMATCH")
        .good("", one.issue(Fixture.badge()));
  }

  private static ObjectNode unsigned(Issuer issuer, byte[] point) {
    byte[] signature = Arrays.copyOf(Arrays.equals(point, ZERO) ? ONE : point, 64);
    return Edit.text(
        issuer.issue(Fixture.badge()), "/proof/proofValue", Multibase.base58(signature));
  }

  private static String multikey(byte[] key) {
    byte[] bytes = new byte[34];
    bytes[0] = (byte) 0xed;
    bytes[1] = 1;
    System.arraycopy(key, 0, bytes, 2, 32);
    return Multibase.base58(bytes);
  }

  private static Issuer second() {
    return Issuer.web("c201.test").withKey(Issuer.EVIL.key());
  }

  private static ObjectNode evilMethod(String did) {
    return Edit.with(
        (ObjectNode) Issuer.EVIL.document().at(METHOD),
        "/id",
        "\"" + did + "#k1\"",
        "/controller",
        "\"" + did + "\"");
  }

  private static byte[] hex(String text) {
    return java.util.HexFormat.of().parseHex(text);
  }
}
