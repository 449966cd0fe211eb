package org.signet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialHttpsTest {
  private static final Instant NOW = Instant.parse("2026-06-03T09:00:00Z");

  @TempDir Path dir;

  @Test
  void keyStoreIsMadeAnewAtEachStartForTheOwnerAlone() throws Exception {
    URI base = URI.create("https://localhost:8443");
    Map<String, String> first = TrialHttps.start(8443, base, dir.resolve("data"), NOW);
    Map<String, String> second = TrialHttps.start(8443, base, dir.resolve("data"), NOW);
    assertThat(first).containsEntry("quarkus.http.ssl-port", "8443");
    Path file = Path.of(first.get("quarkus.http.ssl.certificate.key-store-file"));
    assertThat(file).isAbsolute().hasParent(dir.resolve("data").toAbsolutePath());
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(first.get("quarkus.http.ssl.certificate.key-store-password"))
        .hasSize(32)
        .isNotEqualTo(second.get("quarkus.http.ssl.certificate.key-store-password"));
  }
}
