package org.signet.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.framework.Facts.Found;
import org.signet.verification.Message;
import org.signet.verification.Texts;

/** Gathers the elements of a group: the texts of an element are found by its key. */
final class Collector {

  private final String group;
  private final boolean ofDefinition;
  private final List<Element> elements = new ArrayList<>();
  private boolean mandatory;

  /**
   * @param ofDefinition what is absent can still be added, so it is said where
   */
  Collector(String group, boolean mandatory, boolean ofDefinition) {
    this.group = group;
    this.mandatory = mandatory;
    this.ofDefinition = ofDefinition;
  }

  /** From here on what is absent is only recommended. */
  void recommended() {
    mandatory = false;
  }

  /** The element's fact is there, {@code …met} with its value, or it is not. */
  void fact(String key, Optional<Found> fact) {
    fact.ifPresentOrElse(
        found -> met(key, List.of(phrase(key, "met", found.value())), List.of(found)),
        () -> notMet(key, phrase(key, "absent"), List.of()));
  }

  void met(String key, List<Phrase> by, List<Found> places) {
    add(key, Status.MET, Phrase.of("demonstrated", by), places);
  }

  /** Absent, or not as it has to be: the sentence says what. */
  void notMet(String key, Phrase absent, List<Found> places) {
    Status status = mandatory ? Status.MISSING : Status.RECOMMENDED_NOT_MET;
    String advice = name(key, "add");
    boolean advised = ofDefinition && Texts.of("framework", "en").find(advice).isPresent();
    add(key, status, advised ? Phrase.of("advised", absent, Phrase.of(advice)) : absent, places);
  }

  Phrase phrase(String key, String part, Object... arguments) {
    return Phrase.of(name(key, part), arguments);
  }

  Group group() {
    return new Group(group, title("group." + group), List.copyOf(elements));
  }

  private void add(String key, Status status, Phrase statement, List<Found> places) {
    List<String> pointers =
        places.stream().map(Found::pointer).filter(p -> !p.isEmpty()).distinct().toList();
    elements.add(
        new Element(key, mandatory, status, title(name(key, "title")), statement, pointers));
  }

  private String name(String key, String part) {
    return Stream.of(group, key, part).reduce((a, b) -> a + "." + b).orElseThrow();
  }

  private static Message title(String key) {
    return Phrase.of(key).message();
  }
}
