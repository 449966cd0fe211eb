package org.signet.verification;

import java.util.List;
import java.util.Set;

/** From what the checks found to one verdict. Unknown is not valid. */
final class Judgement {

  /** What may be wrong with a badge that is genuine; the gravest first. */
  private static final List<Verdict> OF_GENUINE =
      List.of(
          Verdict.REVOKED,
          Verdict.SUSPENDED,
          Verdict.EXPIRED,
          Verdict.NOT_YET_VALID,
          Verdict.OTHER_RECIPIENT);

  private static final Set<String> BESIDE_GENUINE = Set.of("status", "validity", "recipient");

  private Judgement() {}

  /**
   * @param deciding what the answer hangs on
   */
  static Verdict of(List<Finding> deciding) {
    List<Finding> failed = deciding.stream().filter(f -> f.outcome() == Outcome.FAILED).toList();
    if (failed.stream().anyMatch(f -> !BESIDE_GENUINE.contains(f.check()))) {
      return Verdict.NOT_GENUINE;
    }
    List<Finding> unknown = deciding.stream().filter(f -> f.outcome() == Outcome.UNKNOWN).toList();
    if (unknown.stream().anyMatch(f -> !BESIDE_GENUINE.contains(f.check()))) {
      return Verdict.UNKNOWN;
    }
    return OF_GENUINE.stream()
        .filter(verdict -> failed.stream().anyMatch(f -> verdict == meaning(f)))
        .findFirst()
        .orElse(unknown.isEmpty() ? Verdict.VALID : Verdict.UNKNOWN);
  }

  private static Verdict meaning(Finding failed) {
    return switch (failed.code()) {
      case "RECIPIENT_MISMATCH" -> Verdict.OTHER_RECIPIENT;
      case "WITHDRAWN" -> Verdict.REVOKED; // an endorsement; so told by whoever took it in
      default -> Verdict.valueOf(failed.code());
    };
  }
}
