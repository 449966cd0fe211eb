package org.signet.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailDomainTest {

  private static final List<String> COLLEGE =
      List.of("https://badges.example.org", "https://www.college.example.edu", "r@college.ca");

  @Test
  void theDomainOfAnOrganizationTells() {
    assertThat(EmailDomain.telling("hr@Hospital.Example", COLLEGE)).contains("hospital.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "someone@gmail.com",
        "someone@hotmail.fr",
        "someone@yahoo.co.uk",
        "someone@nb.sympatico.ca",
        "someone@pm.me",
        "someone@on.ca",
        "someone@github.io",
        "dean@college.example.edu",
        "dean@staff.college.example.edu",
        "dean@example.edu",
        "x@badges.example.org",
        "registrar@college.ca"
      })
  void publicProvidersAndTheInstitutionItselfDoNot(String email) {
    assertThat(EmailDomain.telling(email, COLLEGE)).isEmpty();
  }
}
