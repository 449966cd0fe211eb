package org.signet.vcapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.platform.Sql;

/** What the VC-API signed: the exact text, with its hash. */
@ApplicationScoped
class SignedCredentials {

  private final Sql sql;

  SignedCredentials(Sql sql) {
    this.sql = sql;
  }

  /**
   * One signing.
   *
   * @param id names its place on a status list
   */
  record Signed(UUID id, UUID issuerId) {}

  /** Every signing of a credential with this id; there may be several, also of several issuers. */
  @Transactional
  List<Signed> of(String credentialId) {
    if (credentialId.indexOf('\0') >= 0) {
      return List.of(); // PostgreSQL fails when it is asked for one
    }
    return sql.list(
        "select id, issuer_id from signed_credential where credential_id = ? order by signed_at",
        row -> new Signed(row.getObject("id", UUID.class), row.getObject("issuer_id", UUID.class)),
        credentialId);
  }

  void insert(UUID id, UUID issuerId, String credentialId, String json, Instant signedAt) {
    sql.update(
        "insert into signed_credential (id, issuer_id, credential_id, json, sha256, signed_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        issuerId,
        credentialId,
        json,
        DigestUtils.sha256(json),
        signedAt);
  }
}
