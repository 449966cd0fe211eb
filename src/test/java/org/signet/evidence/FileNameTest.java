package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @Test
  void accentsStandInTheSecondNameAndTheEndingInBoth() {
    assertThat(disposition("Évaluations du risque", "application/pdf"))
        .isEqualTo(
            "inline; filename=\"Evaluations du risque.pdf\";"
                + " filename*=UTF-8''%C3%89valuations%20du%20risque.pdf");
  }

  @Test
  void anEndingThatIsRightStaysAndAnotherIsNotMistakenForIt() {
    assertThat(disposition("photo.JPEG", "image/jpeg"))
        .isEqualTo("inline; filename=\"photo.JPEG\"; filename*=UTF-8''photo.JPEG");
    assertThat(disposition("page.html", "text/plain"))
        .isEqualTo("inline; filename=\"page.html.txt\"; filename*=UTF-8''page.html.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nSet-Cookie: x",
        "a\"; filename=\"b",
        "../../a",
        "..\\a",
        "a\u202Efdp.exe",
        "a\u2028b",
        "a%0d'b"
      })
  void noNameLeavesItsHeaderOrItsFolder(String name) {
    assertThat(disposition(name, "application/pdf"))
        .matches(
            "inline; filename=\"[A-Za-z0-9 '()._-]+\\.pdf\";"
                + " filename\\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~-]|%(?!0|2F|5C|22)[0-9A-F]{2})+\\.pdf")
        .doesNotContain("%E2%80");
  }

  private static String disposition(String name, String mediaType) {
    return FileName.disposition(
        "inline",
        new EvidenceFile(
            new UUID(0, 0),
            new UUID(0, 0),
            name,
            mediaType,
            new byte[32],
            1,
            Visibility.PUBLIC_LINK,
            Optional.empty(),
            false,
            Optional.empty(),
            "database",
            Instant.EPOCH));
  }
}
