package org.signet.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.problem.Problem;

class SentFileTest {

  @Test
  void fileSurvivesBeingSentOnceMore() {
    var file = new SentFile("réussite, 1.png", new byte[] {(byte) 0x89, 'P', 0});
    assertThat(file.again()).isEqualTo("r%C3%A9ussite%2C+1.png,iVAA");
    SentFile once = SentFile.ofAgain(file.again());
    assertThat(once.name()).isEqualTo(file.name());
    assertThat(once.bytes()).isEqualTo(file.bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,no base64", "%,AAAA", "no comma!"})
  void whatThePageDidNotWriteIsRefused(String field) {
    assertThatThrownBy(() -> SentFile.ofAgain(field)).isInstanceOf(Problem.class);
  }
}
