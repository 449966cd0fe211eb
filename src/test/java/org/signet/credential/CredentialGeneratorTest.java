package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;

class CredentialGeneratorTest {
  @Test
  void generatedCredentialsAreValid() {
    for (long seed = 0; seed < 100; seed++) {
      GeneratedCredential generated = GeneratedCredential.of(seed);
      assertThat(
              generated.profile() == ContextProfile.STATUS_LIST
                  ? CredentialLint.lintStatusList(generated.document())
                  : CredentialLint.lint(generated.document()))
          .as("seed %d", seed)
          .isEmpty();
      assertThat(Canonical.violations(generated.document(), generated.profile()))
          .as("seed %d: %s", seed, generated.document())
          .isEmpty();
    }
  }

  @Test
  void oneSeedMakesOneCredential() {
    assertThat(GeneratedCredential.of(7)).isEqualTo(GeneratedCredential.of(7));
    assertThat(GeneratedCredential.of(8).document())
        .isNotEqualTo(GeneratedCredential.of(7).document());
  }
}
