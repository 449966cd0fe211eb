package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a domain name is, by the public suffix list (publicsuffix.org). */
class DomainsTest {

  @ParameterizedTest
  @CsvSource({
    "badges.example.edu, example.edu",
    "example.edu, example.edu",
    "www.health.gov.on.ca, gov.on.ca",
    "shop.example.co.uk, example.co.uk",
    "someone.github.io, someone.github.io",
    "partner.test, partner.test",
    "deep.partner.test, partner.test"
  })
  void registeredNameIsTheOneBelowAPublicSuffix(String host, String registered) {
    assertThat(Domains.registered(host)).contains(registered);
  }

  @Test
  void publicSuffixIsNobodys() {
    assertThat(Domains.registered("co.uk")).isEmpty();
    assertThat(Domains.registered("github.io")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hospital.example.edu, example.edu, true",
    "a.example.edu, B.EXAMPLE.edu, true",
    "co.uk, co.uk, true",
    "example.edu, example.org, false",
    "a.github.io, b.github.io, false",
    "a.co.uk, co.uk, false"
  })
  void hostsOfOneRegisteredNameHaveOneOwner(String host, String other, boolean one) {
    assertThat(Domains.isOneOwner(host, other)).isEqualTo(one);
  }
}
