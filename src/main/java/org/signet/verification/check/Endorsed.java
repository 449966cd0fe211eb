package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.signet.endorsement.Endorsements.Signed;
import org.signet.endorsement.OwnEndorsement;
import org.signet.verification.Finding;

/**
 * An endorsement in a credential, and what was found about it.
 *
 * @param credential empty when it could not be read as one
 * @param finding check {@code endorsement}; its pointer is where the endorsement stands
 * @param selfEndorsed the issuer of the credential endorses here what is its own
 * @param signed its endorser signed it, whatever else is found
 * @param binding whether it was made for what is in this very credential
 * @param own as it was taken in here, if it was
 */
public record Endorsed(
    ObjectNode credential,
    Finding finding,
    boolean selfEndorsed,
    boolean signed,
    Binding binding,
    Optional<OwnEndorsement> own) {

  /** One of which nothing is known but what speaks against it. */
  static Endorsed refused(ObjectNode credential, Finding finding, boolean self) {
    return new Endorsed(credential, finding, self, false, Binding.NOT_BOUND, Optional.empty());
  }

  static Endorsed unreadable(Finding finding) {
    return refused(JsonNodeFactory.instance.objectNode(), finding, false);
  }

  /** By which it is known whether it was taken in here. */
  Signed asSigned() {
    JsonNode issuer = credential.path("issuer");
    return new Signed(
        credential.path("id").asText(),
        issuer.isObject() ? issuer.path("id").asText() : issuer.asText());
  }
}
