package org.signet.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.platform.Sql;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** What learners chose for their files: rows of {@code evidence_choice}, never changed. */
@ApplicationScoped
public class EvidenceChoices {

  private final Sql sql;
  private final EvidenceFiles files;
  private final Audit audit;
  private final Clock clock;

  EvidenceChoices(Sql sql, EvidenceFiles files, Audit audit, Clock clock) {
    this.sql = sql;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** One choice. */
  public record Choice(boolean granted, Instant at) {}

  /**
   * Grants or withdraws; the next request for the file is answered accordingly. Choosing what holds
   * already changes nothing.
   *
   * @param credential whose learner's link it was chosen with
   * @throws Problem NOT_FOUND when the badge names no such file; LEARNER_DECIDES when it is not the
   *     learner's to choose
   */
  @Transactional
  public void choose(UUID credential, UUID file, boolean granted) {
    EvidenceFile found =
        files
            .findAndLock(file)
            .filter(f -> files.ofCredential(credential).stream().anyMatch(o -> o.id().equals(file)))
            .orElseThrow(Problem::notFound);
    if (found.visibility() != Visibility.LEARNER_DECIDES) {
      throw Problem.of(ProblemType.LEARNER_DECIDES, "The institution decides about this file.");
    }
    if (found.granted() == granted) {
      return;
    }
    sql.update(
        "insert into evidence_choice (file_id, credential_id, granted, at) values (?, ?, ?, ?)",
        file,
        credential,
        granted,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
    audit.record(null, granted ? "evidence.granted" : "evidence.withdrawn", file.toString());
  }

  /** The choices for a file, the newest first, at most 50. */
  @Transactional
  public List<Choice> of(UUID file) {
    return sql.list(
        "select granted, at from evidence_choice where file_id = ? order by seq desc limit 50",
        row ->
            new Choice(
                row.getBoolean("granted"), row.getObject("at", OffsetDateTime.class).toInstant()),
        file);
  }
}
