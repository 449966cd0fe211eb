package org.signet.issuer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.signet.json.Json;

/** A row of {@code issuer}; the profile is the JSON that was posted. */
@Entity
@Table(name = "issuer")
class IssuerEntity {
  @Id UUID id;
  String slug;
  String did;
  String profile;
  String jwtAlgorithm;
  Instant createdAt;

  Issuer toIssuer() {
    Issuer posted =
        IssuerReader.read(Json.parse(profile.getBytes(StandardCharsets.UTF_8))).issuer();
    return new Issuer(
        id,
        slug,
        did,
        posted.name(),
        posted.description(),
        posted.url(),
        posted.email(),
        posted.image(),
        posted.address(),
        posted.otherIdentifiers(),
        posted.languages(),
        posted.policy(),
        jwtAlgorithm,
        posted.vcApi());
  }
}
