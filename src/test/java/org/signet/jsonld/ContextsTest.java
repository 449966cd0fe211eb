package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ContextsTest {
  @Test
  void allFifteenContextsAreThere() {
    assertThat(Contexts.urls()).hasSize(15).contains(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES);
  }

  @Test
  void openBadgesContextIsTheEditionOfTheSpecification() {
    byte[] context = Contexts.bytes(Contexts.OPEN_BADGES).orElseThrow();
    assertThat(HexFormat.of().formatHex(Contexts.sha256(context)))
        .isEqualTo("ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761");
  }

  @Test
  void anythingElseIsNotPinned() {
    assertThat(Contexts.bytes("https://www.w3.org/ns/credentials/v2/")).isEmpty();
    assertThat(Contexts.isPinned("http://www.w3.org/ns/credentials/v2")).isFalse();
    assertThat(Contexts.isPinned(Contexts.CREDENTIALS_V2)).isTrue();
  }

  @Test
  void changedContextStopsTheProgramWithItsName() {
    assertThatThrownBy(
            () ->
                Contexts.load(
                    file -> {
                      byte[] bytes = resource(file);
                      if (file.equals("credentials-v2.json")) {
                        bytes[0] = ' ';
                      }
                      return bytes;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("contexts/credentials-v2.json was changed");
    assertThat(Contexts.load(ContextsTest::resource)).hasSize(15);
  }

  @Test
  void missingContextStopsTheProgramWithItsName() {
    assertThatThrownBy(
            () -> Contexts.load(file -> file.equals("did-v1.json") ? null : resource(file)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("contexts/did-v1.json is missing");
  }

  private static byte[] resource(String file) {
    try (InputStream in = ContextsTest.class.getResourceAsStream("/contexts/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
