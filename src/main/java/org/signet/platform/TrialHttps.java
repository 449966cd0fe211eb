package org.signet.platform;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.signet.keys.SelfSigned;

/**
 * Https beside http while trying out, for clients that ask for it and do not ask who vouches for
 * the certificate: test suites do. The certificate is made anew at each start.
 */
final class TrialHttps {

  static final String PORT = "signet.https-port";
  private static final String BASE_URL = "signet.base-url";

  /** The ordinal of the settings inside the jar: whatever is higher was chosen by the operator. */
  private static final int DEFAULTS = 250;

  private TrialHttps() {}

  /** Makes ids begin with https, unless the operator chose a base URL. */
  static void settleBaseUrl(SmallRyeConfig config) {
    if (config.getConfigValue(BASE_URL).getConfigSourceOrdinal() <= DEFAULTS) {
      config
          .getOptionalValue(PORT, Integer.class)
          .ifPresent(port -> System.setProperty(BASE_URL, "https://localhost:" + port));
    }
  }

  /**
   * Writes a certificate for the host of the base URL into the data directory.
   *
   * @return what Quarkus needs to know of it
   */
  static Map<String, String> start(int port, URI baseUrl, Path dataDir, Instant now) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    Path file = dataDir.resolve("https.p12");
    try {
      PrivateFile.createDirectory(dataDir);
      Files.deleteIfExists(file);
      PrivateFile.create(file, SelfSigned.pkcs12(baseUrl.getHost(), now, password.toCharArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "quarkus.http.ssl-port", String.valueOf(port),
        "quarkus.http.ssl.certificate.key-store-file", file.toAbsolutePath().toString(),
        "quarkus.http.ssl.certificate.key-store-password", password);
  }
}
