package org.signet.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids of one document: one for each node, and what refers to them. */
final class GeneratedIds {
  private final Dice dice;
  private final GeneratedScalars scalars;
  private final String credential;
  private final String achievement;
  private final String issuer;
  private final Map<String, List<String>> known = new HashMap<>();
  private final Set<String> pinned = new HashSet<>();

  /** The subjects of the endorsements that are being made, the innermost first. */
  private final Deque<String> subjects = new ArrayDeque<>();

  private String lastSubject;

  GeneratedIds(Dice dice, GeneratedScalars scalars) {
    this.dice = dice;
    this.scalars = scalars;
    this.credential = scalars.iri();
    this.achievement = scalars.iri();
    this.issuer = scalars.iri();
    this.lastSubject = achievement;
  }

  /** How many endorsements are around. */
  int endorsementsAround() {
    return subjects.size();
  }

  String fresh() {
    return scalars.iri();
  }

  String issuerOfDocument() {
    return issuer;
  }

  /** To be called before the properties of an object are made, and {@link #leave} after. */
  void enter(String type, ObjectNode node, int depth) {
    if (depth == 0 && !type.startsWith("Bitstring")) {
      node.put("id", credential);
    }
    if (type.equals("Achievement")) {
      node.put("id", achievement);
    }
    if (type.equals("EndorsementCredential")) {
      subjects.push(subject());
    }
  }

  void leave(String type, ObjectNode node) {
    if (type.equals("EndorsementCredential")) {
      subjects.pop();
    }
    if (node.has("id")) {
      known.computeIfAbsent(type, key -> new ArrayList<>()).add(node.get("id").textValue());
    }
  }

  /** What stands in {@code Class.property} because of other objects; null when nothing does. */
  String reference(String property) {
    return switch (property) {
      case "EndorsementSubject.id" -> subjects.peek();
      case "RelatedResource.id" -> resource();
      case "Result.resultDescription" -> oneOf("ResultDescription");
      case "Result.achievedLevel", "ResultDescription.requiredLevel" ->
          oneOf("RubricCriterionLevel");
      case "BitstringStatusListEntry.statusReference" -> oneOf("Evidence");
      case "Proof.previousProof" -> scalars.iri();
      case "Proof.proofPurpose" ->
          dice.pick(List.of("assertionMethod", "authentication", "urn:example:purpose"));
      default -> property.endsWith(".validUntil") ? scalars.dateTime(2040) : null;
    };
  }

  /**
   * What an endorsement is about. Never what one around it is about: their comments could change
   * places inside what both proofs cover.
   */
  private String subject() {
    if (dice.chance(0.5) || subjects.contains(lastSubject)) {
      String subject = dice.pick(List.of(credential, achievement, issuer));
      lastSubject = subjects.contains(subject) || dice.chance(0.2) ? scalars.iri() : subject;
    }
    return lastSubject;
  }

  /** Each id in one list only: digests could change places between two. */
  private String resource() {
    String id = dice.chance(0.4) ? dice.pick(List.of(credential, achievement)) : oneOf("Evidence");
    return pinned.add(id) ? id : scalars.iri();
  }

  private String oneOf(String type) {
    List<String> those = known.getOrDefault(type, List.of());
    return those.isEmpty() || dice.chance(0.3) ? scalars.iri() : dice.pick(those);
  }
}
