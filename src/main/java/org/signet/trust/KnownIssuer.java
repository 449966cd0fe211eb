package org.signet.trust;

import java.util.Optional;
import org.signet.issuer.LocalizedText;

/**
 * An issuer whose name this service vouches for.
 *
 * @param id DID or https URL, as it stands in badges
 * @param name the same in both languages, unless it is an issuer of this service
 * @param source {@code own}, or the name of the registry that it was imported from
 */
public record KnownIssuer(String id, LocalizedText name, Optional<String> url, String source) {

  static final String OWN = "own";

  /** Whether it issues here or was entered by hand, rather than imported. */
  public boolean own() {
    return source.equals(OWN);
  }
}
