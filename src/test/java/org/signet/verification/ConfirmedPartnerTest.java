package org.signet.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.verification.Summary.EndorserItem;

class ConfirmedPartnerTest {

  private static final String DID = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";

  private final ConfirmedPartner beside =
      new ConfirmedPartner(
          "did:web:badges.example.org:issuers:college",
          Optional.of("https://college.example"),
          Optional.of("registrar@mycollege.ca"));

  @Test
  void aDomainOfAnotherOwnerIsConfirmed() {
    assertThat(beside.of("did:web:hospital.example", Optional.empty()))
        .isEqualTo(EndorserItem.of("did_web", "hospital.example"));
    assertThat(beside.of(DID, Optional.of("hospital.example")))
        .isEqualTo(EndorserItem.of("email_domain", "hospital.example"));
  }

  @Test
  void theInstitutionsOwnIsNotAlsoWhereItsMailIs() {
    for (String own : new String[] {"college.example", "x.mycollege.ca", "mycollege.ca"}) {
      assertThat(beside.of("did:web:" + own, Optional.empty()))
          .isEqualTo(EndorserItem.NOT_CONFIRMED);
      assertThat(beside.of(DID, Optional.of(own))).isEqualTo(EndorserItem.NOT_CONFIRMED);
    }
  }
}
