package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The rules for a presentation and what it holds (VCDM 2.0, section 4.13). */
final class VcdmPresentation {
  private static final String ENVELOPED_CREDENTIAL = "EnvelopedVerifiableCredential";
  private static final String ENVELOPED = "EnvelopedVerifiablePresentation";
  private static final String DATA = "data:";

  private final VcdmFindings found;

  VcdmPresentation(VcdmFindings found) {
    this.found = found;
  }

  void check(JsonNode presentation) {
    if (hasType(presentation, ENVELOPED)) {
      envelope(presentation);
      return;
    }
    VcdmContext.check(presentation, found);
    found.optional(presentation, "id", found::url);
    found.types(presentation, Optional.of("VerifiablePresentation"));
    found.optional(presentation, "holder", this::holder);
    found.optional(
        presentation, "verifiableCredential", value -> found.eachObject(value, this::credential));
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

  private void credential(JsonNode credential) {
    if (hasType(credential, ENVELOPED_CREDENTIAL)) {
      envelope(credential);
    } else {
      new VcdmCredential(credential, found).check();
    }
  }

  private void envelope(JsonNode envelope) {
    VcdmContext.checkEnvelope(envelope, found);
    found.required(
        envelope,
        "id",
        id -> {
          if (!id.asText().startsWith(DATA) || id.asText().indexOf(',') < 0) {
            found.report("not a data: URL");
          }
        });
  }

  /** True when the type is this one, alone or alone in a list. */
  private static boolean hasType(JsonNode object, String type) {
    JsonNode value = object.path("type");
    return type.equals(value.textValue())
        || (value.size() == 1 && type.equals(value.path(0).textValue()));
  }
}
