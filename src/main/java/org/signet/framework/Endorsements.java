package org.signet.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.signet.framework.Facts.Found;
import org.signet.framework.Phrase.Names;
import org.signet.verification.EndorsedPoint;

/** Who endorses what, as the credential carries it; an issuer's praise of itself does not count. */
record Endorsements(List<Item> items, List<Item> ofIssuer) {

  /** The two things that a partner confirms. */
  enum Point {
    DEMAND(EndorsedPoint.COMPETENCY_IN_DEMAND),
    ASSESSMENT(EndorsedPoint.ASSESSMENT_REFLECTS_JOB);

    private final EndorsedPoint endorsed;

    Point(EndorsedPoint endorsed) {
      this.endorsed = endorsed;
    }

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An endorsement, and the name, or else the identity, of whoever issued it. */
  record Item(EndorsedPoint point, Found found) {}

  static Endorsements in(Facts facts) {
    String issuer = facts.node("/issuer/id").asText("");
    String achievement = facts.node(Facts.ACHIEVEMENT + "/id").asText("");
    List<Item> items = new ArrayList<>();
    List<Item> ofIssuer = new ArrayList<>();
    for (int i = 0; i < facts.node("/endorsement").size(); i++) {
      String pointer = "/endorsement/" + i;
      String by = facts.node(pointer + "/issuer/id").asText("");
      String about = facts.node(pointer + "/credentialSubject/id").asText("");
      if (by.isEmpty() || by.equals(issuer) || about.isEmpty()) {
        continue;
      }
      String name = facts.at(pointer + "/issuer/name").map(Found::value).orElse(by);
      var item =
          new Item(
              EndorsedPoint.named(facts.node(pointer + "/name").asText("")),
              new Found(name, pointer));
      if (about.equals(issuer)) {
        ofIssuer.add(item);
      } else if (about.equals(achievement)) {
        items.add(item);
      }
    }
    return new Endorsements(items, ofIssuer);
  }

  List<Item> of(Point point) {
    return items.stream().filter(item -> item.point() == point.endorsed).toList();
  }

  static Names names(List<Item> items) {
    return new Names(items.stream().map(item -> item.found().value()).distinct().toList());
  }
}
