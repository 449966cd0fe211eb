package org.signet.achievement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.Definition.Competency;
import org.signet.issuer.LocalizedText;
import org.signet.jsonld.Contexts;
import org.signet.platform.SignetConfig;
import org.signet.skill.Skill;
import org.signet.skill.Skills;

/**
 * An edition as an Open Badges 3.0 {@code Achievement}: each fact of the framework at the one place
 * where verifiers look for it.
 */
@ApplicationScoped
public class AchievementDocument {

  private static final LocalizedText HOURS = text("Contact hours", "Heures de contact");
  private static final LocalizedText WEEKS = text("Duration in weeks", "Durée en semaines");
  private static final LocalizedText MODE = text("Delivery mode", "Mode de prestation");

  private final AchievementIds ids;
  private final Skills skills;
  private final Vocabulary vocabulary;

  /** Editions never change, so each is built once per start. */
  private final Map<UUID, ObjectNode> built = new ConcurrentHashMap<>();

  AchievementDocument(SignetConfig config, Skills skills, Vocabulary vocabulary) {
    this.ids = new AchievementIds(config.baseUrl());
    this.skills = skills;
    this.vocabulary = vocabulary;
  }

  /** A copy of the object that stands at {@code credentialSubject.achievement}. */
  public ObjectNode of(Edition edition) {
    ObjectNode known = built.get(edition.id());
    if (known == null) {
      known = build(edition);
      built.put(edition.id(), known);
    }
    return known.deepCopy();
  }

  /** The same as a JSON-LD document of its own. */
  public ObjectNode withContext(Edition edition) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    document.setAll(of(edition));
    return document;
  }

  private ObjectNode build(Edition edition) {
    Definition definition = edition.version().definition();
    String language = edition.language();
    Map<String, Skill> known = skills.find(definition.escoUris().distinct().toList());
    ObjectNode node = object("Achievement");
    node.put("id", ids.achievement(edition.id()));
    node.put("achievementType", "MicroCredential");
    node.put("name", definition.name().in(language));
    node.put("description", definition.description().in(language));
    node.putObject("criteria").put("narrative", definition.criteria().in(language));
    node.put("inLanguage", language);
    node.put("version", definition.version());
    node.put("humanCode", definition.code());
    definition.credits().ifPresent(credits -> node.put("creditsAvailable", credits));
    definition.fieldOfStudy().ifPresent(text -> node.put("fieldOfStudy", text.in(language)));
    definition
        .image()
        .ifPresent(url -> node.putObject("image").put("id", url).put("type", "Image"));
    putUnlessEmpty(node, "related", related(edition));
    putUnlessEmpty(node, "alignment", alignments(definition, language, known));
    putUnlessEmpty(node, "resultDescription", results(edition, known));
    return node;
  }

  private ArrayNode related(Edition edition) {
    ArrayNode related = array();
    edition
        .version()
        .editions()
        .forEach(
            (language, id) -> {
              if (!id.equals(edition.id())) {
                ObjectNode other = object("Related");
                other.put("id", ids.achievement(id)).put("inLanguage", language);
                other.put("version", edition.version().definition().version());
                related.add(other);
              }
            });
    return related;
  }

  private static ArrayNode alignments(
      Definition definition, String language, Map<String, Skill> known) {
    ArrayNode alignments = array();
    for (String uri : definition.skills()) {
      Skill skill = known.get(uri);
      String type = skill.knowledge() ? "ext:ESCOKnowledge" : "ext:ESCOSkill";
      alignments.add(esco(skill, type, language));
    }
    for (Definition.Alignment other : definition.alignments()) {
      ObjectNode alignment = object("Alignment");
      alignment.put("targetType", other.type()).put("targetFramework", other.framework());
      alignment.put("targetUrl", other.url()).put("targetCode", other.code());
      alignments.add(alignment.put("targetName", other.name().in(language)));
    }
    return alignments;
  }

  private ArrayNode results(Edition edition, Map<String, Skill> known) {
    Definition definition = edition.version().definition();
    String language = edition.language();
    ArrayNode results = array();
    definition.competencies().forEach(c -> results.add(competency(edition, c, known)));
    definition
        .resultDescriptions()
        .forEach(
            plain ->
                results.add(
                    result(ids.criterion(edition.id(), plain.code()), plain.name().in(language))
                        .put("resultType", plain.resultType())));
    definition
        .contactHours()
        .ifPresent(n -> results.add(fact(edition, "hours", HOURS, "ext:ContactHours", "" + n)));
    definition
        .weeks()
        .ifPresent(n -> results.add(fact(edition, "weeks", WEEKS, "ext:DurationWeeks", "" + n)));
    definition
        .deliveryMode()
        .map(mode -> vocabulary.concept("delivery-mode", mode).label().in(language))
        .ifPresent(m -> results.add(fact(edition, "mode", MODE, "ext:DeliveryMode", m)));
    return results;
  }

  private ObjectNode competency(Edition edition, Competency competency, Map<String, Skill> known) {
    String language = edition.language();
    ObjectNode node =
        result(ids.criterion(edition.id(), competency.code()), competency.statement().in(language));
    node.put("resultType", "RubricCriterionLevel");
    node.put(
        "requiredLevel", ids.level(edition.id(), competency.code(), competency.requiredLevel()));
    ArrayNode levels = node.putArray("rubricCriterionLevel");
    for (Definition.Level level : competency.levels()) {
      ObjectNode item = object("RubricCriterionLevel");
      item.put("id", ids.level(edition.id(), competency.code(), level.code()));
      item.put("name", level.name().in(language));
      item.put("level", String.valueOf(levels.size() + 1));
      level.description().ifPresent(text -> item.put("description", text.in(language)));
      levels.add(item);
    }
    ArrayNode alignments = array();
    competency
        .knowledge()
        .forEach(u -> alignments.add(esco(known.get(u), "ext:ESCOKnowledge", language)));
    competency
        .attitudes()
        .forEach(u -> alignments.add(esco(known.get(u), "ext:ESCOAttitude", language)));
    competency.skills().forEach(u -> alignments.add(esco(known.get(u), "ext:ESCOSkill", language)));
    competency.assessment().ifPresent(a -> addAssessment(alignments, a, language));
    putUnlessEmpty(node, "alignment", alignments);
    return node;
  }

  private void addAssessment(
      ArrayNode alignments, Definition.Assessment assessment, String language) {
    add(alignments, "ext:AssessmentType", "assessment-type", assessment.type(), language);
    add(alignments, "ext:AssessmentMethod", "assessment-method", assessment.method(), language);
    add(alignments, "ext:Supervision", "supervision", assessment.supervision(), language);
    add(
        alignments,
        "ext:IdentityVerification",
        "identity-verification",
        assessment.identityVerification(),
        language);
  }

  private void add(
      ArrayNode alignments, String type, String list, Optional<String> code, String language) {
    code.map(c -> vocabulary.concept(list, c))
        .ifPresent(
            concept ->
                alignments.add(
                    object("Alignment")
                        .put("targetType", type)
                        .put("targetFramework", "Signet")
                        .put("targetUrl", concept.id())
                        .put("targetName", concept.label().in(language))));
  }

  private ObjectNode fact(
      Edition edition, String name, LocalizedText label, String type, String value) {
    return result(ids.fact(edition.id(), name), label.in(edition.language()))
        .put("resultType", type)
        .put("requiredValue", value);
  }

  private static ObjectNode esco(Skill skill, String type, String language) {
    return object("Alignment")
        .put("targetType", type)
        .put("targetFramework", skill.framework())
        .put("targetUrl", skill.uri())
        .put("targetCode", skill.code())
        .put("targetName", skill.label(language));
  }

  private static ObjectNode result(String id, String name) {
    return object("ResultDescription").put("id", id).put("name", name);
  }

  private static ObjectNode object(String type) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("type").add(type);
    return node;
  }

  private static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  private static void putUnlessEmpty(ObjectNode node, String name, ArrayNode items) {
    if (!items.isEmpty()) {
      node.set(name, items);
    }
  }

  private static LocalizedText text(String en, String fr) {
    return new LocalizedText(Optional.of(en), Optional.of(fr));
  }
}
