package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signet.proof.Times;

/** The rules for one credential of either version (VCDM 2.0 and 1.1, section 4). */
final class VcdmCredential {
  private static final String TYPE = "VerifiableCredential";

  /** Properties whose values say what they are by a type (VCDM 2.0, sections 4.5 and 5.10). */
  private static final List<String> TYPED =
      List.of(
          "credentialStatus",
          "credentialSchema",
          "evidence",
          "refreshService",
          "termsOfUse",
          "confidenceMethod",
          "renderMethod");

  private static final String STATUS_ENTRY = "BitstringStatusListEntry";

  private final JsonNode credential;
  private final VcdmFindings found;
  private final boolean isFirst;

  private VcdmCredential(JsonNode credential, VcdmFindings found) {
    this.credential = credential;
    this.found = found;
    this.isFirst = VcdmContext.isFirstVersion(credential);
  }

  /** Checks the credential at which the walk stands; of an enveloped one, the envelope only. */
  static void check(JsonNode credential, VcdmFindings found) {
    if (VcdmEnvelope.is(credential, VcdmEnvelope.CREDENTIAL)) {
      VcdmEnvelope.check(credential, found);
    } else {
      new VcdmCredential(credential, found).check();
    }
  }

  private void check() {
    VcdmContext.check(credential, found);
    found.optional(credential, "id", found::url);
    found.types(credential, Optional.of(TYPE));
    if (isFirst && credential.path("type").isTextual()) {
      found.optional(credential, "type", type -> found.report("not a list"));
    }
    VcdmText.check(credential, found);
    found.required(credential, "issuer", this::issuer);
    found.required(
        credential,
        "credentialSubject",
        subjects ->
            found.eachObject(subjects, subject -> found.optional(subject, "id", found::url)));
    TYPED.forEach(
        name -> found.optional(credential, name, value -> found.eachObject(value, this::typed)));
    found.optional(credential, "credentialStatus", value -> found.each(value, this::status));
    found.optional(
        credential, "credentialSchema", value -> found.each(value, schema -> requireId(schema)));
    if (isFirst) {
      for (String name : List.of("credentialStatus", "refreshService")) {
        found.optional(credential, name, value -> found.each(value, this::requireId));
      }
      found.required(credential, "issuanceDate", found::time);
      period("issuanceDate", "expirationDate");
    } else {
      found.optional(credential, "validFrom", found::time);
      period("validFrom", "validUntil");
      new VcdmResources(found).check(credential);
    }
  }

  private void issuer(JsonNode issuer) {
    if (issuer.isObject()) {
      found.required(issuer, "id", found::url);
      VcdmText.check(issuer, found);
    } else {
      found.url(issuer);
    }
  }

  private void typed(JsonNode object) {
    found.optional(object, "id", found::url);
    found.types(object, Optional.empty());
  }

  /** Bitstring Status List v1.0, section 2.1. */
  private void status(JsonNode entry) {
    JsonNode type = entry.path("type");
    if (!STATUS_ENTRY.equals((type.isArray() ? type.path(0) : type).textValue())) {
      return;
    }
    found.required(entry, "statusPurpose", this::text);
    found.required(entry, "statusListCredential", found::url);
    found.required(
        entry,
        "statusListIndex",
        index -> {
          if (!index.isTextual() || !index.textValue().matches("0|[1-9][0-9]{0,18}")) {
            found.report("not a whole number as a string");
          }
        });
  }

  private void text(JsonNode value) {
    if (!value.isTextual()) {
      found.report("not a string");
    }
  }

  private void requireId(JsonNode object) {
    if (object.isObject() && !object.isEmpty() && !object.has("id")) {
      found.report("has no id");
    }
  }

  private void period(String from, String until) {
    found.optional(
        credential,
        until,
        end -> {
          found.time(end);
          Optional<Instant> first = Times.parse(credential.path(from).textValue());
          Optional<Instant> last = Times.parse(end.textValue());
          if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            found.report("before " + from);
          }
        });
  }
}
