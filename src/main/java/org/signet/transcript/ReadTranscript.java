package org.signet.transcript;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.Vocabulary;
import org.signet.proof.Times;
import org.signet.transcript.TranscriptRecord.IssuerName;
import org.signet.transcript.TranscriptRecord.Line;
import org.signet.transcript.TranscriptRecord.Programme;

/**
 * Makes a learner's record of the learner's badges; what is not signed in them is said to be so.
 */
@ApplicationScoped
public class ReadTranscript {

  /** The order of a record in each of its forms: oldest award first, then by title. */
  static final Comparator<ObjectNode> BY_AWARD =
      Comparator.<ObjectNode, Instant>comparing(ReadTranscript::awarded)
          .thenComparing(
              badge -> badge.at("/credentialSubject/achievement/name").asText(),
              Collator.getInstance(Locale.CANADA_FRENCH))
          .thenComparing(badge -> badge.path("id").asText());

  private final Vocabulary vocabulary;

  ReadTranscript(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The record.
   *
   * @param studentNumber is no badge's: the institution's own
   * @param issuer the institution that keeps the record, in the record's language
   * @param badges the learner's signed Open Badges 3.0 credentials, of either language, that are
   *     good now: a revoked one is not left out here
   * @param language {@code en} or {@code fr}
   * @param asOf when the record was signed
   * @param printed of which time the programmes are
   * @param programmes definitions of which these badges' are parts
   */
  public TranscriptRecord of(
      UUID learnerId,
      Optional<String> studentNumber,
      IssuerName issuer,
      List<ObjectNode> badges,
      String language,
      Instant asOf,
      Instant printed,
      List<Programme> programmes) {
    List<ObjectNode> ordered = badges.stream().sorted(BY_AWARD).toList();
    List<Line> lines =
        ordered.stream().map(badge -> new BadgeLine(badge, vocabulary, language).line()).toList();
    return new TranscriptRecord(
        learnerId,
        studentNumber,
        issuer,
        name(ordered),
        language,
        asOf,
        printed,
        lines,
        List.copyOf(programmes));
  }

  /** People change their names: the newest badge that has one counts. */
  private static Optional<String> name(List<ObjectNode> ordered) {
    return ordered.stream()
        .flatMap(badge -> BadgeLine.holder(badge).stream())
        .reduce((older, newer) -> newer);
  }

  private static Instant awarded(ObjectNode badge) {
    return Times.parse(badge.path("awardedDate").textValue())
        .or(() -> Times.parse(badge.path("validFrom").textValue()))
        .orElse(Instant.EPOCH);
  }
}
