package org.signet.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.platform.Page;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;

/** Rows of {@code evidence_file}. A file never changes: its digest stands in signed badges. */
@ApplicationScoped
public class EvidenceFiles {

  private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String SELECT =
      "select f.id, f.issuer_id, f.name, f.media_type, f.sha256, f.visibility, f.learner, f.store,"
          + " f.created_at, coalesce(f.size, octet_length(f.content)) as size, c.granted,"
          + " c.at as chosen_at from evidence_file f left join lateral (select granted, at from"
          + " evidence_choice where file_id = f.id order by seq desc limit 1) c on true ";

  private final Sql sql;
  private final String prefix;
  private final OwnAddress address;
  private final Clock clock;

  EvidenceFiles(Sql sql, SignetConfig config, Clock clock) {
    this.sql = sql;
    this.prefix = config.baseUrl() + "/evidence/";
    this.address = new OwnAddress(config.baseUrl());
    this.clock = clock;
  }

  /** Keeps a public file under an id; keeping it again does nothing. */
  @Transactional
  public void keep(UUID id, UUID issuerId, String name, String mediaType, byte[] content) {
    sql.update(
        "insert into evidence_file (id, issuer_id, name, media_type, sha256, content, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        id,
        issuerId,
        name,
        mediaType,
        DigestUtils.sha256(content),
        content,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** The public address of a file, as it stands in badges. */
  public String url(UUID id) {
    return prefix + id;
  }

  /** The id in an address, if it is one of ours. */
  public Optional<UUID> idOf(String url) {
    return Optional.of(url)
        .filter(u -> u.startsWith(prefix) && u.substring(prefix.length()).matches(UUID_PATTERN))
        .map(u -> UUID.fromString(u.substring(prefix.length())));
  }

  /** Whether an address leads to this service, however it is spelled. */
  public boolean isHere(String url) {
    return address.isSpelled(url);
  }

  /** The file at an address, if it is one of ours. */
  @Transactional
  public Optional<EvidenceFile> atUrl(String url) {
    return idOf(url).flatMap(this::find);
  }

  /** The file, whoever may open it. */
  @Transactional
  public Optional<EvidenceFile> find(UUID id) {
    return sql.first(SELECT + "where f.id = ?", EvidenceFiles::row, id);
  }

  /** The files that a badge names, in the order in which they were kept. */
  @Transactional
  public List<EvidenceFile> ofCredential(UUID credential) {
    return sql.list(
        SELECT
            + "where f.id in (select file_id from credential_evidence where credential_id = ?)"
            + " order by f.created_at, f.id",
        EvidenceFiles::row,
        credential);
  }

  @Transactional
  List<EvidenceFile> list(List<UUID> issuers, Page page, int limit) {
    return sql.list(
        SELECT
            + "where f.issuer_id = any (?) and (f.created_at, f.id) < (?, ?)"
            + " order by f.created_at desc, f.id desc limit ?",
        EvidenceFiles::row,
        issuers.toArray(UUID[]::new),
        page.before(),
        page.beforeId(),
        limit);
  }

  void insert(EvidenceFile file, UUID by) {
    sql.update(
        "insert into evidence_file (id, issuer_id, name, media_type, sha256, size, store,"
            + " visibility, uploaded_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        file.id(),
        file.issuerId(),
        file.name(),
        file.mediaType(),
        file.sha256(),
        file.size(),
        file.store(),
        file.visibility().text(),
        by,
        file.createdAt());
  }

  /** The file, held until the transaction ends. */
  Optional<EvidenceFile> findAndLock(UUID id) {
    sql.first("select 1 from evidence_file where id = ? for update", row -> true, id);
    return find(id);
  }

  void setVisibility(UUID id, Visibility visibility) {
    sql.update("update evidence_file set visibility = ? where id = ?", visibility.text(), id);
  }

  void delete(UUID id) {
    sql.update("delete from evidence_file where id = ?", id);
  }

  /**
   * Makes a file this learner's, unless everybody may open it.
   *
   * @param learner as {@code completion.learner}
   * @return false when it is another's
   */
  @Transactional
  public boolean bind(UUID id, String learner) {
    // a file of everybody's is held as badges of it hold it: only its deletion waits
    return sql.first(
                "select 1 from evidence_file where id = ? and visibility = 'public_link'"
                    + " for key share",
                row -> true,
                id)
            .isPresent()
        || sql.update(
                "update evidence_file set learner = case when visibility = 'public_link' then learner"
                    + " else ? end where id = ? and (visibility = 'public_link' or (learner is null or"
                    + " learner = ?) and not exists (select 1 from credential_evidence e join"
                    + " credential k on k.id = e.credential_id join completion c on c.id ="
                    + " k.completion_id where e.file_id = evidence_file.id and c.learner <> ?))",
                learner,
                id,
                learner,
                learner)
            == 1;
  }

  private static EvidenceFile row(ResultSet row) throws SQLException {
    return new EvidenceFile(
        row.getObject("id", UUID.class),
        row.getObject("issuer_id", UUID.class),
        row.getString("name"),
        row.getString("media_type"),
        row.getBytes("sha256"),
        row.getLong("size"),
        Visibility.of(row.getString("visibility")).orElseThrow(),
        Optional.ofNullable(row.getString("learner")),
        row.getBoolean("granted"),
        Optional.ofNullable(row.getObject("chosen_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getString("store"),
        instant(row));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("created_at", OffsetDateTime.class).toInstant();
  }
}
