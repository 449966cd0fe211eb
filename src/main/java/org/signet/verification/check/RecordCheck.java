package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.Verdict;
import org.signet.verification.VerificationReport;

/** What there is to be said of a learner record (CLR 2.0) as a collection of badges. */
public final class RecordCheck {

  /** The check of the badges, which every report on a record has. */
  public static final String BADGES = "badges";

  private static final String HELD = "/credentialSubject/verifiableCredential";
  private static final String ISSUERS = "badgeIssuers";
  private static final String HOLDERS = "badgeHolders";
  private static final String ASSOCIATIONS = "associations";

  private RecordCheck() {}

  /** What became of the badges; each has a report of its own, and the answer takes them in. */
  public static Finding badges(List<VerificationReport> badges) {
    if (badges.stream().anyMatch(badge -> badge.verdict() == Verdict.REVOKED)) {
      return at(BADGES, Outcome.FAILED, "BADGE_REVOKED_SINCE");
    }
    if (badges.stream().anyMatch(badge -> badge.verdict() == Verdict.NOT_GENUINE)) {
      return at(BADGES, Outcome.FAILED, "BADGE_NOT_GENUINE");
    }
    return badges.isEmpty() || !badges.stream().allMatch(VerificationReport::verified)
        ? at(BADGES, Outcome.UNKNOWN, "NOT_ALL_VALID")
        : at(BADGES, Outcome.PASSED, "ALL_VALID");
  }

  /** Whether a badge is one of the record's own issuer, who vouches whose it is. */
  public static boolean isOfItsIssuer(JsonNode record, JsonNode badge) {
    return !issuer(record).isEmpty() && issuer(record).equals(issuer(badge));
  }

  /** In place of the comparison with an expected recipient, for such a badge. */
  public static Finding recordIsAsked() {
    return Findings.of("recipient", Outcome.SKIPPED, "RECORD_IS_ASKED");
  }

  /** Whether whoever issued the record issued the badges, too; others may have. */
  public static Finding issuers(JsonNode record) {
    Set<String> others = new HashSet<>();
    for (JsonNode badge : badgesOf(record)) {
      others.add(issuer(badge));
    }
    others.remove(issuer(record));
    return others.isEmpty()
        ? at(ISSUERS, Outcome.PASSED, "SAME_ISSUER")
        : Findings.of(ISSUERS, Outcome.PASSED, "OTHER_ISSUERS", HELD, Findings.join(others));
  }

  /**
   * Whether the badges say that they are of the one whose record it is. A record's own issuer may
   * use another id in each, so only what can be compared counts: the ids of wallets, and names.
   * People change their names, and the record's own issuer knows who they are.
   */
  public static Finding holders(JsonNode record) {
    JsonNode holder = record.path("credentialSubject");
    boolean all = true;
    for (JsonNode badge : badgesOf(record)) {
      JsonNode earner = badge.path("credentialSubject");
      boolean same = holder.path("id").equals(earner.path("id"));
      boolean renamed = differ(name(holder), name(earner));
      if (!same && (differ(did(holder), did(earner)) || renamed && !isOfItsIssuer(record, badge))) {
        return at(HOLDERS, Outcome.UNKNOWN, "OTHER_HOLDER");
      }
      all &= same || !renamed && name(holder).isPresent() && name(earner).isPresent();
    }
    return all
        ? at(HOLDERS, Outcome.PASSED, "SAME_HOLDER")
        : at(HOLDERS, Outcome.SKIPPED, "HOLDERS_NOT_COMPARABLE");
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static Optional<String> did(JsonNode subject) {
    return Optional.of(subject.path("id").asText()).filter(id -> id.startsWith("did:"));
  }

  private static Optional<String> name(JsonNode subject) {
    for (JsonNode identifier : subject.path("identifier")) {
      if (identifier.path("identityType").asText().equals("name")
          && !identifier.path("hashed").asBoolean()) {
        String name = identifier.path("identityHash").asText().strip();
        return Optional.of(
            Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  /** Whether everything that is said to belong together is in the record. */
  public static Finding associations(JsonNode record) {
    JsonNode subject = record.path("credentialSubject");
    JsonNode associations = subject.path("association");
    if (associations.isEmpty()) {
      return Findings.of(ASSOCIATIONS, Outcome.SKIPPED, "NO_ASSOCIATIONS");
    }
    Set<String> known = new HashSet<>();
    for (JsonNode badge : badgesOf(record)) {
      known.add(badge.path("id").asText());
      known.add(badge.at("/credentialSubject/achievement/id").asText());
    }
    subject.path("achievement").forEach(achievement -> known.add(achievement.path("id").asText()));
    List<String> missing = new ArrayList<>();
    for (JsonNode association : associations) {
      for (String end : List.of("sourceId", "targetId")) {
        String id = association.path(end).asText();
        if (!known.contains(id)) {
          missing.add(id);
        }
      }
    }
    String at = "/credentialSubject/association";
    return missing.isEmpty()
        ? Findings.of(ASSOCIATIONS, Outcome.PASSED, "ENDS_KNOWN", at, "")
        : Findings.of(
            ASSOCIATIONS, Outcome.UNKNOWN, "END_NOT_IN_RECORD", at, Findings.join(missing));
  }

  private static Finding at(String check, Outcome outcome, String code) {
    return Findings.of(check, outcome, code, HELD, "");
  }

  private static JsonNode badgesOf(JsonNode record) {
    return record.at(HELD);
  }

  private static String issuer(JsonNode credential) {
    JsonNode issuer = credential.path("issuer");
    return issuer.isTextual() ? issuer.textValue() : issuer.path("id").asText();
  }
}
