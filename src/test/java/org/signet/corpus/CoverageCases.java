package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the signature covers: undefined terms and identifiers that RDF drops. */
final class CoverageCases {

  private static final String ACHIEVEMENT = "/credentialSubject/achievement";
  private static final LenientSigner LENIENT = new LenientSigner();

  private CoverageCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(1, "unsigned-note", "A note that no context defines, added after signing")
            .bad("", Fixture.changed("/evilNote", "\"Honours\""), "UNSIGNED_TERM")
            .good("", Fixture.signed("/description", "\"Honours\"")),
        Case.of(2, "unsigned-member", "An undefined member of the achievement, added after signing")
            .bad("", Fixture.changed(ACHIEVEMENT + "/foo", "1"), "UNSIGNED_TERM")
            .good("", Fixture.signed(ACHIEVEMENT + "/version", "\"1\"")),
        Case.of(4, "relative-achievement", "An achievement id that is a course code")
            .bad("", lenient(ACHIEVEMENT + "/id", "\"MC-101\""), "NON_ABSOLUTE_IRI")
            .good("", Fixture.signed(ACHIEVEMENT + "/id", "\"urn:x-course:MC-101\"")),
        Case.of(5, "forged-name", "The name of an achievement that is not covered, changed")
            .bad(
                "",
                Edit.with(
                    lenient(ACHIEVEMENT + "/id", "\"MC-101\""),
                    ACHIEVEMENT + "/name",
                    "\"PhD in Medicine\""),
                "NON_ABSOLUTE_IRI")
            .good("", Fixture.signed(ACHIEVEMENT + "/name", "\"PhD in Medicine\""))
            .readme(
                "The signature is good over the quads that a lenient JSON-LD processor makes: the"
                    + " achievement\nhas no absolute id, so none of its values is among them."),
        Case.of(7, "forged-criteria", "The narrative of criteria with a relative id, changed")
            .bad(
                "",
                Edit.with(
                    lenient(ACHIEVEMENT + "/criteria/id", "\"criteria.html\""),
                    ACHIEVEMENT + "/criteria/narrative",
                    "\"Ten years of study.\""),
                "NON_ABSOLUTE_IRI")
            .good(
                "",
                Fixture.signed(
                    ACHIEVEMENT + "/criteria/id", "\"https://issuer.test/criteria.html\"")),
        identifiers(),
        labels());
  }

  private static Case identifiers() {
    Case each = Case.of(8, "identifiers", "Ids that are relative, or no IRIs at all");
    Map.of(
            "host", "//u.example/1",
            "fragment", "#frag",
            "path", "/achievements/1",
            "empty", "")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> each.bad(e.getKey(), named(e.getValue()), "NON_ABSOLUTE_IRI"));
    Map.of(
            "template", "https://u.example/{id}",
            "percent", "https://u.example/%zz",
            "space", "https://u.example/a b",
            "quote", "https://u.example/\\\"",
            "tab", "https://u.example/\\t1")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> each.bad(e.getKey(), named(e.getValue()), "INVALID_IRI"));
    return each.good("accent", Fixture.signed(ACHIEVEMENT + "/id", "\"https://u.example/\u00e9\""))
        .good("urn", Fixture.signed(ACHIEVEMENT + "/id", "\"urn:x\""))
        .good("did", Fixture.signed(ACHIEVEMENT + "/id", "\"did:web:x\""));
  }

  private static Case labels() {
    Case each = Case.of(26, "blank-node-labels", "Labels of blank nodes where ids belong");
    List<String> places = new ArrayList<>(List.of("/issuer", "/credentialSubject", ACHIEVEMENT));
    for (String place : places) {
      each.bad(
          place.substring(place.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT),
          lenient(place + "/id", "\"_:b0\""),
          "INVALID_IRI");
    }
    return each.good("", Fixture.signed("/credentialSubject/id", null));
  }

  private static ObjectNode named(String id) {
    return lenient(ACHIEVEMENT + "/id", "\"" + id + "\"");
  }

  private static ObjectNode lenient(String... changes) {
    return LENIENT.sign(Fixture.badge(changes), Issuer.TEST);
  }
}
