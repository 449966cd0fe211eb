package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The registered claims of a VC-JWT beside the credential that they repeat (Open Badges 3.0,
 * section 8.2.2).
 */
public final class VcJwtClaims {
  private static final List<String> CLAIMS =
      List.of("iss", "jti", "sub", "nbf", "exp", "iat", "aud");

  private VcJwtClaims() {}

  /**
   * The names of claims that are missing or do not equal the member they repeat: {@code iss} and
   * {@code issuer.id}, {@code jti} and {@code id}, {@code sub} and {@code credentialSubject.id},
   * {@code nbf} and {@code validFrom}, {@code exp} and {@code validUntil} when both are there. Code
   * CLAIM_MISMATCH for each. An {@code exp} alone is fine.
   */
  public static List<String> mismatches(ObjectNode payload) {
    List<String> wrong = new ArrayList<>();
    equal("iss", payload, issuer(payload), wrong);
    equal("jti", payload, text(payload.path("id")), wrong);
    equal("sub", payload, text(payload.path("credentialSubject").path("id")), wrong);
    if (!isSameTime(payload.path("nbf"), payload.path("validFrom"))) {
      wrong.add("nbf");
    }
    JsonNode exp = payload.path("exp");
    boolean expires = payload.has("validUntil") && !isSameTime(exp, payload.path("validUntil"));
    if (expires || (!exp.isMissingNode() && time(exp).isEmpty())) {
      wrong.add("exp");
    }
    return List.copyOf(wrong);
  }

  static ObjectNode credential(ObjectNode payload) {
    ObjectNode credential = payload.deepCopy();
    credential.remove(CLAIMS);
    if (!credential.has("validUntil")) {
      time(payload.path("exp")).ifPresent(exp -> credential.put("validUntil", Times.write(exp)));
    }
    return credential;
  }

  static Optional<String> issuer(JsonNode credential) {
    JsonNode issuer = credential.path("issuer");
    return text(issuer.isObject() ? issuer.path("id") : issuer);
  }

  private static void equal(
      String claim, ObjectNode payload, Optional<String> expected, List<String> wrong) {
    if (expected.isEmpty() || !expected.equals(text(payload.path(claim)))) {
      wrong.add(claim);
    }
  }

  private static boolean isSameTime(JsonNode seconds, JsonNode stamp) {
    Optional<Instant> time = time(seconds);
    return time.isPresent() && time.equals(Times.parse(stamp.textValue()));
  }

  /** A NumericDate, whole seconds only. */
  private static Optional<Instant> time(JsonNode seconds) {
    try {
      return seconds.canConvertToLong() && seconds.isIntegralNumber()
          ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.ofNullable(value.textValue());
  }
}
