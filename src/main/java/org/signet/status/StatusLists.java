package org.signet.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.signet.credential.StatusBits;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;

/**
 * Gives each credential its place on a status list: drawn at random without replacement, so that
 * the place tells nothing about who else was awarded what.
 */
@ApplicationScoped
public class StatusLists {

  /** For good. */
  public static final String REVOCATION = "revocation";

  /** Until it is taken back. */
  public static final String SUSPENSION = "suspension";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Counting costs milliseconds, so one draw in so many counts. */
  private static final int COUNT_ONE_IN = 256;

  private static final int ENTRIES = StatusBits.MIN_ENTRIES;

  private final Sql sql;
  private final SignetConfig config;
  private final Clock clock;

  StatusLists(Sql sql, SignetConfig config, Clock clock) {
    this.sql = sql;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Takes a free index on an open list of the issuer, in the caller's transaction.
   *
   * @param purpose the {@code statusPurpose}: {@link #REVOCATION} or {@link #SUSPENSION}
   * @return the credential's {@code credentialStatus}: a {@code BitstringStatusListEntry}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ObjectNode allocate(UUID issuerId, UUID credentialId, String purpose) {
    UUID list = openList(issuerId, purpose);
    int index;
    do {
      index = RANDOM.nextInt(ENTRIES);
    } while (!take(list, index, credentialId));
    if (index % COUNT_ONE_IN == 0) {
      closeWhenHalfFull(list);
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", url(list) + "#" + index)
        .put("type", "BitstringStatusListEntry")
        .put("statusPurpose", purpose)
        .put("statusListIndex", String.valueOf(index))
        .put("statusListCredential", url(list));
  }

  /** Whether a credential has a place on a list, so that it can be revoked. */
  @Transactional
  public boolean has(UUID credentialId) {
    return issuerOf(credentialId).isPresent();
  }

  /** The issuer on whose list a credential stands. */
  @Transactional
  Optional<UUID> issuerOf(UUID credentialId) {
    return sql.first(
        "select l.issuer_id from status_entry e join status_list l on l.id = e.list_id"
            + " where e.credential_id = ?",
        row -> row.getObject("issuer_id", UUID.class),
        credentialId);
  }

  /** The address of a list. */
  String url(UUID list) {
    return config.baseUrl() + "/status/" + list;
  }

  private boolean take(UUID list, int index, UUID credentialId) {
    return sql.update(
            "insert into status_entry (list_id, index, credential_id) values (?, ?, ?)"
                + " on conflict do nothing",
            list,
            index,
            credentialId)
        == 1;
  }

  private UUID openList(UUID issuerId, String purpose) {
    return sql.first(
            "select id from status_list where issuer_id = ? and purpose = ? and not full_up"
                + " order by created_at, id limit 1",
            row -> row.getObject("id", UUID.class),
            issuerId,
            purpose)
        .orElseGet(() -> newList(issuerId, purpose));
  }

  /** Two nodes may each make one at the same moment; both are used then. */
  private UUID newList(UUID issuerId, String purpose) {
    UUID id = UUID.randomUUID();
    sql.update(
        "insert into status_list (id, issuer_id, purpose, created_at) values (?, ?, ?, ?)",
        id,
        issuerId,
        purpose,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return id;
  }

  /** Beyond half, draws would collide too often. */
  private void closeWhenHalfFull(UUID list) {
    sql.update(
        "update status_list set full_up = true where id = ? and not full_up"
            + " and (select count(*) from status_entry where list_id = ?) > ?",
        list,
        list,
        ENTRIES / 2);
  }
}
