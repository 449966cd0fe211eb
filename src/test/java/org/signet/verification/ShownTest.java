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
          "Ada \uD83D\uDC69\u200D\uD83D\uDCBB",
          "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83C\uDF93", // a graduate with a darker skin
          "\u2764\uFE0F\u200D\uD83D\uDD25 1\uFE0F\u20E3 \u2194\uFE0F",
          "葛\uDB40\uDD00城", // a variant of a character in a Japanese name
          "Be\u0301langer, Nguye\u0302\u0303n",
          "שָׁלוֹם",
          "พี่น้อง"
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
    assertThat(Shown.name("Uni\uFE0Fversity")).isEqualTo("Uni‹U+FE0F›versity");
    assertThat(Shown.name("Uni\uDB40\uDD00versity")).isEqualTo("Uni‹U+E0100›versity");
    assertThat(Shown.name("Uni\u034Fversity")).isEqualTo("Uni‹U+034F›versity");
    assertThat(Shown.name("MC-101\u200D")).isEqualTo("MC-101‹U+200D›");
    assertThat(Shown.name("a\u2800b\u00ADc\uE000")).isEqualTo("a‹U+2800›b‹U+00AD›c‹U+E000›");
  }

  @Test
  void aLetterOfAnotherAlphabetInsideALatinWordIsShownByItsCodePoint() {
    assertThat(Shown.name("Ex\u0430mple College")).isEqualTo("Ex‹U+0430›mple College");
    assertThat(Shown.name("G\u03BFld")).isEqualTo("G‹U+03BF›ld");
    assertThat(Shown.name("\u13A0cme")).isEqualTo("‹U+13A0›cme");
    assertThat(Shown.name("\u0555xford")).isEqualTo("‹U+0555›xford");
  }

  @Test
  void textsMayNameUnitsInGreek() {
    assertThat(Shown.text("10 kΩ, 5 μm")).isEqualTo("10 kΩ, 5 μm");
  }

  @Test
  void marksDoNotPileUpAndItIsSaidThatThereWereMore() {
    String three = "Z" + "\u0301".repeat(3);
    assertThat(Shown.name("Z" + "\u0301".repeat(500))).isEqualTo(three + "‹…›");
    assertThat(Shown.text("Z" + "\u0301\uFE0F".repeat(500)))
        .startsWith("Z\u0301‹U+FE0F›")
        .matches("(?s)[^\u0301]*(\u0301[^\u0301]*){3}");
    assertThat(Shown.name(three)).isEqualTo(three);
  }

  @Test
  void aMarkAtTheBeginningDoesNotSitOnWhatIsBeforeIt() {
    assertThat(Shown.name("\u0338verified")).isEqualTo("‹U+0338›verified");
    assertThat(Shown.text("not\n\u0338x")).isEqualTo("not\n‹U+0338›x");
  }

  @Test
  void whatWasShownIsShownTheSameAgain() {
    String hostile = "Z" + "\u0301".repeat(500) + "\u202E\u200D\u200D\u0301\n\u0301x\uFE0F";
    assertThat(Shown.text(Shown.text(hostile))).isEqualTo(Shown.text(hostile));
  }

  @Test
  void aNameIsOneLineAndATextKeepsItsLines() {
    assertThat(Shown.name("x\r\nBcc: all@example.org")).isEqualTo("x Bcc: all@example.org");
    assertThat(Shown.text("one\r\ntwo")).isEqualTo("one\ntwo");
  }
}
