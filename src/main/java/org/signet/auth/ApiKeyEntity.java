package org.signet.auth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code api_key}: the hash of the key, never the key. */
@Entity
@Table(name = "api_key")
class ApiKeyEntity {
  @Id UUID id;
  byte[] hash;
  String holderKind;
  String holder;
  String scopes;
  String issuers;
  Instant createdAt;
  Instant revokedAt;

  Caller toCaller() {
    return Caller.of(id, holderKind, holder, scopes, issuers);
  }
}
