package org.signet.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signet.keys.KeyRefused;
import org.signet.keys.MasterKey;

/** The key that seals the issuers' private keys: configured, or in trial mode a file. */
final class MasterKeySource {

  private static final String FILE = "master-key";

  @Produces
  @Singleton
  MasterKey masterKey(SignetConfig config) {
    try {
      return MasterKey.of(config.masterKey().orElseGet(() -> fromFile(config)));
    } catch (KeyRefused e) {
      throw new Refusal("SIGNET_MASTER_KEY is not 32 bytes in hex or base64.", e);
    }
  }

  private static String fromFile(SignetConfig config) {
    if (config.mode().filter(mode -> mode == Mode.TRIAL).isEmpty()) {
      throw new Refusal(
          "Set SIGNET_MASTER_KEY to 32 random bytes in base64 ('openssl rand -base64 32') and keep"
              + " a copy: without it the issuers' keys in the database cannot be used.");
    }
    Path file = config.dataDir().resolve(FILE);
    try {
      PrivateFile.createDirectory(config.dataDir());
      try {
        PrivateFile.create(file, MasterKey.generate());
      } catch (FileAlreadyExistsException e) {
        // made by an earlier start
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
