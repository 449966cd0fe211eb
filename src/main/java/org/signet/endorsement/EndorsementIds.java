package org.signet.endorsement;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The addresses of endorsements that are kept here. */
public record EndorsementIds(URI baseUrl) {

  /** The public address: the {@code id} of a document that this service laid out. */
  public String document(UUID id) {
    return prefix() + id;
  }

  /** For staff. */
  public String staff(UUID id) {
    return baseUrl + "/v1/endorsements/" + id;
  }

  /** The partner's own page, by which it takes back what it signed. */
  public String withdrawal(String code) {
    return prefix() + code + "/withdraw";
  }

  /** The id in a public address; empty for an id that is not of this service. */
  public Optional<UUID> own(String documentId) {
    if (!documentId.startsWith(prefix())) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(documentId.substring(prefix().length()));
      return Optional.of(id).filter(found -> document(found).equals(documentId));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String prefix() {
    return baseUrl + "/endorsements/";
  }
}
