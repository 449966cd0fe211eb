package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.achievement.Definition.Alignment;
import org.signet.achievement.Definition.Assessment;
import org.signet.achievement.Definition.Competency;
import org.signet.achievement.Definition.Level;
import org.signet.achievement.Definition.PlainResult;
import org.signet.issuer.Issuer;
import org.signet.issuer.LocalizedFields;
import org.signet.issuer.LocalizedText;
import org.signet.jsonld.Iri;
import org.signet.problem.Fields;

/** The JSON of {@code POST /v1/achievements}, which is also how a version is kept. */
final class DefinitionReader {

  private static final int NAME = 200;
  private static final int TEXT = 20_000;

  /** Codes become parts of IRIs, so they are plain. */
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** Open Badges 3.0 {@code ResultType}, without the rubric's, which competencies have. */
  private static final Map<String, String> RESULT_TYPES =
      List.of(
              "GradePointAverage",
              "LetterGrade",
              "Percent",
              "PerformanceLevel",
              "PredictedScore",
              "RawScore",
              "Result",
              "ScaledScore",
              "Status")
          .stream()
          .collect(Collectors.toMap(Function.identity(), Function.identity()));

  private final Issuer issuer;
  private final Vocabulary vocabulary;

  private DefinitionReader(Issuer issuer, Vocabulary vocabulary) {
    this.issuer = issuer;
    this.vocabulary = vocabulary;
  }

  /** Reads a definition of this issuer, whose languages every text must have. */
  static Definition read(JsonNode body, Issuer issuer, Vocabulary vocabulary) {
    return Fields.read(body, new DefinitionReader(issuer, vocabulary)::definition);
  }

  private Definition definition(Fields fields) {
    fields.has("issuer"); // read before, to know whose it is
    List<Competency> competencies = fields.objects("competencies", 30, this::competency);
    List<PlainResult> results = fields.objects("resultDescriptions", 30, this::plainResult);
    refuseTwins(
        fields,
        "resultDescriptions",
        Stream.concat(
                competencies.stream().map(Competency::code),
                results.stream().map(PlainResult::code))
            .toList());
    return new Definition(
        code(fields, "code"),
        code(fields, "version"),
        text(fields, "name", NAME),
        text(fields, "description", TEXT),
        text(fields, "criteria", TEXT),
        fields.optionalText("image", 1000),
        fields.optionalNumber("credits", 0, 1000),
        fields.optionalInteger("contactHours", 1, 10_000),
        fields.optionalInteger("weeks", 1, 520),
        fields.optionalChoice("deliveryMode", vocabulary.codes("delivery-mode")),
        LocalizedFields.optional(fields, "fieldOfStudy", NAME, issuer.languages()),
        competencies,
        results,
        fields.texts("skills", 50),
        fields.objects("alignments", 20, this::alignment));
  }

  private Competency competency(Fields fields) {
    List<Level> levels = fields.objects("levels", 12, this::level);
    if (levels.isEmpty()) {
      fields.fault("levels", "MISSING", "Send the levels of the rubric, the lowest first.");
    }
    String required = fields.text("requiredLevel", NAME);
    if (!levels.isEmpty() && levels.stream().noneMatch(l -> l.code().equals(required))) {
      fields.fault("requiredLevel", "NOT_A_LEVEL", "Send the code of one of the levels.");
    }
    refuseTwins(fields, "levels", levels.stream().map(Level::code).toList());
    return new Competency(
        code(fields, "code"),
        text(fields, "statement", 1000),
        fields.texts("knowledge", 50),
        fields.texts("attitudes", 50),
        fields.texts("skills", 50),
        levels,
        required,
        fields.optionalObject("assessment", this::assessment));
  }

  private Level level(Fields fields) {
    return new Level(
        code(fields, "code"),
        text(fields, "name", NAME),
        LocalizedFields.optional(fields, "description", TEXT, issuer.languages()));
  }

  private Assessment assessment(Fields fields) {
    return new Assessment(
        fields.optionalChoice("type", vocabulary.codes("assessment-type")),
        fields.optionalChoice("method", vocabulary.codes("assessment-method")),
        fields.optionalChoice("supervision", vocabulary.codes("supervision")),
        fields.optionalChoice("identityVerification", vocabulary.codes("identity-verification")));
  }

  private PlainResult plainResult(Fields fields) {
    return new PlainResult(
        code(fields, "code"),
        text(fields, "name", NAME),
        fields.choice("resultType", RESULT_TYPES).orElse(""));
  }

  private Alignment alignment(Fields fields) {
    String type = fields.text("type", 100);
    if (!type.isEmpty() && !type.matches("ext:[A-Za-z0-9._-]+|C[A-Z]?[A-Za-z:]+")) {
      fields.fault("type", "BAD_TYPE", "Send an Open Badges alignment type, or as 'ext:NOC'.");
    }
    String url = fields.text("url", 1000);
    if (!url.isEmpty() && !(url.matches("https?://.*") && Iri.isAbsolute(url))) {
      fields.fault("url", "NOT_A_URL", "Send a whole address, https://… , without spaces.");
    }
    return new Alignment(
        fields.text("framework", NAME),
        fields.text("code", NAME),
        type,
        url,
        text(fields, "name", NAME));
  }

  private LocalizedText text(Fields fields, String name, int max) {
    return LocalizedFields.required(fields, name, max, issuer.languages());
  }

  private static String code(Fields fields, String name) {
    String code = fields.text(name, 64);
    if (!code.isEmpty() && !code.matches(CODE)) {
      fields.fault(name, "BAD_CODE", "Send letters, digits, '.', '_' and '-': 'MC-DATA-101'.");
    }
    return code;
  }

  private static void refuseTwins(Fields fields, String name, List<String> codes) {
    Set<String> seen = new HashSet<>();
    codes.stream()
        .filter(code -> !seen.add(code))
        .forEach(
            code -> fields.fault(name, "SAME_CODE", "The code '" + code + "' is there twice."));
  }
}
