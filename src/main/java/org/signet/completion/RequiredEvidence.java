package org.signet.completion;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.signet.achievement.Definition.EvidenceRequired;
import org.signet.completion.CompletionRecord.EvidenceClaim;
import org.signet.issuance.Award.AwardedEvidence;
import org.signet.problem.FieldError;

/** Whether there is the evidence without which the definition gives no badge. */
final class RequiredEvidence {

  private RequiredEvidence() {}

  static void refuseMissing(
      List<EvidenceClaim> claims,
      List<AwardedEvidence> evidence,
      EvidenceRequired wanted,
      List<FieldError> faults) {
    long pieces = evidence.stream().map(RequiredEvidence::piece).distinct().count();
    if (pieces < wanted.count()) {
      faults.add(
          new FieldError(
              "/evidence",
              "EVIDENCE_MISSING",
              "The definition requires "
                  + wanted.count()
                  + (wanted.count() == 1 ? " piece" : " pieces")
                  + " of evidence; there "
                  + (pieces == 1 ? "is 1." : "are " + pieces + ".")));
    }
    for (String genre : wanted.genres()) {
      boolean there =
          claims.stream()
              .anyMatch(c -> c.genre().filter(g -> g.strip().equalsIgnoreCase(genre)).isPresent());
      if (!there) {
        faults.add(
            new FieldError(
                "/evidence",
                "EVIDENCE_MISSING",
                "The definition requires evidence of the genre '" + genre + "'."));
      }
    }
  }

  /** One file is one piece, at however many addresses; so is one address, and one narrative. */
  private static String piece(AwardedEvidence item) {
    return item.sha256()
        .map(HexFormat.of()::formatHex)
        .or(() -> item.url().map(u -> u.replaceFirst("[?]?(#.*)?$", "").toLowerCase(Locale.ROOT)))
        .orElseGet(() -> item.narrative().orElse(""));
  }
}
