package org.signet.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.signet.keys.MasterKey;

class SecretLinksTest {

  private final SecretLinks links = new SecretLinks(MasterKey.of(MasterKey.generate()));
  private final UUID id = UUID.randomUUID();

  @Test
  void codeOpensWhatItWasMadeFor() {
    String code = links.code("invitation", id, 1);
    assertThat(code).matches("[A-Za-z0-9_-]{43}").isEqualTo(links.code("invitation", id, 1));
    assertThat(SecretLinks.idOf(code)).contains(id);
    assertThat(links.isGenuine(code, "invitation", id, 1)).isTrue();
  }

  @Test
  void codeOpensNothingElse() {
    String code = links.code("invitation", id, 1);
    assertThat(links.isGenuine(code, "learner", id, 1)).isFalse();
    assertThat(links.isGenuine(code, "invitation", id, 2)).isFalse();
    assertThat(links.isGenuine(code, "invitation", UUID.randomUUID(), 1)).isFalse();
  }

  @Test
  void codeOfAnotherMasterKeyOpensNothing() {
    SecretLinks other = new SecretLinks(MasterKey.of(MasterKey.generate()));
    assertThat(links.isGenuine(other.code("learner", id, 1), "learner", id, 1)).isFalse();
  }

  @Test
  void whatIsNoCodeOpensNothing() {
    String code = links.code("learner", id, 1);
    for (String none : new String[] {"", "x", "!".repeat(43), code + "AAAA", code.substring(1)}) {
      assertThat(SecretLinks.idOf(none).filter(id::equals)).isEmpty();
      assertThat(links.isGenuine(none, "learner", id, 1)).isFalse();
    }
    char last = code.charAt(30) == 'A' ? 'B' : 'A';
    String altered = code.substring(0, 30) + last + code.substring(31);
    assertThat(links.isGenuine(altered, "learner", id, 1)).isFalse();
  }

  @Test
  void codeHasOneSpelling() {
    String code = links.code("learner", id, 1);
    // its last character has two bits that mean nothing
    String respelt = code.substring(0, 42) + (char) (code.charAt(42) + 1);
    assertThat(SecretLinks.idOf(respelt)).contains(id);
    assertThat(links.isGenuine(respelt, "learner", id, 1)).isFalse();
    assertThat(links.isGenuine(code + "=", "learner", id, 1)).isFalse();
  }
}
