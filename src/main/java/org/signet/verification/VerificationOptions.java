package org.signet.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * What is asked besides whether a badge is genuine.
 *
 * @param expectedRecipient an e-mail address, DID, student number or name that the badge must be
 *     issued to; personal, so never part of an address
 * @param checkEvidence whether evidence files are fetched and compared with their digests
 * @param domain for whom a presentation must have been made
 * @param challenge what a presentation must answer
 */
public record VerificationOptions(
    Policy policy,
    Optional<String> expectedRecipient,
    boolean checkEvidence,
    Optional<String> domain,
    Optional<String> challenge) {

  /** Strict, and nothing besides. */
  public static final VerificationOptions STRICT =
      new VerificationOptions(
          Policy.STRICT, Optional.empty(), false, Optional.empty(), Optional.empty());

  private static final Set<String> NAMES =
      Set.of("policy", "expectedRecipient", "checkEvidence", "domain", "challenge");

  /** Reads the member {@code options} of a request. */
  static VerificationOptions of(JsonNode options) {
    for (Map.Entry<String, JsonNode> option : options.properties()) {
      if (!NAMES.contains(option.getKey()) || option.getValue().isContainerNode()) {
        throw refused("An option is not known, or is no single value. Known are " + NAMES + ".");
      }
    }
    return of(
            text(options, "policy"),
            text(options, "checkEvidence"),
            text(options, "expectedRecipient"))
        .presented(text(options, "domain"), text(options, "challenge"));
  }

  /** The options of a form or an address, each as its text. */
  static VerificationOptions of(
      Optional<String> policy, Optional<String> checkEvidence, Optional<String> recipient) {
    boolean evidence =
        switch (checkEvidence.orElse("false")) {
          case "true", "on" -> true;
          case "false" -> false;
          default -> throw refused("checkEvidence is true or false.");
        };
    return new VerificationOptions(
        Policy.of(policy.orElse("strict"))
            .orElseThrow(() -> refused("policy is strict or offline.")),
        recipient.filter(text -> !text.isBlank()),
        evidence,
        Optional.empty(),
        Optional.empty());
  }

  private VerificationOptions presented(Optional<String> domain, Optional<String> challenge) {
    return new VerificationOptions(policy, expectedRecipient, checkEvidence, domain, challenge);
  }

  private static Optional<String> text(JsonNode options, String name) {
    JsonNode value = options.path(name);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  private static Problem refused(String detail) {
    return Problem.of(ProblemType.BAD_PARAMETER, detail);
  }
}
