package org.signet.achievement;

import static org.signet.achievement.Nodes.array;
import static org.signet.achievement.Nodes.object;
import static org.signet.achievement.Nodes.putUnlessEmpty;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.json.Json;
import org.signet.jsonld.Contexts;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;
import org.signet.skill.Skill;
import org.signet.skill.Skills;

/**
 * An edition as an Open Badges 3.0 {@code Achievement}: each fact of the framework at the one place
 * where verifiers look for it.
 */
@ApplicationScoped
public class AchievementDocument {

  private final AchievementIds ids;
  private final Sql sql;
  private final Skills skills;
  private final Vocabulary vocabulary;
  private final Stacking stacking;

  /** What was approved never changes, so each is read once per start. */
  private final Map<UUID, ObjectNode> built = new ConcurrentHashMap<>();

  AchievementDocument(
      SignetConfig config, Sql sql, Skills skills, Vocabulary vocabulary, Stacking stacking) {
    this.stacking = stacking;
    this.sql = sql;
    this.ids = new AchievementIds(config.baseUrl());
    this.skills = skills;
    this.vocabulary = vocabulary;
  }

  /**
   * A copy of the object that stands at {@code credentialSubject.achievement}.
   *
   * @param edition of a version that was approved
   */
  public ObjectNode of(Edition edition) {
    ObjectNode known = known(edition.id());
    if (known == null) { // approved before editions were frozen
      QuarkusTransaction.requiringNew().run(() -> freeze(edition));
      known = known(edition.id());
    }
    return known.deepCopy();
  }

  /**
   * Keeps the edition as it is now: ESCO's labels may change tomorrow, what was approved does not.
   */
  void freeze(Edition edition) {
    sql.update(
        "update achievement_edition set document = ? where id = ? and document is null",
        Json.write(draft(edition)),
        edition.id());
  }

  /** The same as {@link #withContext}, in a transaction that may have approved it, or may fail. */
  ObjectNode unremembered(Edition edition) {
    ObjectNode known = built.get(edition.id());
    return withContext(known != null ? known : read(edition.id()).orElseGet(() -> draft(edition)));
  }

  private ObjectNode known(UUID edition) {
    return built.computeIfAbsent(edition, id -> read(id).orElse(null));
  }

  private Optional<ObjectNode> read(UUID edition) {
    return sql.first(
            "select document from achievement_edition where id = ? and document is not null",
            row -> row.getString("document"),
            edition)
        .map(text -> (ObjectNode) Json.parse(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same as a JSON-LD document of its own. */
  public ObjectNode withContext(Edition edition) {
    return withContext(of(edition));
  }

  /** An {@code Achievement} of a badge as the document that is served at its id. */
  public static ObjectNode withContext(ObjectNode achievement) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    document.setAll(achievement);
    return document;
  }

  /** The object as it is at the moment, of an edition that may be a draft's. */
  public ObjectNode current(Edition edition) {
    return edition.version().state().isPublic() ? of(edition) : draft(edition);
  }

  /** The object as it would be, of an edition that may still change. */
  ObjectNode draft(Edition edition) {
    Definition definition = edition.version().definition();
    String language = edition.language();
    Map<String, Skill> known = skills.find(definition.escoUris().distinct().toList());
    ObjectNode node = object("Achievement");
    node.put("id", ids.achievement(edition.id()));
    node.put("achievementType", "MicroCredential");
    node.put("name", definition.name().in(language));
    node.put("description", definition.description().in(language));
    ObjectNode criteria = node.putObject("criteria");
    definition.particulars().furtherInformation().ifPresent(url -> criteria.put("id", url));
    criteria.put("narrative", EditionTexts.narrative(definition, language));
    node.put("inLanguage", language);
    node.put("version", definition.version());
    node.put("humanCode", definition.code());
    definition.credits().ifPresent(credits -> node.put("creditsAvailable", credits));
    definition.fieldOfStudy().ifPresent(text -> node.put("fieldOfStudy", text.in(language)));
    definition
        .image()
        .ifPresent(url -> node.putObject("image").put("id", url).put("type", "Image"));
    putUnlessEmpty(node, "related", related(edition));
    ArrayNode alignments = alignments(definition, language, known);
    stacking
        .wholes(edition.version().issuer().id(), definition)
        .forEach(whole -> alignments.add(stacksInto(whole, language)));
    putUnlessEmpty(node, "alignment", alignments);
    putUnlessEmpty(
        node, "resultDescription", ResultDescriptionNodes.of(edition, ids, vocabulary, known));
    return node;
  }

  /** A whole of the same institution, which its code tells from other programmes. */
  private ObjectNode stacksInto(AchievementVersion whole, String language) {
    Edition edition = whole.edition(language).orElseGet(() -> whole.editionFor(language));
    return object("Alignment")
        .put("targetType", "ext:StacksInto")
        .put("targetUrl", ids.achievement(edition.id()))
        .put("targetCode", whole.definition().code())
        .put("targetName", whole.definition().name().in(language));
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

  private ArrayNode alignments(Definition definition, String language, Map<String, Skill> known) {
    ArrayNode alignments = array();
    for (String uri : definition.skills()) {
      Skill skill = known.get(uri);
      String type = skill.knowledge() ? "ext:ESCOKnowledge" : "ext:ESCOSkill";
      alignments.add(Nodes.esco(skill, type, language));
    }
    for (Definition.Alignment other : definition.alignments()) {
      ObjectNode alignment = object("Alignment");
      alignment.put("targetType", other.type()).put("targetFramework", other.framework());
      alignment.put("targetUrl", other.url()).put("targetCode", other.code());
      alignments.add(alignment.put("targetName", other.name().in(language)));
    }
    Definition.Particulars particulars = definition.particulars();
    particulars
        .eqfLevel()
        .ifPresent(
            level ->
                alignments.add(
                    object("Alignment")
                        .put("targetType", "ext:QualificationLevel")
                        .put("targetFramework", EditionTexts.EQF_NAME.in(language))
                        .put("targetUrl", "http://data.europa.eu/snb/eqf/" + level)
                        .put("targetCode", String.valueOf(level))
                        .put("targetName", EditionTexts.EQF.in(language) + level)));
    particulars
        .qualityAssurance()
        .map(code -> vocabulary.concept("quality-assurance", code))
        .ifPresent(
            concept -> alignments.add(Nodes.concept("ext:QualityAssurance", concept, language)));
    for (Definition.NextStep step : particulars.stacksInto()) {
      alignments.add(
          object("Alignment")
              .put("targetType", "ext:StacksInto")
              .put("targetUrl", step.url())
              .put("targetName", step.name().in(language)));
    }
    return alignments;
  }
}
