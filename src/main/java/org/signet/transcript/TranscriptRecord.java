package org.signet.transcript;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A learner's record at one institution, as read from signed badges (framework fields of DESIGN §4;
 * the places are those of the verification report).
 *
 * @param studentNumber as the institution knows it: it is in no badge, and not signed
 * @param asOf when the record was signed
 * @param printed when this copy of it was made, with what is read from elsewhere: the programmes
 * @param learnerName as the newest badge that names the learner in plain text has it
 * @param language {@code en} or {@code fr}, of labels; titles are in the language of their badge
 * @param lines oldest award first
 */
public record TranscriptRecord(
    UUID learnerId,
    Optional<String> studentNumber,
    IssuerName issuer,
    Optional<String> learnerName,
    String language,
    Instant asOf,
    Instant printed,
    List<Line> lines,
    List<Programme> programmes) {

  /** The institution whose record it is. */
  public record IssuerName(String name, String did, Optional<String> url) {}

  /**
   * One badge.
   *
   * @param credential address of the badge
   * @param achievement address of the achievement version
   * @param code the institution's own, or empty
   * @param version as the institution counts, or empty
   * @param title as signed
   * @param language of what is signed, BCP 47 ({@code fr-CA}), or empty
   * @param creditsEarned a plain decimal number, as the other numbers
   * @param contactHours a number as it was signed
   * @param deliveryMode in the record's language, or as signed when it is no concept of Signet's
   * @param level of a qualifications framework, as signed; several are parted by {@code ; }
   * @param levelCode the same whatever the language of the badge: {@code EQF 5}; as signed where
   *     the badge has no code
   * @param started xsd:dateTimeStamp, as the other times
   * @param awarded when it was earned
   * @param issued when the badge was signed ({@code validFrom})
   * @param partOf codes of the wholes that it is a part of
   * @param grades results that are no competency's
   * @param competencies in the order of the definition
   */
  public record Line(
      String credential,
      String achievement,
      String code,
      String version,
      String title,
      String language,
      Optional<String> creditsEarned,
      Optional<String> creditsAvailable,
      Optional<String> contactHours,
      Optional<String> weeks,
      Optional<String> deliveryMode,
      Optional<String> workloadEcts,
      Optional<String> level,
      Optional<String> levelCode,
      Optional<String> fieldOfStudy,
      Optional<String> term,
      Optional<String> started,
      Optional<String> ended,
      Optional<String> awarded,
      Optional<String> issued,
      List<String> partOf,
      List<Grade> grades,
      List<Reached> competencies) {

    /** Whether the titles are in a language other than that of the record. */
    boolean foreign(String recordLanguage) {
      return !language.isEmpty() && !language.split("-")[0].equalsIgnoreCase(recordLanguage);
    }
  }

  /**
   * A result with a value.
   *
   * @param name as signed
   * @param type Open Badges 3.0 {@code ResultType}: {@code LetterGrade}, {@code Percent}, …
   * @param value as signed
   */
  public record Grade(String name, String type, String value) {}

  /**
   * A competency and the level of its rubric that was reached; no level where the badge has none,
   * or several of which none is said to count.
   */
  public record Reached(String competency, Optional<String> level) {}

  /**
   * A definition of which others are parts.
   *
   * @param awarded when the learner was awarded the whole itself
   */
  public record Programme(
      String achievement,
      String code,
      String title,
      List<Part> parts,
      boolean complete,
      Optional<String> awarded) {

    /** How many of the parts are completed. */
    long completed() {
      return parts.stream().filter(Part::completed).count();
    }
  }

  /** A part of a programme. */
  public record Part(String code, String title, boolean completed) {}

  private static final String NUMBER = "[0-9]{1,9}(\\.[0-9]{1,9})?";

  /** The sum of the credits earned, of nothing twice; empty when no badge states any. */
  Optional<String> totalCredits() {
    return sum(Line::creditsEarned);
  }

  /** The sum of the contact hours, of nothing twice; empty when no badge states any. */
  Optional<String> totalHours() {
    return sum(Line::contactHours);
  }

  /** Whether a total leaves out a part, because it is in what the whole states. */
  boolean leavesOutParts() {
    return lines.stream()
        .anyMatch(
            line -> isInWhole(line, Line::creditsEarned) || isInWhole(line, Line::contactHours));
  }

  /** Whether a total leaves out what was earned again. */
  boolean leavesOutRepeats() {
    return IntStream.range(0, lines.size())
        .anyMatch(
            at -> isEarnedAgain(at, Line::creditsEarned) || isEarnedAgain(at, Line::contactHours));
  }

  private Optional<String> sum(Function<Line, Optional<String>> number) {
    return IntStream.range(0, lines.size())
        .filter(at -> !isEarnedAgain(at, number))
        .mapToObj(lines::get)
        .filter(line -> !isInWhole(line, number))
        .flatMap(line -> stated(line, number))
        .map(BigDecimal::new)
        .reduce(BigDecimal::add)
        .map(total -> total.stripTrailingZeros().toPlainString());
  }

  /** A whole that states nothing of its own has only its parts to be counted. */
  private boolean isInWhole(Line part, Function<Line, Optional<String>> number) {
    return stated(part, number).findAny().isPresent()
        && lines.stream()
            .filter(whole -> !whole.code().equals(part.code()))
            .filter(whole -> part.partOf().contains(whole.code()))
            .anyMatch(whole -> stated(whole, number).findAny().isPresent());
  }

  /** Credits are earned once for a course, however often it is taken; the newest line has them. */
  private boolean isEarnedAgain(int at, Function<Line, Optional<String>> number) {
    Line line = lines.get(at);
    return !line.code().isBlank()
        && stated(line, number).findAny().isPresent()
        && lines.stream()
            .skip(at + 1L)
            .filter(later -> later.code().equals(line.code()))
            .anyMatch(later -> stated(later, number).findAny().isPresent());
  }

  private static Stream<String> stated(Line line, Function<Line, Optional<String>> number) {
    return number.apply(line).stream().filter(text -> text.matches(NUMBER));
  }
}
