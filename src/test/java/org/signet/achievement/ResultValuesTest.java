package org.signet.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultValuesTest {

  @Test
  void percentIsANumberWithAPointAndNoSign() {
    assertThat(ResultValues.normal("Percent", " 82,5\u00a0% ")).hasValue("82.5");
    assertThat(ResultValues.normal("Percent", "87")).hasValue("87");
    assertThat(ResultValues.normal("RawScore", "-3.25")).hasValue("-3.25");
    assertThat(ResultValues.normal("LetterGrade", " B+ ")).hasValue("B+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "sixty",
        "abc",
        "",
        "-",
        "5 9",
        "59/100",
        "1e9",
        "0x1p9",
        "60d",
        "100.5",
        "-1",
        "1.000,5",
        "\u221259",
        "\uff15\uff19",
        "\u0665\u0669",
        "82%%",
        "99\"><script>"
      })
  void whatIsNoPercentageIsNone(String text) {
    assertThat(ResultValues.normal("Percent", text)).isEmpty();
  }
}
