package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-06-03T09:00:00Z, 2026-06-03T09:00:00Z",
    "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    "2026-06-03T09:00:00.123456789Z, 2026-06-03T09:00:00.123456789Z",
    "2026-06-03T09:00:00-04:30, 2026-06-03T13:30:00Z"
  })
  void stampIsReadToTheNanosecond(String text, Instant time) {
    assertThat(Times.parse(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T09:00:00Z",
        "2100-02-29T09:00:00Z",
        "2026-04-31T09:00:00Z",
        "2026-00-01T09:00:00Z",
        "2026-13-01T09:00:00Z",
        "2026-06-00T09:00:00Z",
        "2026-06-03T24:00:00Z",
        "2026-06-03T09:60:00Z",
        "2026-06-03T23:59:60Z",
        "2026-02-29T09:00:00+00:00",
        "2026-06-03T09:00:00+25:00"
      })
  void timeThatThereIsNotIsNone(String text) {
    assertThat(Times.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-06-03",
        "2026-06-03T09:00:00",
        "2026-06-03T09:00:00z",
        "2026-06-03t09:00:00Z",
        "2026-06-03 09:00:00Z",
        "2026-06-03T09:00Z",
        "+026-06-03T09:00:00Z",
        "-026-06-03T09:00:00Z",
        "2026-06-03T09:00:00Z ",
        "2026-06-03T09:00:0\u0660Z",
        "2026-06-03T09:00:00.Z"
      })
  void otherFormsAreNone(String text) {
    assertThat(Times.parse(text)).isEmpty();
    assertThat(Times.isWholeSeconds(text)).isFalse();
  }

  @Test
  void whatIsWrittenHasWholeSecondsAndIsReadAgain() {
    String text = Times.write(Instant.parse("2026-06-03T09:00:00.9Z"));
    assertThat(text).isEqualTo("2026-06-03T09:00:00Z");
    assertThat(Times.isWholeSeconds(text)).isTrue();
    assertThat(Times.parse(text)).contains(Instant.parse(text));
    assertThat(Times.parse(null)).isEmpty();
  }
}
