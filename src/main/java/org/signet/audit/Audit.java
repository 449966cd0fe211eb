package org.signet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.signet.platform.Sql;

/** Writes the audit trail; a deed that cannot be recorded is not done. */
@ApplicationScoped
public class Audit {

  private final Sql sql;
  private final Clock clock;

  Audit(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Records a deed in the transaction at hand.
   *
   * @param actor the API key, or null for the service itself
   * @param action as {@code credential.issued}
   * @param subject an id; never personal data
   */
  public void record(UUID actor, String action, String subject) {
    record(actor, action, subject, null);
  }

  /** The same, with a detail: a reason or a reference, as given by the actor. */
  public void record(UUID actor, String action, String subject, String detail) {
    sql.update(
        "insert into audit (at, actor, action, subject, detail) values (?, ?, ?, ?, ?)",
        clock.instant(),
        actor,
        action,
        subject,
        detail);
  }
}
