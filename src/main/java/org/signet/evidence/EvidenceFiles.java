package org.signet.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;

/** Files of {@code evidence_file}. A file never changes: its digest stands in signed badges. */
@ApplicationScoped
public class EvidenceFiles {

  private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Sql sql;
  private final String prefix;
  private final Clock clock;

  EvidenceFiles(Sql sql, SignetConfig config, Clock clock) {
    this.sql = sql;
    this.prefix = config.baseUrl() + "/evidence/";
    this.clock = clock;
  }

  /** What a badge says of a file. */
  public record Known(String mediaType, byte[] sha256) {}

  /** A file as it is served. */
  record File(String name, String mediaType, byte[] content) {}

  /** Keeps a file under an id; keeping it again does nothing. Answers its public address. */
  @Transactional
  public String keep(UUID id, UUID issuerId, String name, String mediaType, byte[] content) {
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
    return prefix + id;
  }

  /** The file at an address, if it is one of ours. */
  @Transactional
  public Optional<Known> atUrl(String url) {
    if (!url.startsWith(prefix) || !url.substring(prefix.length()).matches(UUID_PATTERN)) {
      return Optional.empty();
    }
    return sql.first(
        "select media_type, sha256 from evidence_file where id = ?",
        row -> new Known(row.getString("media_type"), row.getBytes("sha256")),
        UUID.fromString(url.substring(prefix.length())));
  }

  @Transactional
  Optional<File> find(UUID id) {
    return sql.first(
        "select name, media_type, content from evidence_file where id = ?",
        row ->
            new File(row.getString("name"), row.getString("media_type"), row.getBytes("content")),
        id);
  }
}
