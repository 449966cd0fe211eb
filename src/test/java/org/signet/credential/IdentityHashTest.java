package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityHashTest {
  /** Open Badges 3.0 specification and implementation guide. */
  @ParameterizedTest
  @CsvSource({
    "a@example.com,Kosher,sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
    "jjefferson18@example.com,FleurDeSel,sha256$658625b25ab3d75d613ca97d9a5a77f70e2192feca5557f4ad09a4d4f121f5fc"
  })
  void publishedHashesAreReproduced(String email, String salt, String hash) {
    assertThat(IdentityHash.ofEmail(email, salt)).isEqualTo(hash);
    assertThat(IdentityHash.matchesEmail(email, salt, hash)).isTrue();
    assertThat(IdentityHash.matchesEmail("b" + email, salt, hash)).isFalse();
    assertThat(IdentityHash.matchesEmail(email, salt + "x", hash)).isFalse();
  }

  @Test
  void addressIsHashedTrimmedInLowerCaseAndMatchedEitherWay() {
    String hash = IdentityHash.ofEmail(" A.Learner@Example.EDU ", "s");
    assertThat(hash).isEqualTo(IdentityHash.of("a.learner@example.edu", "s"));
    assertThat(IdentityHash.matchesEmail("A.LEARNER@example.edu ", "s", hash)).isTrue();
    String asGiven = IdentityHash.of("A.Learner@Example.EDU", "s");
    assertThat(IdentityHash.matchesEmail("A.Learner@Example.EDU", "s", asGiven)).isTrue();
    assertThat(IdentityHash.matchesEmail("a.learner@example.edu", "s", asGiven)).isFalse();
  }

  @Test
  void hexMayBeInEitherCaseAndMd5IsRead() {
    String hash = IdentityHash.of("a@example.com", "Kosher");
    assertThat(
            IdentityHash.matchesEmail(
                "a@example.com", "Kosher", "sha256$" + hash.substring(7).toUpperCase()))
        .isTrue();
    assertThat(
            IdentityHash.matchesEmail("a@example.com", "", "md5$a7b6a4ac1a8b7b0b0b0b0b0b0b0b0b0b"))
        .isFalse();
    // md5 of "a"
    assertThat(IdentityHash.matchesEmail("a", "", "md5$0cc175b9c0f1b6a831c399e269772661")).isTrue();
  }

  @Test
  void emptyAddressAndMalformedHashNeverMatch() {
    assertThat(IdentityHash.matchesEmail("", "", IdentityHash.of("", ""))).isFalse();
    assertThat(IdentityHash.matchesEmail(" ", "", IdentityHash.of(" ", ""))).isFalse();
    for (String hash :
        new String[] {
          "", "sha256$", "sha256$zz", "sha256$abc", "sha1$aa", "a@example.com", "SHA256$aa"
        }) {
      assertThat(IdentityHash.matchesEmail("a@example.com", "", hash)).isFalse();
    }
  }

  @Test
  void saltHasOneHundredAndTwentyEightBits() {
    assertThat(IdentityHash.newSalt()).matches("[0-9a-f]{32}").isNotEqualTo(IdentityHash.newSalt());
  }
}
