package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.signet.jsonld.Contexts;

/** Credentials within credentials: endorsements, presentations, records. */
final class WrappedCases {

  private static final String INVALID = "ENDORSEMENT_INVALID";

  private WrappedCases() {}

  static List<Case> all() {
    return List.of(endorsements(), wrapping());
  }

  private static Case endorsements() {
    ObjectNode badge = Fixture.badge();
    String id = badge.at("/credentialSubject/achievement/id").textValue();
    ObjectNode good = Endorsements.unsigned(badge, id);
    ObjectNode own = Issuer.TEST.sign(Edit.node(good, "/issuer", badge.get("issuer")));
    Case each =
        Case.of(154, "endorsements", "Endorsements of something else, by nobody, of each other");
    bad(each, "other-subject", Endorsements.PARTNER.sign(Endorsements.unsigned(badge, "urn:x:2")));
    bad(each, "forged", Issuer.STRANGER.sign(good));
    bad(each, "unsigned", good);
    bad(
        each,
        "changed",
        Edit.text(Endorsements.good(badge), "/credentialSubject/endorsementComment", "No."));
    bad(
        each,
        "expired",
        Endorsements.PARTNER.sign(Edit.text(good, "/validUntil", "2026-01-11T00:00:00Z")));
    bad(
        each,
        "revoked",
        Issuer.TEST.sign(
            Edit.node(
                Edit.node(good, "/issuer", badge.get("issuer")),
                "/credentialStatus",
                Listed.entry(Fixture.LIST, "7", "revocation"))));
    return each.bad("by-the-issuer", with(badge, own))
        .verified(true)
        .says("/summary/endorsements/0/selfEndorsed", "true")
        .bad(
            "recursive",
            new LenientSigner().sign(endorsedWith(badge, nested(badge, 5)), Issuer.TEST))
        .code("SCHEMA")
        .refused(
            "deep",
            "json",
            org.signet.json.Json.write(endorsedWith(badge, nested(badge, 40))),
            400,
            "DEPTH")
        .generated(Generator.ENDORSEMENTS_900, 200, "LIMIT")
        .generated(Generator.ENDORSEMENTS_30, 200, "LIMIT")
        .verified(true)
        .bad("token", Issuer.TEST.sign(badge).put("endorsementJwt", "x"), "UNSIGNED_TERM")
        .bad("token-in-token", "jwt", inToken("AAAA.AAAA.AAAA"), INVALID)
        .verified(true)
        .bad("stranger-in-token", "jwt", inToken(token(good, Issuer.STRANGER)), INVALID)
        .verified(true)
        .good("token-in-token", "jwt", inToken(token(good, Endorsements.PARTNER)))
        .good("", with(badge, Endorsements.good(badge)));
  }

  private static Case wrapping() {
    ObjectNode v = Fixture.signed();
    ObjectNode record =
        Edit.node(
            Fixture.badge("/type", "[\"VerifiableCredential\",\"ClrCredential\"]"),
            "/credentialSubject/verifiableCredential",
            v.arrayNode().add(v));
    return Case.of(155, "wrapped", "Presentations within presentations, and records within them")
        .bad("twice", presented(presented(v)), "DEPTH")
        .bad("twenty", presented(20, v), "DEPTH")
        .refused("forty", "json", org.signet.json.Json.write(presented(40, v)), 400, "DEPTH")
        .bad("record", record)
        .bad("record-presented", presented(record))
        .refused("nothing", "json", presentation().toString(), 400)
        .bad("changed", presented(Fixture.changed("/name", "\"PhD\"")), "SIGNATURE_INVALID")
        .good("badge", v);
  }

  private static void bad(Case each, String label, ObjectNode endorsement) {
    each.bad(label, with(Fixture.badge(), endorsement), INVALID).verified(true);
  }

  private static ObjectNode with(ObjectNode badge, ObjectNode endorsement) {
    return Issuer.TEST.sign(endorsedWith(badge, endorsement));
  }

  private static ObjectNode endorsedWith(ObjectNode badge, ObjectNode endorsement) {
    ObjectNode endorsed = badge.deepCopy();
    endorsed.putArray("endorsement").add(endorsement);
    return endorsed;
  }

  private static ObjectNode nested(ObjectNode badge, int deep) {
    ObjectNode inner = Endorsements.good(badge);
    for (int i = 1; i < deep; i++) {
      ObjectNode outer = Endorsements.good(badge).put("id", "urn:x:" + i);
      outer.putArray("endorsement").add(inner);
      inner = outer;
    }
    return inner;
  }

  private static String inToken(String endorsement) {
    ObjectNode badge = Fixture.badge("/endorsementJwt", "[\"" + endorsement + "\"]");
    return Fixture.token(badge);
  }

  private static String token(ObjectNode endorsement, Issuer issuer) {
    return org.signet.proof.VcJwt.sign(endorsement, issuer.signer());
  }

  private static ObjectNode presented(int deep, ObjectNode held) {
    ObjectNode wrapped = held;
    for (int i = 0; i < deep; i++) {
      wrapped = presented(wrapped);
    }
    return wrapped;
  }

  private static ObjectNode presented(ObjectNode held) {
    ObjectNode presentation = presentation();
    presentation.putArray("verifiableCredential").add(held);
    return presentation;
  }

  private static ObjectNode presentation() {
    ObjectNode presentation = Edit.object("{\"type\":[\"VerifiablePresentation\"]}");
    presentation.putArray("@context").add(Contexts.CREDENTIALS_V2);
    return presentation;
  }
}
