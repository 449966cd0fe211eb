package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signet.keys.DidKey;
import org.signet.keys.DidWeb;
import org.signet.keys.KeyRefused;
import org.signet.partner.Invitation.Kind;
import org.signet.partner.Invitation.Partner;
import org.signet.problem.Fields;

/** Reads what staff send to invite a partner. */
final class InvitationReader {

  static final int LONGEST_NAME = 200;
  private static final int LONGEST = 2000;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+'=-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");
  private static final Duration LONGEST_OPEN = Duration.ofDays(366);

  private InvitationReader() {}

  /**
   * What is wished.
   *
   * @param version the address of the achievement version, as it was sent
   */
  record Wish(String version, Kind kind, Partner partner, String language, Instant expiresAt) {}

  static Wish read(JsonNode body, Instant now) {
    return Fields.read(body, fields -> wish(fields, now.truncatedTo(ChronoUnit.SECONDS)));
  }

  private static Wish wish(Fields fields, Instant now) {
    return new Wish(
        fields.text("achievementVersion", LONGEST),
        fields
            .choice("kind", Map.of("endorse", Kind.ENDORSE, "comment", Kind.COMMENT))
            .orElse(Kind.ENDORSE),
        fields
            .object("partner", InvitationReader::partner)
            .orElse(new Partner("", Optional.empty(), Optional.empty())),
        fields.choice("language", Map.of("en", "en", "fr", "fr")).orElse("en"),
        expiry(fields, now));
  }

  private static Partner partner(Fields fields) {
    String name = fields.text("name", LONGEST_NAME);
    if (name.chars().anyMatch(c -> c < ' ')) {
      fields.fault("name", "CONTROL_CHARACTER", "Send a name of one line.");
    }
    Optional<String> did = fields.optionalText("did", LONGEST);
    if (did.filter(text -> !isDid(text)).isPresent()) {
      fields.fault(
          "did",
          "NOT_A_DID",
          "Send a did:web (a public domain name in lower case) or the did:key of a key that signs.");
    }
    Optional<String> email = fields.optionalText("email", LONGEST_EMAIL);
    if (email.filter(text -> !EMAIL.matcher(text).matches()).isPresent()) {
      fields.fault("email", "NOT_AN_EMAIL_ADDRESS", "Send one e-mail address and nothing else.");
    }
    return new Partner(name, did, email);
  }

  /** Whether something that is signed as this DID can be taken at all. */
  static boolean isDid(String text) {
    try {
      if (DidWeb.isDidWeb(text)) {
        DidWeb.parse(text, false);
      } else {
        DidKey.resolve(text);
      }
      return text.indexOf('#') < 0;
    } catch (KeyRefused refused) {
      return false;
    }
  }

  private static Instant expiry(Fields fields, Instant now) {
    Optional<String> text = fields.optionalText("expiresAt", 40);
    if (text.isEmpty()) {
      return now.plus(Invitation.USUAL);
    }
    try {
      Instant time = OffsetDateTime.parse(text.get()).toInstant().truncatedTo(ChronoUnit.SECONDS);
      if (time.isAfter(now) && !time.isAfter(now.plus(LONGEST_OPEN))) {
        return time;
      }
      fields.fault("expiresAt", "OUT_OF_RANGE", "Send a time to come, at most a year ahead.");
    } catch (DateTimeParseException e) {
      fields.fault("expiresAt", "NOT_A_TIME", "Send a time such as 2026-12-31T23:59:59-05:00.");
    }
    return now;
  }
}
