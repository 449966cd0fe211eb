package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The rules for a presentation and what it holds (VCDM 2.0, section 4.13). */
final class VcdmPresentation {
  private final VcdmFindings found;

  VcdmPresentation(VcdmFindings found) {
    this.found = found;
  }

  void check(JsonNode presentation) {
    if (VcdmEnvelope.is(presentation, VcdmEnvelope.PRESENTATION)) {
      VcdmEnvelope.check(presentation, found);
      return;
    }
    VcdmContext.check(presentation, found);
    found.optional(presentation, "id", found::url);
    found.types(presentation, Optional.of("VerifiablePresentation"));
    found.optional(presentation, "holder", this::holder);
    found.optional(
        presentation,
        "verifiableCredential",
        value -> {
          if (!value.isArray()
              || !value.isEmpty()) { // an empty list presents nothing, as none does
            found.eachObject(value, one -> VcdmCredential.check(one, found));
          }
        });
    found.optional(
        presentation,
        "termsOfUse",
        value -> found.eachObject(value, terms -> found.types(terms, Optional.empty())));
  }

  private void holder(JsonNode holder) {
    if (holder.isObject()) {
      found.required(holder, "id", found::url);
    } else {
      found.url(holder);
    }
  }
}
