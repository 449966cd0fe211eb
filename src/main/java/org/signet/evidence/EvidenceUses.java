package org.signet.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.signet.platform.Sql;

/** Rows of {@code credential_evidence}: which badge names which file that is kept here. */
@ApplicationScoped
public class EvidenceUses {

  private final Sql sql;
  private final EvidenceFiles files;

  EvidenceUses(Sql sql, EvidenceFiles files) {
    this.sql = sql;
    this.files = files;
  }

  /** Records the files of a badge, in the transaction in which it is issued. */
  public void record(UUID credential, Collection<String> urls) {
    urls.stream()
        .flatMap(url -> files.idOf(url).stream())
        .forEach(
            file ->
                sql.update(
                    "insert into credential_evidence (credential_id, file_id) values (?, ?)",
                    credential,
                    file));
  }

  /** Those that name the file, the newest first. */
  List<UUID> newestCredentialsOf(UUID file, int most) {
    return sql.list(
        "select k.id from credential_evidence e join credential k on k.id = e.credential_id where"
            + " e.file_id = ? order by k.issued_at desc, k.id limit ?",
        row -> row.getObject(1, UUID.class),
        file,
        most);
  }

  /** How many name the file. */
  long countCredentialsOf(UUID file) {
    return sql.first(
            "select count(*) from credential_evidence where file_id = ?",
            row -> row.getLong(1),
            file)
        .orElseThrow();
  }

  /** Whether a completion that waits for approval names the address. */
  boolean isAwaited(UUID issuer, String url) {
    return sql.first(
            "select 1 from completion where issuer_id = ? and state = 'pending' and exists (select"
                + " 1 from jsonb_array_elements(body::jsonb -> 'evidence') e where e ->> 'url' ="
                + " ?)",
            row -> true,
            issuer,
            url)
        .isPresent();
  }

  /** As {@code completion.learner}. */
  public List<String> learnersOf(UUID file) {
    return sql.list(
        "select distinct c.learner from credential_evidence e join credential k on k.id ="
            + " e.credential_id join completion c on c.id = k.completion_id where e.file_id = ?",
        row -> row.getString(1),
        file);
  }
}
