package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.signet.endorsement.Claim;
import org.signet.verification.check.Endorsed;
import org.signet.verification.check.Examined;

/** What an endorsement is about, in the framework's terms. */
public enum EndorsedPoint {
  /** The competency is in demand by industry. */
  COMPETENCY_IN_DEMAND,
  /** The assessment reflects job performance. */
  ASSESSMENT_REFLECTS_JOB,
  /** The issuing body is accredited. */
  ISSUER,
  OTHER;

  /** As it stands in a report. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static EndorsedPoint of(Endorsed endorsed, Examined host) {
    var endorsement = endorsed.credential();
    String about = endorsement.path("credentialSubject").path("id").asText();
    if (about.equals(host.issuerId())) {
      return ISSUER;
    }
    // what stands deeper in the badge may be about something else that the badge only names
    return about.equals(host.credential().at("/credentialSubject/achievement/id").asText())
        ? named(endorsement.path("name").asText())
        : OTHER;
  }

  /** The point of the achievement that an endorsement of this {@code name} confirms, or OTHER. */
  public static EndorsedPoint named(String name) {
    return Claim.named(name).map(claim -> valueOf(claim.name())).orElse(OTHER);
  }
}
