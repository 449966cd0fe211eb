package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {

  private static final OwnAddress OURS = new OwnAddress(URI.create("https://signet.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://signet.example/evidence/x",
        "https://SIGNET.example/evidence/x",
        "HTTPS://signet.example:443/evidence/x",
        "https://signet.example:0443/evidence/x",
        "https://signet.example./evidence/x",
        "https://signet%2eexample/%65vidence/x",
        "https:///signet.example/evidence/x",
        "https://u@signet.example?x",
        "https://signet.example\\evidence",
        "https://ｓignet.example/evidence/x"
      })
  void everySpellingOfOurAddressIsOurs(String url) {
    assertThat(OURS.isSpelled(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://signet.example.org/evidence/x",
        "https://signet.example:8443/x",
        "https://lms.example/signet.example",
        "https://signet.example@lms.example/"
      })
  void otherHostsAreNot(String url) {
    assertThat(OURS.isSpelled(url)).isFalse();
  }

  @Test
  void belowAPathOthersMayBeOnTheSameHost() {
    var below = new OwnAddress(URI.create("https://college.example/signet"));
    assertThat(below.isSpelled("https://college.example/signet/./%65vidence/x")).isTrue();
    assertThat(below.isSpelled("https://college.example/moodle/file")).isFalse();
  }

  @Test
  void whoSendsTooSlowlyIsNotWaitedFor() {
    assertThat(UploadGate.isTooSlow(10, 0)).isFalse();
    assertThat(UploadGate.isTooSlow(21, 2_000)).isTrue();
    assertThat(UploadGate.isTooSlow(60, 1 << 20)).isFalse();
    assertThat(UploadGate.isTooSlow(301, 24 << 20)).isTrue();
  }
}
