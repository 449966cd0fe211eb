package org.signet.delivery;

import static org.signet.delivery.DocumentText.link;
import static org.signet.delivery.DocumentText.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.signet.delivery.AchievementView.Aspect;
import org.signet.delivery.AchievementView.Group;
import org.signet.delivery.AchievementView.Named;
import org.signet.verification.Texts;

/** Reads the alignments (Open Badges 3.0 {@code Alignment}) of an achievement and of its parts. */
final class AlignmentReader {

  private static final String COMPETENCY = "ext:Competency";
  private static final String ESCO = "ext:ESCO";

  private static final Map<String, String> SKILLS = new LinkedHashMap<>();
  private static final Map<String, String> ASPECTS = new LinkedHashMap<>();

  static {
    SKILLS.put("ext:ESCOKnowledge", "skills.knowledge");
    SKILLS.put("ext:ESCOAttitude", "skills.attitudes");
    SKILLS.put("ext:ESCOSkill", "skills.skills");
    ASPECTS.put("ext:AssessmentType", "aspect.type");
    ASPECTS.put("ext:AssessmentMethod", "aspect.method");
    ASPECTS.put("ext:Supervision", "aspect.supervision");
    ASPECTS.put("ext:IdentityVerification", "aspect.identityVerification");
  }

  private final Texts texts;
  private final String vocabulary;

  /**
   * @param vocabulary what the ids of Signet's own concepts begin with
   */
  AlignmentReader(Texts texts, String vocabulary) {
    this.texts = texts;
    this.vocabulary = vocabulary;
  }

  /** Knowledge, attitudes and skills. */
  List<Group> skills(JsonNode alignments) {
    List<Group> groups = new ArrayList<>();
    SKILLS.forEach(
        (type, title) -> {
          List<Named> items = ofType(alignments, type);
          if (!items.isEmpty()) {
            groups.add(new Group(texts.get(title), items));
          }
        });
    return groups;
  }

  /** How it is assessed. */
  List<Aspect> assessment(JsonNode alignments) {
    List<Aspect> aspects = new ArrayList<>();
    ASPECTS.forEach(
        (type, label) ->
            ofType(alignments, type)
                .forEach(concept -> aspects.add(new Aspect(texts.get(label), concept))));
    return aspects;
  }

  /** Whether they are those of a further result: it says to which competencies it belongs. */
  static boolean isFurther(JsonNode alignments) {
    for (JsonNode alignment : alignments) {
      if (alignment.path("targetType").asText().equals(COMPETENCY)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The competencies that a further result is about, as places on the page.
   *
   * @param place the place of an id
   */
  static List<Named> competencies(JsonNode alignments, UnaryOperator<String> place) {
    List<Named> found = new ArrayList<>();
    for (JsonNode alignment : alignments) {
      if (alignment.path("targetType").asText().equals(COMPETENCY)) {
        String id = place.apply(alignment.path("targetUrl").asText());
        found.add(new Named(name(alignment, "targetName"), id.isEmpty() ? "" : "#" + id, ""));
      }
    }
    return found;
  }

  /** The places in other frameworks, those of one kind together, in the order of the document. */
  List<Group> frameworks(JsonNode alignments) {
    Map<String, List<Named>> kinds = new LinkedHashMap<>();
    for (JsonNode alignment : alignments) {
      String type = alignment.path("targetType").asText();
      if (!type.startsWith(ESCO)) {
        String title =
            texts
                .find("achievement.framework." + type.replaceFirst("^ext:", ""))
                .orElseGet(() -> texts.get("achievement.framework"));
        kinds.computeIfAbsent(title, key -> new ArrayList<>()).add(named(alignment));
      }
    }
    return kinds.entrySet().stream()
        .map(kind -> new Group(kind.getKey(), List.copyOf(kind.getValue())))
        .toList();
  }

  private List<Named> ofType(JsonNode alignments, String type) {
    List<Named> found = new ArrayList<>();
    for (JsonNode alignment : alignments) {
      if (alignment.path("targetType").asText().equals(type)) {
        found.add(named(alignment));
      }
    }
    return found;
  }

  private Named named(JsonNode alignment) {
    String url = link(alignment, "targetUrl");
    String name = name(alignment, "targetName");
    // the code of an ESCO skill is the end of its address, and tells a reader nothing
    boolean isEsco = alignment.path("targetType").asText().startsWith(ESCO);
    String code = isEsco ? "" : name(alignment, "targetCode");
    return new Named(
        name.isEmpty() ? url : name,
        url.startsWith(vocabulary) ? url + "?lang=" + texts.language() : url,
        code.isEmpty() ? "" : (name(alignment, "targetFramework") + " " + code).strip());
  }
}
