package org.signet.achievement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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

  /** What became of each row, counted as a spreadsheet counts them: the header is row 1. */
  ObjectNode run(List<Map<String, String>> rows, Optional<String> issuer, boolean dryRun) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    Map<String, Integer> counts = new TreeMap<>();
    var results = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < rows.size(); i++) {
      ObjectNode result = results.addObject().put("row", i + 2);
      result.put("code", rows.get(i).getOrDefault("code", ""));
      result.put("version", rows.get(i).getOrDefault("version", ""));
      String outcome = take(rows.get(i), issuer, dryRun, result);
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
      Map<String, String> cells, Optional<String> slug, boolean dryRun, ObjectNode result) {
    List<FieldError> faults = new ArrayList<>();
    ObjectNode definition = Cells.definition(cells, faults);
    definition.remove("state"); // an export says it; nobody is approved by a table
    slug.ifPresent(name -> definition.put("issuer", name));
    try {
      if (!faults.isEmpty()) {
        throw Problem.invalid(faults);
      }
      return QuarkusTransaction.requiringNew().call(() -> take(definition, dryRun, result));
    } catch (Problem refused) {
      errors(refused, result);
      return "refused";
    }
  }

  private String take(ObjectNode definition, boolean dryRun, ObjectNode result) {
    Issuer issuer = served.named(definition);
    Optional<AchievementVersion> existing =
        achievements.versions(issuer.id(), definition.path("code").asText()).stream()
            .filter(v -> v.definition().version().equals(definition.path("version").asText()))
            .findFirst();
    if (existing.filter(v -> v.definition().equals(define.read(definition))).isPresent()) {
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
