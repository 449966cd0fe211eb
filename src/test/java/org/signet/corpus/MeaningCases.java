package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Documents whose quads stay the same while they say something else, or are too many. */
final class MeaningCases {

  private static final String ACHIEVEMENT = "/credentialSubject/achievement";

  private MeaningCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(19, "endorsement-jwt", "A member that is a term in one edition of a context only")
            .bad(
                "",
                Fixture.changed("/endorsementJwt", "[\"eyJhbGciOiJub25lIn0.e30.\"]"),
                "UNSIGNED_TERM")
            .good("", Issuer.TEST.sign(Endorsements.endorsed(Fixture.badge()))),
        Case.of(20, "sets", "One more item in a set; the order and repetition of items say nothing")
            .bad(
                "added",
                Fixture.changed(ACHIEVEMENT + "/tag", "[\"food\",\"hygiene\",\"medicine\"]"),
                "SIGNATURE_INVALID")
            .good(
                "reordered",
                Fixture.changed(ACHIEVEMENT + "/tag", "[\"hygiene\",\"food\",\"food\"]"))
            .good("evidence", reordered()),
        Case.of(23, "canonicalisation", "Blank nodes that take a factorial of steps to tell apart")
            .generated(Generator.CLIQUE_8, 200, "INVALID_IRI")
            .generated(Generator.ALIKE_8, 200, "CANON_LIMIT")
            .goodGenerated(Generator.ALIKE_2)
            .readme(
                "The clique needs labels of blank nodes, and these are refused before anything is"
                    + " canonicalised.\nTwo results with eight alignments each, all alike, need"
                    + " none."),
        Case.of(25, "many-quads", "More than ten thousand quads of harmless evidence")
            .generated(Generator.EVIDENCE_3400, 200, "LIMIT")
            .goodGenerated(Generator.EVIDENCE_100),
        Case.of(161, "twin-evidence", "Two pieces of evidence of one id, their names swapped")
            .bad("swapped", Edit.swapped(twins(), "/evidence/0/name", "/evidence/1/name"))
            .code("DUPLICATE_NODE")
            .bad("as-signed", twins(), "DUPLICATE_NODE")
            .good("", Fixture.signed("/evidence/1/name", "\"Kitchen practical\"")),
        Case.of(162, "twin-achievement", "A name that stands in the subject of an endorsement")
            .bad("name", endorsedWithName(true), "DUPLICATE_NODE")
            .bad("description", endorsedWithDescription(), "DUPLICATE_NODE")
            .bad("as-signed", endorsedWithName(false), "DUPLICATE_NODE")
            .good("", Issuer.TEST.sign(Endorsements.endorsed(Fixture.badge()))),
        Case.of(163, "other-forms", "Texts for numbers, value objects, single items for lists")
            .bad("text", signedAs("/credentialSubject/creditsEarned", "\"0.5\""), "SCHEMA")
            .bad(
                "value",
                Fixture.changed(ACHIEVEMENT + "/name", "{\"@value\":\"Food Safety\"}"),
                "SCHEMA")
            .bad("single", single(), "SCHEMA")
            .bad("single-tag", signedAs(ACHIEVEMENT + "/tag", "\"food\""), "SCHEMA")
            .good("number", Fixture.signed("/credentialSubject/creditsEarned", "8.7"))
            .good("integer", Fixture.signed("/credentialSubject/creditsEarned", "3"))
            .good(
                "spelling",
                Edit.with(
                    Fixture.signed("/credentialSubject/creditsEarned", "3"),
                    "/credentialSubject/creditsEarned",
                    "3.0")));
  }

  private static ObjectNode reordered() {
    ObjectNode signed = Fixture.signed();
    var first = signed.at("/evidence/0");
    return Edit.node(
        Edit.node(signed, "/evidence/0", signed.at("/evidence/1")), "/evidence/1", first);
  }

  private static ObjectNode twins() {
    return signedAs("/evidence/1/id", "\"https://issuer.test/evidence/1\"");
  }

  private static ObjectNode single() {
    ObjectNode one =
        Fixture.badge(
            "/evidence",
            "[{\"id\":\"https://issuer.test/evidence/1\",\"type\":[\"Evidence\"],\"name\":\"One\"}]");
    ObjectNode signed = Issuer.TEST.sign(one);
    return Edit.node(signed, "/evidence", signed.at("/evidence/0"));
  }

  private static ObjectNode endorsedWithName(boolean swap) {
    ObjectNode badge = Fixture.badge();
    ObjectNode endorsement =
        Edit.text(
            Endorsements.unsigned(badge, badge.at(ACHIEVEMENT + "/id").textValue()),
            "/credentialSubject/name",
            "PhD in Medicine");
    badge.putArray("endorsement").add(new LenientSigner().sign(endorsement, Endorsements.PARTNER));
    ObjectNode signed = new LenientSigner().sign(badge, Issuer.TEST);
    return swap
        ? Edit.swapped(signed, ACHIEVEMENT + "/name", "/endorsement/0/credentialSubject/name")
        : signed;
  }

  private static ObjectNode endorsedWithDescription() {
    ObjectNode signed = Issuer.TEST.sign(Endorsements.endorsed(Fixture.badge()));
    return Edit.with(
        Edit.text(signed, "/endorsement/0/credentialSubject/description", "Keeps food safe."),
        ACHIEVEMENT + "/description",
        null);
  }

  private static ObjectNode signedAs(String pointer, String json) {
    return new LenientSigner().sign(Fixture.badge(pointer, json), Issuer.TEST);
  }
}
