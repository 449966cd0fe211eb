package org.signet.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolderTest {

  private static final Holder DESIGNER = person("The designer");

  private static Holder person(String name) {
    return new Holder(HolderKind.PERSON, name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the DESIGNER",
        " The  designer.",
        "The\u00a0designer",
        "The\u200bdesigner",
        "The desi\u00adgner",
        "The designer\ufeff",
        "THE DES\u0130GNER",
        "The designe\u0301r",
        "\uff34he designer",
        "The\u2028designer"
      })
  void spellingsOfOneNameAreOnePerson(String name) {
    assertThat(person(name).isSameAs(DESIGNER)).isTrue();
  }

  @Test
  void systemOfAPersonsNameIsThatPerson() {
    assertThat(new Holder(HolderKind.SYSTEM, "The designer").isSameAs(DESIGNER)).isTrue();
    assertThat(person("STRAUSS").isSameAs(person("Strau\u00df"))).isTrue();
  }

  @Test
  void othersAreOthers() {
    assertThat(person("The registrar").isSameAs(DESIGNER)).isFalse();
    assertThat(person("\u738b").isSameAs(person("\u674e"))).isFalse();
  }
}
