package org.signet.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.SecretLinks;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;

/**
 * Links with which a learner decides about the evidence of one badge: {@code
 * {base-url}/learner/{code}}. Whoever has the link has the right.
 */
@ApplicationScoped
public class LearnerLinks {

  private static final String PURPOSE = "learner";

  private final Sql sql;
  private final SecretLinks secrets;
  private final SignetConfig config;

  LearnerLinks(Sql sql, SecretLinks secrets, SignetConfig config) {
    this.sql = sql;
    this.secrets = secrets;
    this.config = config;
  }

  /**
   * The link of a badge; the same one each time.
   *
   * @param renew whether every link that was made before is worth nothing from now on
   */
  @Transactional
  public String of(UUID credential, boolean renew) {
    sql.update(
        "insert into learner_link (credential_id, edition) values (?, 0)"
            + " on conflict (credential_id) do nothing",
        credential);
    if (renew) {
      sql.update(
          "update learner_link set edition = edition + 1 where credential_id = ?", credential);
    }
    return config.baseUrl()
        + "/learner/"
        + secrets.code(PURPOSE, credential, edition(credential).orElseThrow());
  }

  /** The badge that a code is for; empty when it is none, or is worth nothing any more. */
  @Transactional
  public Optional<UUID> credential(String code) {
    return SecretLinks.idOf(code)
        .filter(
            id -> edition(id).filter(now -> secrets.isGenuine(code, PURPOSE, id, now)).isPresent());
  }

  private Optional<Integer> edition(UUID credential) {
    return sql.first(
        "select edition from learner_link where credential_id = ?",
        row -> row.getInt("edition"),
        credential);
  }
}
