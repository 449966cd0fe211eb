package org.signet.skill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.signet.audit.Audit;
import org.signet.platform.Sql;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Takes a download of ESCO into its release, all of it or nothing. */
@ApplicationScoped
class ImportSkills {

  private static final Logger LOG = Logger.getLogger("org.signet.skill");
  private static final int LOG_EVERY = 5_000;
  private static final int LONGEST_SECONDS = 3_600;

  private final Sql sql;
  private final Releases releases;
  private final SkillIndex index;
  private final ImportLog log;
  private final Audit audit;
  private final Clock clock;

  ImportSkills(
      Sql sql, Releases releases, SkillIndex index, ImportLog log, Audit audit, Clock clock) {
    this.sql = sql;
    this.releases = releases;
    this.index = index;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param single what the body is if it is no zip
   * @param current whether the release shall be current; when not said, it decides itself
   * @param actor the API key, or null for the command line
   */
  record Request(
      EscoVersion version, Optional<EscoFile> single, Optional<Boolean> current, UUID actor) {}

  /** What an import did. */
  record Summary(boolean created, ObjectNode json) {}

  /**
   * Imports a body, which is read once and not closed.
   *
   * @param tell told in words how far it is
   * @throws Problem INVALID with faults by file, row and column; nothing was imported then
   */
  Summary run(Request request, InputStream body, Consumer<String> tell) {
    Run run = new Run(request, tell);
    try {
      Summary summary =
          QuarkusTransaction.requiringNew()
              .timeout(LONGEST_SECONDS)
              .call(() -> run.everything(body));
      run.end("done", summary.json().toString());
      return summary;
    } catch (Problem refused) {
      run.end("refused", words(refused));
      throw refused;
    } catch (RuntimeException e) {
      run.end("failed", "The import ended before it was done; nothing was imported.");
      throw e;
    }
  }

  private static String words(Problem refused) {
    List<FieldError> errors = refused.errors();
    return errors.isEmpty()
        ? refused.getMessage()
        : errors.get(0).pointer() + ": " + errors.get(0).message();
  }

  private final class Run {
    private final Request request;
    private final Consumer<String> tell;
    private final Instant start = clock.instant();
    private final ImportFaults faults = new ImportFaults();
    private UUID id;
    private int rows;
    private String file = "";

    Run(Request request, Consumer<String> tell) {
      this.request = request;
      this.tell = tell;
    }

    Summary everything(InputStream body) {
      if (!releases.lock()) {
        throw Problem.of(
                ProblemType.STILL_RUNNING,
                "Another import is under way; see /v1/skills/imports. Send this one after it.")
            .withHeader("Retry-After", "10");
      }
      id = log.begin(request.version());
      boolean created = releases.find(request.version()).isEmpty();
      ObjectNode summary = JsonNodeFactory.instance.objectNode();
      summary.put("version", request.version().text());
      summary.put("framework", request.version().framework());
      stage(body, summary);
      step("merging");
      Release release = releases.open(request.version(), false);
      Merge.Counts counts = merge(release);
      step("indexing");
      index.rebuild(release.id());
      Release now = releases.count(release);
      if (now.partial() && now.hasBoth()) {
        releases.complete(now);
      }
      if (shallBeCurrent(now)) {
        releases.makeCurrent(now);
      } else {
        releases.project();
      }
      finish(summary, releases.find(request.version()).orElseThrow(), counts);
      audit.record(
          request.actor(), "skills.imported", request.version().text(), summary.toString());
      return new Summary(created, summary);
    }

    private void stage(InputStream body, ObjectNode summary) {
      var staging = new Staging(sql, faults, this::progress);
      var download = new EscoDownload(faults);
      var files = summary.putArray("files");
      try {
        download.read(
            body,
            request.single(),
            (read, content) -> {
              step(read.name());
              Staging.Counts counts = staging.read(read, content);
              files
                  .addObject()
                  .put("name", read.name())
                  .put("rows", counts.rows())
                  .put("skipped", counts.skipped());
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      faults.refuse();
      var ignored = summary.putArray("ignored");
      download.ignored().forEach(ignored::add);
    }

    private Merge.Counts merge(Release release) {
      List<String> languages = Merge.languages(sql);
      if (languages.isEmpty() && release.concepts() == 0) {
        throw faults.refusal(
            "zip", 0, "NO_SKILLS", "There is no skills_en.csv or skills_fr.csv with concepts.");
      }
      Merge.refuseTwins(sql, faults);
      var merge = new Merge(sql, release);
      var counts = new Merge.Counts(0, 0, 0);
      for (String language : languages) {
        counts = counts.plus(merge.concepts(language, !release.partial()));
      }
      merge.hierarchy();
      return counts;
    }

    private boolean shallBeCurrent(Release release) {
      if (request.current().isPresent()) {
        return request.current().get();
      }
      return release.hasBoth() && releases.current().map(release::mayFollow).orElse(true);
    }

    private void finish(ObjectNode summary, Release release, Merge.Counts counts) {
      summary
          .put("concepts", release.concepts())
          .put("new", counts.added())
          .put("changed", counts.changed())
          .put("removed", counts.removed())
          .put("obsolete", obsolete(release))
          .put("current", release.current());
      var languages = summary.putArray("languages");
      List.of("en", "fr").stream().filter(release::has).forEach(languages::add);
      next(release).ifPresent(next -> summary.put("next", next));
      summary.put("seconds", Duration.between(start, clock.instant()).toMillis() / 1000.0);
    }

    private Optional<String> next(Release release) {
      for (String language : List.of("en", "fr")) {
        if (!release.has(language)) {
          return Optional.of(
              "Import the same version in "
                  + (language.equals("en") ? "English" : "French")
                  + " (skills_"
                  + language
                  + ".csv, or the zip of that language)"
                  + (releases.current().filter(release::mayFollow).isPresent()
                      ? "; then it becomes current."
                      : "."));
        }
      }
      return release.current() ? Optional.empty() : Optional.of(howToMakeCurrent(release));
    }

    private String howToMakeCurrent(Release release) {
      return releases
              .current()
              .filter(release::isFarSmallerThan)
              .map(
                  current ->
                      "Not current: it has %d concepts, and %s has %d, of which many would be obsolete."
                              .formatted(
                                  release.concepts(), current.version().text(), current.concepts())
                          + " If it is whole, import it with current=true, or ")
              .orElse("Not current. To make it so, ")
          + "POST /v1/skills/releases/"
          + release.version().text()
          + "/current.";
    }

    private int obsolete(Release release) {
      return sql.first(
              release.current()
                  ? "select count(*) from skill where status = 'obsolete'"
                  : "select count(*) from skill_concept where status = 'obsolete'"
                      + " and release_id = "
                      + release.id(),
              row -> row.getInt(1))
          .orElseThrow();
    }

    private void step(String what) {
      file = what;
      log.progress(id, file, rows);
      tell.accept(what);
    }

    private void progress(int more) {
      int before = rows;
      rows += more;
      log.progress(id, file, rows);
      if (before / LOG_EVERY < rows / LOG_EVERY) {
        LOG.infof("ESCO v%s: %d rows, %s", request.version().text(), rows, file);
        tell.accept(file + ": " + rows + " rows");
      }
    }

    void end(String state, String detail) {
      if (id != null) {
        log.end(id, state, rows, detail);
        LOG.infof("ESCO v%s: %s, %d rows", request.version().text(), state, rows);
      }
    }
  }
}
