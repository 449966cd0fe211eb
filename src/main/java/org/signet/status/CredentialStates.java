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

/**
 * Whether a credential is revoked or suspended. A revocation has no way back; a suspension has, and
 * only credentials of issuers that opted into it can be suspended (Bitstring Status List v1.0,
 * section 2.1, {@code statusPurpose}).
 */
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

  /** Since when and why; the reason is not published with the list. */
  public record Since(Instant at, String reason) {}

  /** The revocation of one of our credentials, if it was revoked. */
  @Transactional
  public Optional<Since> revocation(UUID credentialId) {
    return find(credentialId, StatusLists.REVOCATION);
  }

  /** The suspension of one of our credentials, while it is suspended. */
  @Transactional
  public Optional<Since> suspension(UUID credentialId) {
    return find(credentialId, StatusLists.SUSPENSION);
  }

  private Optional<Since> find(UUID credentialId, String purpose) {
    return sql.first(
        "select e.set_at, e.reason from status_entry e join status_list l on l.id = e.list_id"
            + " where e.credential_id = ? and l.purpose = ? and e.set_at is not null",
        row ->
            new Since(
                row.getObject("set_at", OffsetDateTime.class).toInstant(), row.getString("reason")),
        credentialId,
        purpose);
  }

  /** Revokes for good. Again is harmless: the first time and reason stay. */
  @Transactional
  public Since revoke(UUID credentialId, String reason, UUID actor) {
    set(credentialId, StatusLists.REVOCATION, reason, actor, "credential.revoked");
    return revocation(credentialId).orElseThrow();
  }

  /** Suspends; empty when the credential has no place on a list for that. Again is harmless. */
  @Transactional
  Optional<Since> suspend(UUID credentialId, String reason, UUID actor) {
    set(credentialId, StatusLists.SUSPENSION, reason, actor, "credential.suspended");
    return suspension(credentialId);
  }

  /** Ends a suspension. Harmless when there is none. */
  @Transactional
  void reinstate(UUID credentialId, UUID actor) {
    sql.first(
            "update status_entry e set set_at = null, reason = null, set_by = null"
                + " from status_list l where l.id = e.list_id and l.purpose = ?"
                + " and e.credential_id = ? and e.set_at is not null returning e.list_id",
            row -> row.getObject("list_id", UUID.class),
            StatusLists.SUSPENSION,
            credentialId)
        .ifPresent(list -> changed(list, "credential.reinstated", credentialId, actor, null));
  }

  private void set(UUID credentialId, String purpose, String reason, UUID actor, String deed) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<UUID> list =
        sql.first(
            "update status_entry e set set_at = ?, reason = ?, set_by = ?"
                + " from status_list l where l.id = e.list_id and l.purpose = ?"
                + " and e.credential_id = ? and e.set_at is null returning e.list_id",
            row -> row.getObject("list_id", UUID.class),
            now,
            reason,
            actor,
            purpose,
            credentialId);
    list.ifPresent(id -> changed(id, deed, credentialId, actor, reason));
  }

  private void changed(UUID list, String deed, UUID credentialId, UUID actor, String reason) {
    sql.update("update status_list set changes = changes + 1 where id = ?", list);
    audit.record(actor, deed, credentialId.toString(), reason);
  }
}
