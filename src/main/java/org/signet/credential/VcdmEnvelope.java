package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An object that holds a secured credential or presentation as a {@code data:} URL (VCDM 2.0,
 * sections 4.13.1 and 4.13.2).
 */
final class VcdmEnvelope {
  static final String CREDENTIAL = "EnvelopedVerifiableCredential";
  static final String PRESENTATION = "EnvelopedVerifiablePresentation";

  private VcdmEnvelope() {}

  /** True when the type is this one, alone or alone in a list. */
  static boolean is(JsonNode object, String type) {
    JsonNode value = object.path("type");
    return type.equals(value.textValue())
        || (value.size() == 1 && type.equals(value.path(0).textValue()));
  }

  /** Checks the envelope at which the walk stands. */
  static void check(JsonNode envelope, VcdmFindings found) {
    VcdmContext.checkEnvelope(envelope, found);
    found.required(
        envelope,
        "id",
        id -> {
          if (!id.asText().startsWith("data:") || id.asText().indexOf(',') < 0) {
            found.report("not a data: URL");
          }
        });
  }
}
