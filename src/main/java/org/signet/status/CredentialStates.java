package org.signet.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.platform.Sql;

/** Whether a credential is revoked, and the way to revoke it, which has no way back. */
@ApplicationScoped
public class CredentialStates {

  private final Sql sql;
  private final Audit audit;
  private final Clock clock;

  CredentialStates(Sql sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** When and why a credential was revoked; the reason is not published with the list. */
  public record Revocation(Instant at, String reason) {}

  /** The revocation of one of our credentials, if it was revoked. */
  @Transactional
  public Optional<Revocation> revocation(UUID credentialId) {
    return sql.first(
        "select set_at, reason from status_entry where credential_id = ? and set_at is not null",
        row ->
            new Revocation(
                row.getObject("set_at", OffsetDateTime.class).toInstant(), row.getString("reason")),
        credentialId);
  }

  /** Revokes for good. Again is harmless: the first time and reason stay. */
  @Transactional
  public Revocation revoke(UUID credentialId, String reason, UUID actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<UUID> list =
        sql.first(
            "update status_entry set set_at = ?, reason = ?, set_by = ?"
                + " where credential_id = ? and set_at is null returning list_id",
            row -> row.getObject("list_id", UUID.class),
            now,
            reason,
            actor,
            credentialId);
    list.ifPresent(
        id -> {
          sql.update("update status_list set changes = changes + 1 where id = ?", id);
          audit.record(actor, "credential.revoked", credentialId.toString(), reason);
        });
    return revocation(credentialId).orElseThrow();
  }
}
