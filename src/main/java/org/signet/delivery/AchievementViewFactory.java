package org.signet.delivery;

import static org.signet.delivery.DocumentText.link;
import static org.signet.delivery.DocumentText.name;
import static org.signet.delivery.DocumentText.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signet.delivery.AchievementView.Criterion;
import org.signet.delivery.AchievementView.Fact;
import org.signet.delivery.AchievementView.Level;
import org.signet.delivery.AchievementView.Named;
import org.signet.delivery.AchievementView.OtherEdition;
import org.signet.verification.Markdown;
import org.signet.verification.Shown;
import org.signet.verification.Texts;

/** Writes an achievement's document out for its page, in the language of the document. */
final class AchievementViewFactory {

  private static final String RUBRIC = "RubricCriterionLevel";
  private static final String FACT = "ext:";
  private static final String PREREQUISITES = "ext:Prerequisites";

  private final Texts texts;
  private final String baseUrl;
  private final AlignmentReader alignments;

  AchievementViewFactory(Texts texts, String baseUrl) {
    this.texts = texts;
    this.baseUrl = baseUrl;
    this.alignments = new AlignmentReader(texts, baseUrl + "/vocabulary/");
  }

  /**
   * The view.
   *
   * @param achievement Open Badges 3.0 {@code Achievement}
   * @param issuer Open Badges 3.0 {@code Profile} of the institution
   */
  AchievementView of(JsonNode achievement, JsonNode issuer) {
    String id = achievement.path("id").asText();
    List<Criterion> competencies = new ArrayList<>();
    List<Criterion> results = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    Optional<Fact> prerequisites = Optional.empty();
    add(facts, "fact.credits", credits(achievement.path("creditsAvailable")));
    for (JsonNode description : achievement.path("resultDescription")) {
      String type = description.path("resultType").asText();
      if (type.equals(PREREQUISITES)) {
        prerequisites = Optional.of(fact(id, description));
      } else if (type.startsWith(FACT)) {
        facts.add(fact(id, description));
      } else if (type.equals(RUBRIC) && !AlignmentReader.isFurther(description.path("alignment"))) {
        competencies.add(criterion(id, description, ""));
      } else {
        results.add(criterion(id, description, type));
      }
    }
    add(facts, "fact.field", name(achievement, "fieldOfStudy"));
    return new AchievementView(
        id,
        achievement.path("inLanguage").asText(texts.get("page.language")),
        name(achievement, "name"),
        text(achievement, "description"),
        name(achievement, "humanCode"),
        name(achievement, "version"),
        image(achievement),
        new Named(name(issuer, "name"), link(issuer, "url"), ""),
        other(achievement),
        criteria(achievement.path("criteria")),
        prerequisites,
        link(achievement.path("criteria"), "id"),
        competencies,
        results,
        alignments.skills(achievement.path("alignment")),
        alignments.frameworks(achievement.path("alignment")),
        facts);
  }

  private String credits(JsonNode credits) {
    return credits.isNumber()
        ? texts.number(credits.decimalValue().stripTrailingZeros().toPlainString())
        : "";
  }

  /** The edition whose page has the other texts, if there is one. */
  private Optional<OtherEdition> other(JsonNode achievement) {
    String wanted = texts.get("switch.code");
    for (JsonNode related : achievement.path("related")) {
      String language = related.path("inLanguage").asText();
      String url = related.path("id").asText();
      if (Locale.forLanguageTag(language).getLanguage().equals(wanted)
          && url.startsWith(baseUrl + "/")) {
        return Optional.of(new OtherEdition(url, language));
      }
    }
    return Optional.empty();
  }

  private static Optional<RawString> criteria(JsonNode criteria) {
    return Optional.of(criteria.path("narrative").asText())
        .filter(text -> !text.isBlank())
        .map(Markdown::html);
  }

  /** No picture from another host: the page asks nobody else for anything. */
  private String image(JsonNode achievement) {
    String url = link(achievement.path("image"), "id");
    return url.startsWith(baseUrl + "/") ? url : "";
  }

  private Criterion criterion(String achievement, JsonNode description, String type) {
    JsonNode aligned = description.path("alignment");
    List<String> allowed = new ArrayList<>();
    description.path("allowedValue").forEach(value -> allowed.add(Shown.name(value.asText())));
    return new Criterion(
        place(achievement, description.path("id").asText()),
        name(description, "name"),
        type.isEmpty() ? "" : texts.find("achievement.result." + type).orElse(Shown.name(type)),
        String.join(" · ", allowed),
        required(description, type),
        AlignmentReader.competencies(aligned, id -> place(achievement, id)),
        levels(achievement, description),
        alignments.assessment(aligned),
        alignments.skills(aligned));
  }

  private String required(JsonNode description, String type) {
    String value = texts.number(name(description, "requiredValue"));
    return type.equals("Percent") && !value.isEmpty() ? value + texts.get("percent") : value;
  }

  private static List<Level> levels(String achievement, JsonNode description) {
    List<Level> levels = new ArrayList<>();
    for (JsonNode level : description.path("rubricCriterionLevel")) {
      levels.add(
          new Level(
              place(achievement, level.path("id").asText()),
              name(level, "name"),
              text(level, "description"),
              level.path("id").equals(description.path("requiredLevel"))));
    }
    return levels;
  }

  private Fact fact(String achievement, JsonNode description) {
    return new Fact(
        place(achievement, description.path("id").asText()),
        name(description, "name"),
        texts.number(text(description, "requiredValue")));
  }

  private void add(List<Fact> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact("", texts.get(label), value));
    }
  }

  /** {@code criteria-analysis} for {@code …/achievements/{id}/criteria/analysis}. */
  private static String place(String achievement, String id) {
    return id.startsWith(achievement + "/")
        ? place(Shown.name(id.substring(achievement.length() + 1)))
        : "";
  }

  /** The place on the page of a part, as {@code criteria/analysis}. */
  static String place(String part) {
    return part.replaceFirst("/", "-");
  }
}
