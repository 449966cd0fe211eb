package org.signet.achievement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.signet.achievement.CatalogueCsv.Row;
import org.signet.issuer.Issuer;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Takes a catalogue in, row by row: a row at fault keeps no other from being taken. */
@ApplicationScoped
class ImportCatalogue {

  private final Achievements achievements;
  private final AchievementViews views;
  private final DefineAchievement define;
  private final ServedIssuers served;

  ImportCatalogue(
      Achievements achievements,
      AchievementViews views,
      DefineAchievement define,
      ServedIssuers served) {
    this.achievements = achievements;
    this.views = views;
    this.define = define;
    this.served = served;
  }

  /**
   * What became of each row.
   *
   * @param rows of a version that is there change the places that they have columns for; the others
   *     stay as they are
   */
  ObjectNode run(List<Row> rows, Optional<String> issuer, boolean dryRun) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    var results = JsonNodeFactory.instance.arrayNode();
    for (Row row : rows) {
      ObjectNode result = results.addObject().put("row", row.number());
      result.put("code", row.cells().get("code")).put("version", row.cells().get("version"));
      Map<String, String> cells = new LinkedHashMap<>(row.cells());
      cells.remove("state"); // an export says it; nobody is approved by a table
      issuer.ifPresent(slug -> cells.put("issuer", slug));
      String outcome = take(cells, seen, dryRun, result);
      result.put("outcome", outcome);
      counts.merge(outcome, 1, Integer::sum);
    }
    answer.put("dryRun", dryRun);
    ObjectNode outcomes = answer.putObject("outcomes");
    counts.forEach(outcomes::put);
    answer.set("rows", results);
    return answer;
  }

  private String take(
      Map<String, String> cells, Set<String> seen, boolean dryRun, ObjectNode result) {
    try {
      String name = cells.get("issuer") + " " + cells.get("code") + " " + cells.get("version");
      if (!seen.add(name)) {
        throw Problem.of(ProblemType.ALREADY_EXISTS, "A row before has the same code and version.");
      }
      return QuarkusTransaction.requiringNew().call(() -> keep(cells, dryRun, result));
    } catch (Problem refused) {
      errors(refused, result);
      return "refused";
    }
  }

  private String keep(Map<String, String> cells, boolean dryRun, ObjectNode result) {
    ObjectNode named = definition(Map.of("issuer", cells.getOrDefault("issuer", "")));
    Issuer issuer = served.named(named);
    Optional<AchievementVersion> existing =
        achievements.versions(issuer.id(), cells.get("code")).stream()
            .filter(v -> v.definition().version().equals(cells.get("version")))
            .findFirst();
    Map<String, String> merged =
        new LinkedHashMap<>(
            existing.map(v -> Cells.of(achievements.definition(v.id()))).orElse(Map.of()));
    merged.putAll(cells);
    ObjectNode definition = definition(merged);
    if (existing.filter(v -> define.isSame(v, definition)).isPresent()) {
      result.put("id", views.url(existing.get()));
      return "unchanged";
    }
    if (existing.filter(v -> v.state() != VersionState.DRAFT).isPresent()) {
      throw Problem.of(
          ProblemType.NOT_IN_THIS_STATE,
          "This version is "
              + existing.get().state().text()
              + " with another definition: give the row another version.");
    }
    if (dryRun) {
      define.dryRun(issuer, definition).keepable();
      return existing.isPresent() ? "changed" : "created";
    }
    UUID actor = served.caller().keyId();
    AchievementVersion kept =
        existing.isPresent()
            ? define.change(existing.get(), definition, actor)
            : define.define(issuer, definition, actor);
    result.put("id", views.url(kept));
    return existing.isPresent() ? "changed" : "created";
  }

  private static ObjectNode definition(Map<String, String> cells) {
    List<FieldError> faults = new ArrayList<>();
    ObjectNode definition = Cells.definition(cells, faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return definition;
  }

  private static void errors(Problem refused, ObjectNode result) {
    var errors = result.putArray("errors");
    List<FieldError> faults =
        refused.errors().isEmpty()
            ? List.of(new FieldError("", refused.type().name(), refused.getMessage()))
            : refused.errors();
    for (FieldError fault : faults) {
      ObjectNode error = errors.addObject().put("column", Cells.column(fault.pointer()));
      error.put("code", fault.code()).put("message", fault.message());
      fault.proposal().ifPresent(text -> error.put("proposal", text));
    }
  }
}
