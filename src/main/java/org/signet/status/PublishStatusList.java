package org.signet.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.credential.CredentialLint;
import org.signet.credential.StatusBits;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerKeys;
import org.signet.issuer.Issuers;
import org.signet.issuer.KeyUse;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Contexts;
import org.signet.platform.Sql;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.Times;

/**
 * The signed list as the world reads it (Bitstring Status List v1.0). It is rebuilt by the first
 * who asks after a change, and signed afresh each day, so that an old one cannot be shown for ever.
 */
@ApplicationScoped
public class PublishStatusList {

  /** How long a reader may go without asking again. */
  static final Duration TTL = Duration.ofMinutes(5);

  private static final Duration RESIGN_AFTER = Duration.ofDays(1);
  private static final Duration VALID_FOR = Duration.ofDays(7);

  private final Sql sql;
  private final StatusLists lists;
  private final Issuers issuers;
  private final IssuerKeys keys;
  private final Clock clock;

  PublishStatusList(Sql sql, StatusLists lists, Issuers issuers, IssuerKeys keys, Clock clock) {
    this.sql = sql;
    this.lists = lists;
    this.issuers = issuers;
    this.keys = keys;
    this.clock = clock;
  }

  private record Row(
      UUID issuerId, String purpose, long changes, long published, String json, Instant signedAt) {}

  /** The signed list; empty when there is no such list. */
  @Transactional
  public Optional<String> current(UUID id) {
    Optional<Row> row = read(id, "");
    if (row.isEmpty() || isCurrent(row.get())) {
      return row.map(Row::json);
    }
    // One node signs; the others wait for the row and find it signed.
    Row locked = read(id, " for update").orElseThrow();
    return Optional.of(isCurrent(locked) ? locked.json() : publish(id, locked));
  }

  private boolean isCurrent(Row row) {
    return row.json() != null
        && row.changes() == row.published()
        && row.signedAt().plus(RESIGN_AFTER).isAfter(clock.instant());
  }

  private String publish(UUID id, Row row) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Issuer issuer = issuers.find(row.issuerId()).orElseThrow();
    ObjectNode unsigned = unsigned(lists.url(id), issuer.did(), row.purpose(), bits(id), now);
    if (!CredentialLint.lintStatusList(unsigned).isEmpty()) {
      throw new IllegalStateException("the status list breaks a rule, so it is not signed");
    }
    ObjectNode signed =
        DataIntegrity.sign(
            unsigned,
            Cryptosuite.EDDSA_RDFC_2022,
            keys.signer(issuer, KeyUse.STATUS),
            now,
            ContextProfile.STATUS_LIST);
    String json = Json.write(signed);
    sql.update(
        "update status_list set json = ?, published = ?, signed_at = ? where id = ?",
        json,
        row.changes(),
        now,
        id);
    return json;
  }

  private static ObjectNode unsigned(
      String url, String issuer, String purpose, StatusBits bits, Instant now) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.putArray("@context").add(Contexts.CREDENTIALS_V2);
    list.put("id", url);
    list.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
    list.put("issuer", issuer);
    list.put("validFrom", Times.write(now));
    list.put("validUntil", Times.write(now.plus(VALID_FOR)));
    list.putObject("credentialSubject")
        .put("id", url + "#list")
        .put("type", "BitstringStatusList")
        .put("statusPurpose", purpose)
        .put("encodedList", bits.encode())
        .put("ttl", TTL.toMillis());
    return list;
  }

  private StatusBits bits(UUID id) {
    List<Integer> set =
        sql.list(
            "select index from status_entry where list_id = ? and set_at is not null",
            row -> row.getInt("index"),
            id);
    StatusBits bits = StatusBits.zeros(StatusBits.MIN_ENTRIES);
    set.forEach(index -> bits.set(index, true));
    return bits;
  }

  private Optional<Row> read(UUID id, String lock) {
    return sql.first(
        "select issuer_id, purpose, changes, published, json, signed_at from status_list"
            + " where id = ?"
            + lock,
        row ->
            new Row(
                row.getObject("issuer_id", UUID.class),
                row.getString("purpose"),
                row.getLong("changes"),
                row.getLong("published"),
                row.getString("json"),
                Optional.ofNullable(row.getObject("signed_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .orElse(null)),
        id);
  }
}
