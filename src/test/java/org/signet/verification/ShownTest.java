package org.signet.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void ordinaryNamesInAnyScriptStayAsTheyAre() {
    for (String name :
        new String[] {
          "Étienne Bélanger-Ó Súilleabháin",
          "Nguyễn Thị Minh Khai",
          "Владимир Зворыкин",
          "Αλέξανδρος",
          "محمد\u200cعلی",
          "क्\u200dष",
          "王小明",
          "Ada \uD83D\uDC69\u200D\uD83D\uDCBB"
        }) {
      assertThat(Shown.name(name)).isEqualTo(name);
    }
  }

  @Test
  void directionControlsAreShownByTheirCodePoint() {
    assertThat(Shown.name("\u202Egnp.exe")).isEqualTo("‹U+202E›gnp.exe");
    assertThat(Shown.text("a\u2066b\u2069")).isEqualTo("a‹U+2066›b‹U+2069›");
  }

  @Test
  void whatHasNoWidthIsShownByItsCodePoint() {
    assertThat(Shown.name("Uni\u200Bversity")).isEqualTo("Uni‹U+200B›versity");
    assertThat(Shown.name("Uni\u200Dversity")).isEqualTo("Uni‹U+200D›versity");
    assertThat(Shown.name("Uni\u3164versity")).isEqualTo("Uni‹U+3164›versity");
  }

  @Test
  void aLetterOfAnotherAlphabetInsideALatinWordIsShownByItsCodePoint() {
    assertThat(Shown.name("Ex\u0430mple College")).isEqualTo("Ex‹U+0430›mple College");
  }

  @Test
  void textsMayNameUnitsInGreek() {
    assertThat(Shown.text("10 kΩ, 5 μm")).isEqualTo("10 kΩ, 5 μm");
  }

  @Test
  void marksDoNotPileUp() {
    assertThat(Shown.name("Z" + "\u0301".repeat(500))).isEqualTo("Z" + "\u0301".repeat(3));
  }

  @Test
  void aNameIsOneLineAndATextKeepsItsLines() {
    assertThat(Shown.name("x\r\nBcc: all@example.org")).isEqualTo("x Bcc: all@example.org");
    assertThat(Shown.text("one\r\ntwo")).isEqualTo("one\ntwo");
  }
}
