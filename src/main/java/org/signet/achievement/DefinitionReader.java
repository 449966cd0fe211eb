package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signet.achievement.Definition.Competency;
import org.signet.achievement.Definition.EvidenceRequired;
import org.signet.achievement.Definition.NextStep;
import org.signet.achievement.Definition.Particulars;
import org.signet.achievement.Definition.ResultDescription;
import org.signet.achievement.Definition.Workload;
import org.signet.issuer.LocalizedFields;
import org.signet.issuer.LocalizedText;
import org.signet.jsonld.Iri;
import org.signet.problem.Fields;

/** The JSON of {@code POST /v1/achievements}, which is also how a version is kept. */
final class DefinitionReader {

  static final int NAME = 200;
  static final int TEXT = 20_000;

  /** Codes become parts of IRIs, so they are plain. */
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private final Vocabulary vocabulary;

  private DefinitionReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads a definition, and says all that is wrong with its form. */
  static Fields.Examined<Definition> examine(JsonNode body, Vocabulary vocabulary) {
    return Fields.examine(body, new DefinitionReader(vocabulary)::definition);
  }

  private Definition definition(Fields fields) {
    fields.has("issuer"); // read before, to know whose it is
    var results = new ResultDescriptionReader(vocabulary);
    List<Competency> competencies = fields.objects("competencies", 30, results::competency);
    List<ResultDescription> further = fields.objects("resultDescriptions", 30, results::further);
    List<String> codes = competencies.stream().map(Competency::code).toList();
    refuseTwins(fields, "competencies", codes);
    refuseTwins(
        fields, "resultDescriptions", further.stream().map(ResultDescription::code).toList());
    for (int i = 0; i < further.size(); i++) {
      if (codes.contains(further.get(i).code())) {
        fields.itemFault(
            "resultDescriptions", i, "code", "SAME_CODE", "A competency has it: send another.");
      }
    }
    return new Definition(
        code(fields, "code"),
        code(fields, "version"),
        text(fields, "name", NAME),
        text(fields, "description", TEXT),
        text(fields, "criteria", TEXT),
        fields.optionalText("image", 1000).map(url -> url(fields, "image", url)),
        fields.optionalNumber("credits", 0, 1000),
        new Workload(
            fields.optionalInteger("contactHours", 1, 10_000),
            fields.optionalInteger("weeks", 1, 520),
            fields.optionalNumber("workloadEcts", 0.1, 500),
            fields.optionalChoice("deliveryMode", vocabulary.codes("delivery-mode"))),
        optionalText(fields, "fieldOfStudy", NAME),
        particulars(fields),
        optionalText(fields, "passingRule", 2000),
        fields.optionalObject("evidenceRequired", DefinitionReader::evidenceRequired),
        competencies,
        further,
        fields.texts("skills", 50),
        fields.objects("alignments", 20, AlignmentReader::read));
  }

  private Particulars particulars(Fields fields) {
    return new Particulars(
        fields.optionalInteger("eqfLevel", 1, 8),
        optionalText(fields, "prerequisites", 2000),
        fields.optionalChoice("qualityAssurance", vocabulary.codes("quality-assurance")),
        fields
            .optionalText("furtherInformation", 1000)
            .map(url -> url(fields, "furtherInformation", url)),
        fields.optionalFlag("osapApproved"),
        fields.optionalFlag("creditBearing"),
        fields.objects(
            "stacksInto",
            10,
            step ->
                new NextStep(url(step, "url", step.text("url", 1000)), text(step, "name", NAME))),
        partOf(fields));
  }

  private static List<String> partOf(Fields fields) {
    List<String> codes = fields.texts("partOf", 10);
    for (int i = 0; i < codes.size(); i++) {
      if (!isCode(codes.get(i)) || codes.indexOf(codes.get(i)) < i) {
        fields.fault("partOf", "BAD_CODE", "Send codes of other definitions, each of them once.");
      }
    }
    return codes;
  }

  private static EvidenceRequired evidenceRequired(Fields fields) {
    List<String> genres = fields.texts("genres", 20);
    ResultDescriptionReader.refuseUnlessPlain(fields, "genres", genres);
    Optional<Integer> count = fields.optionalInteger("count", 1, 20);
    if (genres.isEmpty() && !fields.has("count")) {
      fields.fault("count", "MISSING", "Send how many pieces, or the 'genres' that are needed.");
    }
    return new EvidenceRequired(Math.max(count.orElse(1), genres.size()), genres);
  }

  static LocalizedText text(Fields fields, String name, int max) {
    return LocalizedFields.inAnyLanguage(fields, name, max);
  }

  static Optional<LocalizedText> optionalText(Fields fields, String name, int max) {
    return LocalizedFields.optionalInAnyLanguage(fields, name, max);
  }

  static String url(Fields fields, String name, String url) {
    if (!url.isEmpty() && !(url.matches("https?://[^/?#@\\s]+([/?#].*)?") && Iri.isAbsolute(url))) {
      fields.fault(name, "NOT_A_URL", "Send a whole address, https://… , without spaces.");
    }
    return url;
  }

  /** Whether a text can be a code or the name of a version. */
  static boolean isCode(String text) {
    return text.matches(CODE);
  }

  static String code(Fields fields, String name) {
    String code = fields.text(name, 64);
    if (!code.isEmpty() && !code.matches(CODE)) {
      fields.fault(
          name, "BAD_CODE", "Send letters, digits, '.', '_' and '-', as 'MC-DATA-101' or '2026'.");
    }
    return code;
  }

  static void refuseTwins(Fields fields, String name, List<String> codes) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      if (!codes.get(i).isEmpty() && !seen.add(codes.get(i))) {
        fields.itemFault(name, i, "code", "SAME_CODE", "Send a code that no other one has.");
      }
    }
  }
}
