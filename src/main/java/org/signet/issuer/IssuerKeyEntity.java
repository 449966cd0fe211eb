package org.signet.issuer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code issuer_key}: the public key as JWK, the private one sealed. */
@Entity
@Table(name = "issuer_key")
class IssuerKeyEntity {
  @Id UUID id;
  UUID issuerId;
  String kid;
  String use;
  String algorithm;
  String state;
  String publicJwk;
  byte[] sealed;
  Instant createdAt;
}
