package org.signet.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.signet.completion.CompletionRecord.EvidenceClaim;
import org.signet.completion.Pins.Pin;
import org.signet.evidence.EvidenceFile;
import org.signet.evidence.EvidenceFiles;
import org.signet.evidence.EvidenceUses;
import org.signet.evidence.Visibility;
import org.signet.fetch.FetchRefused;
import org.signet.issuance.Award.AwardedEvidence;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** The evidence that an LMS names, with what is known here of the files. */
@ApplicationScoped
class EvidenceResolver {

  private final EvidenceFiles files;
  private final EvidenceUses uses;

  EvidenceResolver(EvidenceFiles files, EvidenceUses uses) {
    this.files = files;
    this.uses = uses;
  }

  /** Whose evidence it is: the institution, and the learner as {@code completion.learner}. */
  record Owner(UUID issuerId, String learner) {}

  /**
   * The evidence as it will stand in the badge.
   *
   * @param pins digests that were fetched for it
   * @param faults is added what cannot stand there
   */
  List<AwardedEvidence> resolve(
      List<EvidenceClaim> claims, Pins pins, Owner owner, List<FieldError> faults) {
    List<AwardedEvidence> evidence = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      EvidenceClaim claim = claims.get(i);
      String at = "/evidence/" + i;
      if (claim.url().isEmpty()) {
        evidence.add(evidence(claim, Optional.empty(), Optional.empty()));
      } else {
        resolve(claim, at, pins, owner, faults).ifPresent(evidence::add);
      }
    }
    return evidence;
  }

  /**
   * Makes the files that are kept here this learner's; a twin for another learner may have been
   * faster since they were looked at.
   */
  void bind(List<EvidenceClaim> claims, Owner owner) {
    SortedMap<UUID, Integer> places = new TreeMap<>(); // in one order, or two wait for each other
    for (int i = 0; i < claims.size(); i++) {
      int at = i;
      claims.get(i).url().flatMap(files::idOf).ifPresent(file -> places.putIfAbsent(file, at));
    }
    places.forEach(
        (file, place) -> {
          if (!files.bind(file, owner.learner())) {
            String at = "/evidence/" + place;
            boolean gone = files.find(file).isEmpty();
            throw Problem.invalid(List.of(gone ? nothingThere(at) : otherLearners(at)));
          }
        });
  }

  private Optional<AwardedEvidence> resolve(
      EvidenceClaim claim, String at, Pins pins, Owner owner, List<FieldError> faults) {
    String url = claim.url().orElseThrow();
    boolean here = files.isHere(url);
    if (!here && !url.startsWith("https://")) {
      faults.add(
          new FieldError(at + "/url", "NOT_HTTPS", "Send an address that begins with https://."));
      return Optional.empty();
    }
    Optional<EvidenceFile> own =
        files.atUrl(url).filter(file -> file.issuerId().equals(owner.issuerId()));
    if (here && own.isEmpty()) {
      faults.add(nothingThere(at));
      return Optional.empty();
    }
    if (own.filter(file -> isOthers(file, owner.learner())).isPresent()) {
      faults.add(otherLearners(at));
      return Optional.empty();
    }
    Optional<Pin> pin = pins.at(url);
    pin.flatMap(Pin::refused).ifPresent(code -> faults.add(notPinned(at, code)));
    Optional<byte[]> known = own.map(EvidenceFile::sha256).or(() -> pin.flatMap(Pin::sha256));
    boolean differs =
        claim.sha256().isPresent()
            && known.isPresent()
            && !Arrays.equals(known.get(), HexFormat.of().parseHex(claim.sha256().get()));
    if (differs) {
      faults.add(
          new FieldError(
              at + "/sha256",
              "DIGEST_DIFFERS",
              "The file at this address has another digest: leave the field out, or send the"
                  + " digest of the file that is there."));
    }
    return Optional.of(
        evidence(
            claim,
            own.map(EvidenceFile::mediaType).or(() -> pin.flatMap(Pin::mediaType)),
            known.or(() -> claim.sha256().map(HexFormat.of()::parseHex))));
  }

  private boolean isOthers(EvidenceFile file, String learner) {
    return file.visibility() != Visibility.PUBLIC_LINK
        && (file.learner().filter(bound -> !bound.equals(learner)).isPresent()
            || uses.learnersOf(file.id()).stream().anyMatch(named -> !named.equals(learner)));
  }

  private static FieldError nothingThere(String at) {
    return new FieldError(
        at + "/url", "NOTHING_THERE", "Nothing of this institution is kept at this address.");
  }

  private static FieldError otherLearners(String at) {
    return new FieldError(
        at + "/url",
        "OTHER_LEARNERS_FILE",
        "A completion of another learner names this file: upload this learner's own.");
  }

  private static FieldError notPinned(String at, FetchRefused.Code code) {
    return new FieldError(
        at + "/pin",
        "NOT_PINNED_" + code.name(),
        switch (code) {
          case URL_NOT_ALLOWED ->
              "Nothing is fetched from this address: send 'sha256' instead, or upload the file.";
          case LIMIT -> "Fetching the file would take more than is allowed: send 'sha256' instead.";
          case NOT_RETRIEVED, OFFLINE ->
              "Nothing came from this address: its host may not exist or not answer, or it asks for"
                  + " signing in. Send 'sha256' instead, or upload the file.";
        });
  }

  /** A file that Signet knows has a digest, whether the LMS knows it or not. */
  private static AwardedEvidence evidence(
      EvidenceClaim claim, Optional<String> mediaType, Optional<byte[]> sha256) {
    return new AwardedEvidence(
        claim.name(),
        claim.url(),
        claim.mediaType().or(() -> mediaType),
        sha256,
        claim.narrative(),
        claim.description(),
        claim.genre());
  }
}
