package org.signet.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A partner was asked for something, by a link that is a right of its own.
 *
 * @param versionId the achievement version that it is about
 * @param language {@code en} or {@code fr}
 * @param linkEdition which edition of the link is good
 * @param reminded when it was reminded, the oldest first
 * @param confirmedDomain the domain at which the partner proved to have an e-mail address
 */
record Invitation(
    UUID id,
    UUID issuerId,
    UUID versionId,
    Kind kind,
    Partner partner,
    String language,
    int linkEdition,
    Instant createdAt,
    Instant expiresAt,
    Times times,
    Optional<String> declineReason,
    List<Instant> reminded,
    Optional<String> confirmedDomain) {

  /** What a code is for, in {@link org.signet.auth.SecretLinks}. */
  static final String PURPOSE = "invitation";

  /** How long a partner has, when nobody says. */
  static final Duration USUAL = Duration.ofDays(60);

  /** Without an answer for so long, it is reminded. */
  static final Duration FIRST_REMINDER = Duration.ofDays(7);

  /** So long before the end it is reminded for the last time. */
  static final Duration LAST_REMINDER = Duration.ofDays(5);

  /** What the partner is asked for. */
  enum Kind {
    /** To endorse an approved version. */
    ENDORSE,
    /** To comment on one that is a draft, or in review. */
    COMMENT;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Who is asked.
   *
   * @param did the DID with which it must sign
   * @param email personal
   */
  record Partner(String name, Optional<String> did, Optional<String> email) {}

  /**
   * What happened when.
   *
   * @param mailed by this service
   * @param mailFailed the mail server did not take it
   */
  record Times(
      Optional<Instant> mailed,
      Optional<Instant> mailFailed,
      Optional<Instant> opened,
      Optional<Instant> commented,
      Optional<Instant> signed,
      Optional<Instant> declined,
      Optional<Instant> withdrawn,
      Optional<Instant> cancelled) {

    boolean isAnswered() {
      return signed.isPresent() || declined.isPresent() || commented.isPresent();
    }
  }

  /** Where an invitation is. */
  enum State {
    INVITED,
    OPENED,
    COMMENTED,
    SIGNED,
    DECLINED,
    WITHDRAWN,
    CANCELLED,
    EXPIRED;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was done counts before what ran out. */
  State state(Instant now) {
    if (times.withdrawn().isPresent()) {
      return State.WITHDRAWN;
    }
    if (times.signed().isPresent()) {
      return State.SIGNED;
    }
    if (times.declined().isPresent()) {
      return State.DECLINED;
    }
    if (times.cancelled().isPresent()) {
      return State.CANCELLED;
    }
    if (times.commented().isPresent()) {
      return State.COMMENTED;
    }
    if (!now.isBefore(expiresAt)) {
      return State.EXPIRED;
    }
    return times.opened().isPresent() ? State.OPENED : State.INVITED;
  }

  /** Whether the partner may still answer, or add to its comments. */
  boolean isOpen(Instant now) {
    return times.signed().isEmpty()
        && times.declined().isEmpty()
        && times.cancelled().isEmpty()
        && now.isBefore(expiresAt);
  }

  /** When it is to be reminded next; in the past when that is due. Never after an answer. */
  Optional<Instant> nextReminder(Instant now) {
    if (!isOpen(now) || times.isAnswered()) {
      return Optional.empty();
    }
    Instant last = expiresAt.minus(LAST_REMINDER);
    boolean hasLast = last.isAfter(createdAt);
    if (reminded.isEmpty()) {
      return Stream.concat(
              Stream.of(createdAt.plus(FIRST_REMINDER)),
              hasLast ? Stream.of(last) : Stream.<Instant>empty())
          .min(Instant::compareTo)
          .filter(time -> time.isBefore(expiresAt));
    }
    return Optional.of(last)
        .filter(time -> hasLast && reminded.get(reminded.size() - 1).isBefore(time));
  }
}
