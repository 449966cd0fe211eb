package org.signet.verification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.signet.proof.Times;
import org.signet.verification.Summary.IssuedBy;

/** The answer in one sentence, and what to do next. */
public final class Answers {

  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final Set<String> BESIDE =
      Set.of("endorsements", "validity", "status", "evidence", "recipient");
  private static final Set<String> KEY_CHECKS = Set.of("presentation", "issuerKey", "proof");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.CANADA).withZone(ZONE);
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.CANADA_FRENCH).withZone(ZONE);

  private Answers() {}

  /**
   * A date as people write it in {@code en} or {@code fr}: "3 June 2026". In UTC, as it was signed.
   */
  public static String date(Instant instant, String language) {
    String text = (language.equals("fr") ? FRENCH : ENGLISH).format(instant);
    return language.equals("fr") && text.startsWith("1 ") ? "1er" + text.substring(1) : text;
  }

  /** A date with the time of day and its zone. */
  static String time(Instant instant, String language) {
    String pattern =
        language.equals("fr")
            ? "d MMMM uuuu 'à' H'\u00a0h\u00a0'mm'\u00a0'z"
            : "d MMMM uuuu, HH:mm'\u00a0'z";
    Locale locale = language.equals("fr") ? Locale.CANADA_FRENCH : Locale.CANADA;
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZONE).format(instant);
  }

  static Message answer(Verdict verdict, List<Finding> findings, Optional<Summary> summary) {
    return new Message(
        answer(verdict, findings, summary, "en"), answer(verdict, findings, summary, "fr"));
  }

  static Message advice(Verdict verdict, List<Finding> findings) {
    if (verdict == Verdict.UNKNOWN) {
      return Texts.report("advice." + unknown(findings));
    }
    if (verdict == Verdict.REVOKED && isWithdrawn(findings)) {
      return Texts.report("advice.withdrawn");
    }
    boolean unasked = findings.stream().anyMatch(f -> f.code().equals("OFFLINE"));
    return Texts.report(
        verdict == Verdict.VALID && unasked ? "advice.valid_offline" : "advice." + verdict.text());
  }

  /** How many of several badges are genuine and valid. */
  static Message several(long valid, int all) {
    String key = all == 0 ? ".none" : valid < all ? "" : all == 1 ? ".one" : ".valid";
    return Texts.report("answer.several" + key, valid, all);
  }

  private static String answer(
      Verdict verdict, List<Finding> findings, Optional<Summary> summary, String language) {
    Optional<IssuedBy> issuer = summary.map(Summary::issuedBy);
    String identity = issuer.map(IssuedBy::identity).map(Shown::name).orElse("?");
    String name =
        issuer
            .flatMap(IssuedBy::registered)
            .map(registered -> registered.in(language))
            .or(() -> issuer.flatMap(IssuedBy::name).map(Shown::name))
            .orElse(identity);
    String suffix = suffix(issuer);
    String from = summary.flatMap(s -> day(s.validity().validFrom(), language)).orElse("?");
    Optional<String> revokedAt = summary.flatMap(s -> day(s.validity().revokedAt(), language));
    String key =
        switch (verdict) {
          case VALID -> "answer.valid" + suffix;
          case REVOKED -> revoked(findings, revokedAt);
          case SUSPENDED -> "answer.suspended";
          case EXPIRED -> "answer.expired";
          case NOT_YET_VALID -> "answer.not_yet_valid";
          case OTHER_RECIPIENT -> "answer.other_recipient";
          case NOT_GENUINE -> changed(findings) ? "answer.changed" : "answer.not_genuine";
          case UNKNOWN -> "answer." + unknown(findings);
        };
    String when =
        switch (verdict) {
          case REVOKED -> revokedAt.orElse("");
          case EXPIRED -> summary.flatMap(s -> day(s.validity().validUntil(), language)).orElse("");
          default -> from;
        };
    return Texts.reportIn(language, key, name, identity, when, reason(findings, language));
  }

  /** Only of its own badges does the service know since when. */
  private static String revoked(List<Finding> findings, Optional<String> since) {
    if (isWithdrawn(findings)) {
      return "answer.withdrawn";
    }
    return since.isPresent() ? "answer.revoked" : "answer.revoked.undated";
  }

  private static boolean isWithdrawn(List<Finding> findings) {
    return findings.stream()
        .anyMatch(f -> f.check().equals("status") && f.code().equals("WITHDRAWN"));
  }

  private static String suffix(Optional<IssuedBy> issuer) {
    if (issuer.map(IssuedBy::known).orElse(false)) {
      return ".known";
    }
    return issuer.flatMap(IssuedBy::name).isPresent() ? ".unknown" : ".unnamed";
  }

  private static String reason(List<Finding> findings, String language) {
    return findings.stream()
        .filter(f -> f.outcome() == Outcome.FAILED)
        .findFirst()
        .map(f -> f.message().in(language))
        .orElse("");
  }

  private static Optional<String> day(Optional<String> time, String language) {
    return time.flatMap(Times::parse).map(instant -> date(instant, language));
  }

  private static boolean changed(List<Finding> findings) {
    // what is beside the signature, as a revocation or an endorsement, does not count here
    return findings.stream()
        .filter(f -> f.outcome() == Outcome.FAILED && !BESIDE.contains(f.check()))
        .allMatch(f -> f.code().equals("SIGNATURE_INVALID"));
  }

  /** What it is that is not known, as the keys of sentences name it. */
  private static String unknown(List<Finding> findings) {
    List<Finding> unknown = findings.stream().filter(f -> f.outcome() == Outcome.UNKNOWN).toList();
    if (isKeyUnknown(unknown)) {
      return "unknown_key";
    }
    return unknown.stream().anyMatch(f -> f.check().equals("status"))
        ? "unknown_status"
        : "unknown_recipient";
  }

  /** Whether nobody could say who signed. */
  static boolean isKeyUnknown(List<Finding> findings) {
    return findings.stream()
        .anyMatch(f -> f.outcome() == Outcome.UNKNOWN && KEY_CHECKS.contains(f.check()));
  }
}
