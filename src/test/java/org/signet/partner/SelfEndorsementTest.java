package org.signet.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfEndorsementTest {

  private static final List<String> OWN = own("registrar@mail.mycollege.ca");

  private static List<String> own(String email) {
    return SelfEndorsement.own(
        URI.create("https://badges.example.org"),
        "did:web:badges.example.org:issuers:college",
        "https://www.college.example",
        Optional.of(email));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:web:badges.example.org:issuers:other",
        "did:web:www.college.example",
        "did:web:college.example",
        "did:web:x.college.example:deep",
        "did:web:mycollege.ca",
        "did:web:staff.mycollege.ca%3A8443"
      })
  void whatIsUnderADomainOfTheInstitutionIsItsOwn(String partner) {
    assertThat(SelfEndorsement.isOwn(partner, OWN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:web:hospital.example",
        "did:web:othercollege.ca",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
      })
  void whatIsUnderAnotherIsNot(String partner) {
    assertThat(SelfEndorsement.isOwn(partner, OWN)).isFalse();
  }

  @Test
  void aMailProviderIsNotTheInstitutions() {
    assertThat(SelfEndorsement.isOwn("did:web:sympatico.ca", own("college@sympatico.ca")))
        .isFalse();
  }
}
