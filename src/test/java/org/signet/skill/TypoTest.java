package org.signet.skill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypoTest {

  @Test
  void oneSlipOfEachKindIsOne() {
    assertThat(Typo.distance("comunicate", "communicate", 2, false)).isEqualTo(1);
    assertThat(Typo.distance("custommer", "customer", 2, false)).isEqualTo(1);
    assertThat(Typo.distance("servise", "service", 1, false)).isEqualTo(1);
    assertThat(Typo.distance("tiem", "time", 1, false)).isEqualTo(1);
  }

  @Test
  void theBeginningOfAWordMayBeMistyped() {
    assertThat(Typo.distance("comunic", "communication", 1, true)).isEqualTo(1);
    assertThat(Typo.distance("comunic", "communication", 1, false)).isEqualTo(Typo.FAR);
  }

  @Test
  void otherWordsAreFar() {
    assertThat(Typo.distance("service", "welding", 2, false)).isEqualTo(Typo.FAR);
  }

  @Test
  void shortWordsAreTakenAtTheirWord() {
    assertThat(Typo.allowed(3)).isZero();
    assertThat(Typo.allowed(4)).isEqualTo(1);
    assertThat(Typo.allowed(8)).isEqualTo(2);
  }
}
