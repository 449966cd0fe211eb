package org.signet.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signet.achievement.Definition.EvidenceRequired;
import org.signet.completion.CompletionRecord.EvidenceClaim;
import org.signet.evidence.EvidenceFiles;
import org.signet.issuance.Award.AwardedEvidence;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;

/** The evidence that an LMS names, with what is known here of the files, and what is missing. */
@ApplicationScoped
class EvidenceResolver {

  private final EvidenceFiles files;
  private final String baseUrl;

  EvidenceResolver(EvidenceFiles files, SignetConfig config) {
    this.files = files;
    this.baseUrl = config.baseUrl().toString();
  }

  /**
   * The evidence as it will stand in the badge.
   *
   * @param faults is added what cannot stand there, and what the definition requires besides
   */
  List<AwardedEvidence> resolve(
      List<EvidenceClaim> claims, Optional<EvidenceRequired> required, List<FieldError> faults) {
    List<AwardedEvidence> evidence = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      EvidenceClaim claim = claims.get(i);
      if (!claim.url().startsWith("https://") && !claim.url().startsWith(baseUrl + "/")) {
        faults.add(
            new FieldError(
                "/evidence/" + i + "/url",
                "NOT_HTTPS",
                "Send an address that begins with https://."));
        continue;
      }
      if (claim.url().startsWith(baseUrl + "/") && files.atUrl(claim.url()).isEmpty()) {
        faults.add(
            new FieldError(
                "/evidence/" + i + "/url", "NOTHING_THERE", "Nothing is kept at this address."));
        continue;
      }
      AwardedEvidence item = evidence(claim);
      if (claim.sha256().isPresent()
          && !Arrays.equals(
              item.sha256().orElseThrow(), HexFormat.of().parseHex(claim.sha256().get()))) {
        faults.add(
            new FieldError(
                "/evidence/" + i + "/sha256",
                "DIGEST_DIFFERS",
                "The file at this address is kept here and has another digest: leave the field out."));
      }
      evidence.add(item);
    }
    required.ifPresent(wanted -> refuseMissing(claims, evidence, wanted, faults));
    return evidence;
  }

  private static void refuseMissing(
      List<EvidenceClaim> claims,
      List<AwardedEvidence> evidence,
      EvidenceRequired wanted,
      List<FieldError> faults) {
    long pieces = evidence.stream().map(EvidenceResolver::piece).distinct().count();
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

  /** One file is one piece, at however many addresses; and so is one address. */
  private static String piece(AwardedEvidence item) {
    return item.sha256()
        .map(HexFormat.of()::formatHex)
        .orElseGet(() -> item.url().replaceFirst("[?]?(#.*)?$", "").toLowerCase(Locale.ROOT));
  }

  /** A file that Signet serves itself has a digest, whether the LMS knows it or not. */
  private AwardedEvidence evidence(EvidenceClaim claim) {
    Optional<EvidenceFiles.Known> own = files.atUrl(claim.url());
    return new AwardedEvidence(
        claim.name(),
        claim.url(),
        claim.mediaType().or(() -> own.map(EvidenceFiles.Known::mediaType)),
        own.map(EvidenceFiles.Known::sha256).or(() -> claim.sha256().map(HexFormat.of()::parseHex)),
        claim.narrative(),
        claim.description(),
        claim.genre());
  }
}
