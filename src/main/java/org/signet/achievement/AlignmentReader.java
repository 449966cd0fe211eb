package org.signet.achievement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signet.achievement.Definition.Alignment;
import org.signet.problem.Fields;

/**
 * A place in another framework. Open Badges 3.0 has an enumeration of {@code targetType}s; those of
 * frameworks that are not in it begin with {@code ext:}.
 */
final class AlignmentReader {

  /** Open Badges 3.0.3 {@code AlignmentTargetType}: CASE, and the Credential Engine's CTDL. */
  private static final Set<String> TYPES =
      Set.of(
          "ceasn:Competency",
          "ceterms:Credential",
          "CFItem",
          "CFRubric",
          "CFRubricCriterion",
          "CFRubricCriterionLevel",
          "CTDL");

  /**
   * A framework whose codes are known by their form.
   *
   * @param name as it stands in {@code targetFramework}
   */
  private record Known(String name, String type, String code, String example) {}

  private static final Map<String, Known> KNOWN =
      Map.of(
          "ext:NOC",
          new Known("NOC 2021", "ext:NOC", "[0-9]{5}", "33102"),
          "ext:CIP",
          new Known("CIP 2021", "ext:CIP", "[0-9]{2}(\\.[0-9]{2}([0-9]{2})?)?", "51.3902"));

  /** Said by fields of their own, which are checked. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "ext:ESCO", "skills",
          "ext:QualityAssurance", "qualityAssurance",
          "ext:StacksInto", "stacksInto",
          "ext:Assessment", "assessment",
          "ext:Competency", "competencies");

  private AlignmentReader() {}

  static Alignment read(Fields fields) {
    String framework = fields.text("framework", DefinitionReader.NAME);
    String code = fields.text("code", DefinitionReader.NAME);
    Optional<Known> byName =
        KNOWN.values().stream().filter(k -> k.name().equals(framework)).findFirst();
    String type = fields.optionalText("type", 100).or(() -> byName.map(Known::type)).orElse("");
    if (type.isEmpty() && !fields.has("type")) {
      fields.fault("type", "MISSING", "Send an Open Badges alignment type, or as 'ext:NOC'.");
    }
    checkType(fields, type, byName);
    checkFramework(fields, type, framework);
    Optional.ofNullable(KNOWN.get(type))
        .filter(known -> !code.isEmpty() && !code.matches(known.code()))
        .ifPresent(
            known ->
                fields.fault(
                    "code",
                    "BAD_CODE",
                    "Send a code of " + known.name() + ", as " + known.example() + "."));
    return new Alignment(
        framework,
        code,
        type,
        DefinitionReader.url(fields, "url", fields.text("url", 1000)),
        DefinitionReader.text(fields, "name", DefinitionReader.NAME));
  }

  private static void checkFramework(Fields fields, String type, String framework) {
    Optional.ofNullable(KNOWN.get(type))
        .filter(known -> !framework.isEmpty() && !framework.equals(known.name()))
        .ifPresent(
            known -> fields.fault("framework", "WRONG_FRAMEWORK", "Send '" + known.name() + "'."));
  }

  private static void checkType(Fields fields, String type, Optional<Known> byName) {
    Optional<String> elsewhere =
        ELSEWHERE.entrySet().stream()
            .filter(entry -> type.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (elsewhere.isPresent()) {
      fields.fault(
          "type", "ANOTHER_FIELD", "Say this by the field '" + elsewhere.get() + "' instead.");
    } else if (byName.isPresent() && !byName.get().type().equals(type)) {
      fields.fault(
          "type",
          "WRONG_TARGET_TYPE",
          "Send '" + byName.get().type() + "' for " + byName.get().name() + ", or leave it out.");
    } else if (!type.isEmpty() && !type.matches("ext:[A-Za-z0-9._-]+") && !TYPES.contains(type)) {
      fields.fault(
          "type",
          "BAD_TYPE",
          "Send one of "
              + TYPES.stream().sorted().collect(Collectors.joining(", "))
              + ", or 'ext:' and a name, as 'ext:NOC'.");
    }
  }
}
