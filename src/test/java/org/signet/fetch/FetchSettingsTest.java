package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchSettingsTest {

  @TempDir Path dir;

  @Test
  void certificatesAreReadFromPem() throws IOException {
    Path file = dir.resolve("ca.pem");
    new TestCertificates().writeRoot(file);
    Files.writeString(file, Files.readString(file) + Files.readString(file));
    assertThat(FetchSettings.defaults().withTrustedCertificates(file).trusted()).hasSize(2);
  }

  @Test
  void fileWithoutACertificateIsRefused() throws IOException {
    Path file = dir.resolve("ca.pem");
    assertThatThrownBy(() -> FetchSettings.defaults().withTrustedCertificates(file))
        .isInstanceOf(NoSuchFileException.class);
    for (String content : new String[] {"", "nothing", "-----BEGIN CERTIFICATE-----\nAAAA\n"}) {
      Files.writeString(file, content);
      assertThatThrownBy(() -> FetchSettings.defaults().withTrustedCertificates(file))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
