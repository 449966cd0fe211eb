package org.signet.auth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
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
    Set<Scope> granted = EnumSet.noneOf(Scope.class);
    Arrays.stream(scopes.split(" "))
        .forEach(name -> granted.add(Scope.valueOf(name.toUpperCase(java.util.Locale.ROOT))));
    return new Caller(
        id, holder, Set.copyOf(granted), Set.copyOf(Arrays.asList(issuers.split(" "))));
  }
}
