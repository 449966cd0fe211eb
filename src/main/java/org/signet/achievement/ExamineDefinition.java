package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.signet.achievement.AchievementVersion.Life;
import org.signet.achievement.Finding.Severity;
import org.signet.issuer.Issuer;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.problem.FieldError;
import org.signet.problem.Fields;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Looks at a definition as a whole: everything that is wrong with it, at once. */
@ApplicationScoped
class ExamineDefinition {

  private static final Set<String> LOST = Set.of("NOT_AN_OBJECT", "NOT_A_STRING");

  private final EscoFindings esco;
  private final Vocabulary vocabulary;
  private final AchievementDocument documents;
  private final Stacking stacking;

  ExamineDefinition(
      EscoFindings esco, Vocabulary vocabulary, AchievementDocument documents, Stacking stacking) {
    this.stacking = stacking;
    this.esco = esco;
    this.vocabulary = vocabulary;
    this.documents = documents;
  }

  /**
   * A definition and what is to be said of it.
   *
   * @param findings errors first
   * @param achievements by language, the JSON-LD that would stand in badges; empty with errors
   */
  record Examined(
      Definition definition, List<Finding> findings, Map<String, ObjectNode> achievements) {

    /** All but advice: what stands in the way of approval. */
    List<Finding> faults() {
      return findings.stream().filter(f -> f.severity() != Severity.ADVICE).toList();
    }

    /** The same, if it can be kept as a draft; else refused with all its faults. */
    Examined keepable() {
      boolean refused = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
      if (refused) {
        throw Problem.invalid(faults().stream().map(Finding::besideErrors).toList());
      }
      return this;
    }

    /** The same, if it may be approved; else refused with all its faults. */
    Examined approvable() {
      if (!faults().isEmpty()) {
        throw Problem.of(
            ProblemType.NOT_APPROVABLE,
            "Mend what errors name, by PUT to the draft's address, and submit it again.",
            faults().stream().map(Finding::toFieldError).toList());
      }
      return this;
    }
  }

  /**
   * Examines.
   *
   * @param editions language to id, of the version that it is or would be
   */
  @Transactional
  Examined examine(JsonNode body, Issuer issuer, Map<String, UUID> editions) {
    Fields.Examined<Definition> read = read(body);
    Definition definition = read.value();
    List<Finding> findings = new ArrayList<>(read.faults().stream().map(FormFindings::of).toList());
    if (read.faults().stream().noneMatch(ExamineDefinition::isItemLost)) {
      findings.addAll(esco.of(definition));
      findings.addAll(ApprovalFindings.of(definition));
      findings.addAll(stacking.findings(issuer.id(), definition));
      findings.addAll(TranslationFindings.of(body, issuer.languages()));
      findings.addAll(Advice.of(definition));
    }
    dropRepeats(findings);
    findings.sort(java.util.Comparator.comparing(Finding::severity));
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      return new Examined(definition, findings, Map.of());
    }
    return new Examined(definition, findings, achievements(definition, issuer, editions));
  }

  /** Whether a list lost an item: pointers behind it would be wrong. */
  private static boolean isItemLost(FieldError fault) {
    return LOST.contains(fault.code()) && fault.pointer().matches(".*/[0-9]+");
  }

  /** What is at fault is not said to be missing as well. */
  private static void dropRepeats(List<Finding> findings) {
    List<String> errors =
        findings.stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .map(Finding::pointer)
            .toList();
    findings.removeIf(
        f ->
            f.severity() != Severity.ERROR
                && (errors.contains(f.pointer())
                    || (f.code().equals("WEIGHTS")
                        && errors.stream().anyMatch(at -> at.endsWith("/weight")))));
  }

  Fields.Examined<Definition> read(JsonNode body) {
    return DefinitionReader.examine(body, vocabulary);
  }

  /** Every edition, as the JSON-LD that will stand in badges, would be covered by a signature. */
  private Map<String, ObjectNode> achievements(
      Definition definition, Issuer issuer, Map<String, UUID> editions) {
    var version =
        new AchievementVersion(
            UUID.randomUUID(), UUID.randomUUID(), issuer, definition, editions, Life.ofDraft());
    Map<String, ObjectNode> achievements = new TreeMap<>();
    for (String language : editions.keySet()) {
      ObjectNode document =
          AchievementDocument.withContext(documents.draft(version.edition(language).orElseThrow()));
      List<Finding> violations =
          Canonical.violations(document, ContextProfile.OPEN_BADGES).stream()
              .map(
                  v ->
                      new Finding(
                          Severity.ERROR,
                          v.pointer(),
                          v.code().name(),
                          v.detail(),
                          "The pointer is a place in the badge, not in what you sent."))
              .toList();
      if (!violations.isEmpty()) {
        throw Problem.of(
            ProblemType.NOT_A_CREDENTIAL_WE_SIGN,
            "The pointers in errors are places in the badge, not in what you sent.",
            violations.stream().map(Finding::toFieldError).toList());
      }
      achievements.put(language, document);
    }
    return achievements;
  }
}
