package org.signet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.credential.CredentialLint;
import org.signet.json.Json;
import org.signet.jsonld.Badges;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.ProofVerdict;

/** The example of {@code docs/library.md}, run. */
class LibraryTest {
  private static final Path GUIDE = Path.of("docs/library.md");
  private static final Path HERE = Path.of("src/test/java/org/signet/LibraryTest.java");

  @Test
  void exampleSignsAndVerifies() {
    byte[] json = Json.write(Badges.small()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(example(json)).isTrue();
  }

  private static boolean example(byte[] json) {
    // example
    ObjectNode badge = Json.parseObject(json); // strict: refuses duplicate names, BOMs, …
    if (!CredentialLint.lint(badge).isEmpty()) {
      throw new IllegalArgumentException(CredentialLint.lint(badge).toString());
    }
    byte[] seed = new byte[32];
    new SecureRandom().nextBytes(seed);
    PrivateKey key = PrivateKeys.ed25519(seed);
    String method = DidKey.verificationMethod(key.publicKey());

    // throws LdRefused, with every place, when anything would not be covered by the signature
    ObjectNode signed =
        DataIntegrity.sign(
            badge,
            Cryptosuite.EDDSA_RDFC_2022,
            key.signer(method),
            Instant.now(),
            ContextProfile.OPEN_BADGES);

    ProofVerdict verdict =
        DataIntegrity.verify(
            signed,
            ContextProfile.OPEN_BADGES,
            Instant.now(),
            url -> url.equals(method) ? Optional.of(DidKey.resolve(url)) : Optional.empty());
    return verdict.verified();
    // end
  }

  @Test
  void guideShowsTheExampleThatRuns() throws IOException {
    String source = Files.readString(HERE);
    List<String> example =
        source
            .substring(source.indexOf("    // example\n") + 15, source.indexOf("    // end\n"))
            .lines()
            .map(line -> line.isEmpty() ? line : line.substring(4))
            .toList();
    assertThat(Files.readString(GUIDE)).contains(String.join("\n", example));
  }
}
