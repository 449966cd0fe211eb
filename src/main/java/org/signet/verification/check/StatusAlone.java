package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.signet.credential.CredentialLint;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.Endorsements.Signed;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.OwnEndorsement.Withdrawal;
import org.signet.verification.Finding;
import org.signet.verification.Message;
import org.signet.verification.Outcome;
import org.signet.verification.Texts;

/**
 * The status of a credential that came alone. An endorsement that was taken in here may have been
 * withdrawn here, of which no {@code credentialStatus} tells: partners seldom keep lists.
 */
@ApplicationScoped
class StatusAlone implements Check {

  private final StatusCheck status;
  private final Endorsements endorsements;

  StatusAlone(StatusCheck status, Endorsements endorsements) {
    this.status = status;
    this.endorsements = endorsements;
  }

  @Override
  public String name() {
    return status.name();
  }

  @Override
  public Finding check(Examined examined) {
    return withdrawn(examined).orElseGet(() -> status.check(examined));
  }

  private Optional<Finding> withdrawn(Examined examined) {
    if (!examined.isProven() || !CredentialLint.isEndorsement(examined.credential())) {
      return Optional.empty();
    }
    var signed = new Signed(examined.credential().path("id").asText(), examined.issuerId());
    return Optional.ofNullable(endorsements.of(Set.of(signed)).get(signed))
        .flatMap(OwnEndorsement::withdrawal)
        .map(withdrawal -> withdrawn(name(), withdrawal, ""));
  }

  /** Says when it was withdrawn, and by whom. */
  static Finding withdrawn(String check, Withdrawal withdrawal, String pointer) {
    return new Finding(
        check,
        Outcome.FAILED,
        "WITHDRAWN",
        new Message(words("en", withdrawal), words("fr", withdrawal)),
        pointer,
        withdrawal.at().toString());
  }

  private static String words(String language, Withdrawal withdrawal) {
    Texts texts = Texts.of("report", language);
    return texts.get(
        "check.endorsement.WITHDRAWN." + withdrawal.by().text(), texts.date(withdrawal.at()));
  }
}
