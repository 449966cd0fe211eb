package org.signet.completion;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A completion as an LMS posts it; every field as it was read, nothing resolved yet. */
record CompletionRecord(
    String completionId,
    Optional<String> issuer,
    String achievementCode,
    Optional<String> achievementVersion,
    Learner learner,
    Instant completedAt,
    Optional<Instant> startedAt,
    Optional<Approval> approved,
    List<ResultClaim> results,
    Optional<Double> credits,
    Optional<String> term,
    Optional<String> language,
    List<EvidenceClaim> evidence,
    Optional<Source> source,
    boolean additional) {

  /** Who earned it. At least one of student number and e-mail is there. */
  record Learner(
      Optional<String> studentNumber,
      Optional<String> email,
      Optional<String> givenName,
      Optional<String> familyName) {

    /** Tells one learner of an issuer from another. */
    String key() {
      return studentNumber
          .map(number -> "student:" + number.strip().toLowerCase(Locale.ROOT))
          .orElseGet(() -> "email:" + email.orElseThrow());
    }

    /** As it stands in the badge, where the issuer's policy wants it. */
    Optional<String> fullName() {
      String name = (givenName.orElse("") + " " + familyName.orElse("")).strip();
      return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
  }

  /** The approval that the LMS reports: it counts only when its key may approve. */
  record Approval(String by, Instant at, Optional<String> reference) {}

  /** A result: a criterion with a level, or a type (or criterion) with a value. */
  record ResultClaim(
      int index,
      Optional<String> criterion,
      Optional<String> level,
      Optional<String> type,
      Optional<String> value) {}

  /**
   * A piece of evidence; {@code sha256} in hexadecimal.
   *
   * @param url none when the narrative is all of it
   * @param pin whether the digest is to be computed of what is at the address
   */
  record EvidenceClaim(
      String name,
      Optional<String> url,
      Optional<String> mediaType,
      Optional<String> sha256,
      Optional<String> narrative,
      Optional<String> description,
      Optional<String> genre,
      boolean pin) {}

  /** The system that the completion comes from: the same id of another system is another record. */
  record Source(String system, Optional<String> instance, Optional<String> courseId) {
    String key() {
      return system + instance.map(i -> " " + i).orElse("");
    }
  }
}
