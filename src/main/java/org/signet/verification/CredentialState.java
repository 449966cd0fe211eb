package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What its issuer's status list says of a credential. */
public enum CredentialState {
  IN_FORCE,
  REVOKED,
  SUSPENDED,
  /** It names a list, and what that says could not be learned; never the same as in force. */
  UNKNOWN,
  /** It names a list that nobody asked, because that was not wanted or would change nothing. */
  NOT_CHECKED,
  /** It names no list. */
  NONE;

  /** As it stands in a report. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty where nothing asked for it. */
  static Optional<CredentialState> of(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.check().equals("status"))
        .findFirst()
        .map(
            finding ->
                switch (finding.outcome()) {
                  case PASSED -> IN_FORCE;
                  case FAILED -> finding.code().equals("SUSPENDED") ? SUSPENDED : REVOKED;
                  case UNKNOWN -> UNKNOWN;
                  case SKIPPED -> finding.code().equals("NO_STATUS") ? NONE : NOT_CHECKED;
                });
  }
}
