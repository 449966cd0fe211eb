package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.signet.jsonld.Contexts;

/**
 * Which Verifiable Credentials Data Model a credential follows; its first context says so. Badges
 * of both are verified, those of VCDM 2.0 are issued.
 */
public enum DataModel {
  /** VCDM 1.1, with which Open Badges 3.0 began. */
  VCDM_1_1("issuanceDate", "expirationDate"),
  /** VCDM 2.0. */
  VCDM_2_0("validFrom", "validUntil");

  private final String start;
  private final String end;

  DataModel(String start, String end) {
    this.start = start;
    this.end = end;
  }

  /** The data model of a credential: VCDM 2.0 unless its first context is that of VCDM 1.1. */
  public static DataModel of(JsonNode credential) {
    JsonNode context = credential.path("@context");
    JsonNode first = context.isArray() ? context.path(0) : context;
    return Contexts.CREDENTIALS_V1.equals(first.textValue()) ? VCDM_1_1 : VCDM_2_0;
  }

  /** The member with which the validity begins. */
  public String startMember() {
    return start;
  }

  /** The member with which the validity ends. */
  public String endMember() {
    return end;
  }

  /** When the credential's validity begins, as it stands there. */
  public Optional<String> start(JsonNode credential) {
    return Optional.ofNullable(credential.path(start).textValue());
  }

  /**
   * When the credential's validity ends, as it stands there: {@code validUntil} is a term of VCDM
   * 1.1 as well, put by for the next version.
   */
  public Optional<String> end(JsonNode credential) {
    return Optional.ofNullable(credential.path(end).textValue())
        .or(() -> Optional.ofNullable(credential.path("validUntil").textValue()));
  }
}
