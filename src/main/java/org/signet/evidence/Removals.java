package org.signet.evidence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.signet.platform.Sql;

/**
 * Rows of {@code evidence_removal}: objects in the bucket that no file's row names. They are taken
 * away until they are gone, whatever fails or is killed meanwhile.
 */
@ApplicationScoped
class Removals {

  private static final Logger LOG = Logger.getLogger("org.signet.evidence");

  /** Longer than any upload takes from its object to its row. */
  private static final Duration UPLOAD = Duration.ofHours(1);

  private static final Duration PAUSE = Duration.ofMinutes(14);
  private static final int AT_ONCE = 50;

  private final Sql sql;
  private final S3Store s3;
  private final Clock clock;

  Removals(Sql sql, S3Store s3, Clock clock) {
    this.sql = sql;
    this.s3 = s3;
    this.clock = clock;
  }

  /** Before an object is put: should no row come of it, it is taken away. */
  @Transactional(Transactional.TxType.NEVER)
  void foresee(UUID id) {
    insert(id, clock.instant().plus(UPLOAD));
  }

  /** The row came, in the transaction at hand. */
  @Transactional(Transactional.TxType.MANDATORY)
  void cancel(UUID id) {
    if (sql.update("delete from evidence_removal where file_id = ?", id) == 0) {
      throw new IllegalStateException("the object of evidence file " + id + " was taken away");
    }
  }

  /** The row goes, in the transaction at hand. */
  @Transactional(Transactional.TxType.MANDATORY)
  void order(UUID id) {
    insert(id, clock.instant());
  }

  private void insert(UUID id, Instant due) {
    sql.update("insert into evidence_removal (file_id, due) values (?, ?)", id, due);
  }

  /** Takes an object away now, if it is to be; what fails is tried again later. */
  @Transactional(Transactional.TxType.NEVER)
  boolean remove(UUID id) {
    try {
      if (sql.first("select 1 from evidence_removal where file_id = ?", row -> 1, id).isPresent()) {
        s3.delete(id);
        sql.update("delete from evidence_removal where file_id = ?", id);
      }
      return true;
    } catch (IOException | Sql.Failure e) {
      LOG.warnf(e, "The object of evidence file %s may still be in the bucket; tried again", id);
      return false;
    }
  }

  /** Each is tried by one node; when the bucket does not answer, the others wait, too. */
  @Scheduled(every = "15m", delayed = "2m", identity = "evidence-removals")
  void removeDue() {
    if (!s3.isConfigured()) {
      return;
    }
    Instant now = clock.instant();
    List<UUID> due =
        sql.list(
            "update evidence_removal set due = ? where file_id in (select file_id from"
                + " evidence_removal where due <= ? order by due limit ? for update skip locked)"
                + " returning file_id",
            row -> row.getObject(1, UUID.class),
            now.plus(PAUSE),
            now,
            AT_ONCE);
    for (UUID id : due) {
      if (!remove(id)) {
        return;
      }
    }
  }
}
