package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.signet.platform.SignetConfig;

/** Achievements and their versions as staff see them. */
@ApplicationScoped
public class AchievementViews {

  private final Achievements achievements;
  private final ExamineDefinition examine;
  private final AchievementEvents events;
  private final AchievementDocument documents;
  private final AchievementIds ids;
  private final Map<UUID, String> addresses = new ConcurrentHashMap<>();

  AchievementViews(
      Achievements achievements,
      ExamineDefinition examine,
      AchievementEvents events,
      AchievementDocument documents,
      SignetConfig config) {
    this.achievements = achievements;
    this.examine = examine;
    this.events = events;
    this.documents = documents;
    this.ids = new AchievementIds(config.baseUrl());
  }

  /** The address of a version, for staff. */
  public String url(AchievementVersion version) {
    return ids.staff(version.achievement()) + "/versions/" + version.definition().version();
  }

  /** The address of the version with this id, which never changes. */
  public String address(UUID version) {
    return addresses.computeIfAbsent(version, id -> url(achievements.version(id)));
  }

  /** An achievement as one of its versions has it, with a list of all of them. */
  ObjectNode achievement(AchievementVersion shown) {
    ObjectNode view = about(shown, ids.staff(shown.achievement()));
    ArrayNode versions = view.putArray("versions");
    achievements
        .family(shown.achievement())
        .forEach(
            version ->
                versions
                    .addObject()
                    .put("id", url(version))
                    .put("version", version.definition().version())
                    .put("state", version.state().text()));
    return view;
  }

  /** A version, with what is to be said of it and what became of it. */
  ObjectNode version(AchievementVersion version) {
    ObjectNode view = about(version, url(version));
    view.put("achievement", ids.staff(version.achievement()));
    return view;
  }

  private ObjectNode about(AchievementVersion version, String id) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", id).put("issuer", version.issuer().slug());
    view.put("code", version.definition().code()).put("version", version.definition().version());
    view.put("state", version.state().text());
    version.life().approvedAt().ifPresent(at -> view.put("approvedAt", at.toString()));
    version.life().retiredAt().ifPresent(at -> view.put("retiredAt", at.toString()));
    ObjectNode editions = view.putObject("editions");
    version
        .editions()
        .forEach((language, edition) -> editions.put(language, ids.achievement(edition)));
    JsonNode definition = achievements.definition(version.id());
    view.set("definition", definition);
    if (version.state().isPublic()) {
      Map<String, ObjectNode> frozen = new TreeMap<>();
      version.allEditions().forEach(e -> frozen.put(e.language(), documents.unremembered(e)));
      view.put("sha256", DefinitionDigest.of(definition, frozen));
    } else {
      var examined = examine.examine(definition, version.issuer(), version.editions());
      view.put("sha256", DefinitionDigest.of(definition, examined.achievements()));
      view.set("findings", findings(examined.findings()));
    }
    view.set("history", events.history(version.id()));
    return view;
  }

  /** What a definition would become, which is kept nowhere. */
  static ObjectNode dryRun(ExamineDefinition.Examined examined) {
    ObjectNode view = JsonNodeFactory.instance.objectNode().put("dryRun", true);
    boolean refused =
        examined.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    view.put("outcome", refused ? "refused" : "draft");
    view.put("approvable", examined.faults().isEmpty());
    view.set("findings", findings(examined.findings()));
    if (!refused) {
      ObjectNode documents = view.putObject("achievements");
      examined.achievements().forEach(documents::set);
    }
    return view;
  }

  private static ArrayNode findings(List<Finding> findings) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    findings.forEach(finding -> array.add(finding.toJson()));
    return array;
  }
}
