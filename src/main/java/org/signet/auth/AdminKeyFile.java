package org.signet.auth;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.signet.platform.PrivateFile;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;

/** The first administrator's key: made when there is none, written to a file, never to the log. */
@ApplicationScoped
public class AdminKeyFile {

  private static final int EARLY = 50;
  private static final String NAME = "admin-api-key";

  /** One node makes it; any number will do. */
  private static final long LOCK = 0x5167_0001L;

  private final ApiKeys keys;
  private final SignetConfig config;
  private final Sql sql;

  AdminKeyFile(ApiKeys keys, SignetConfig config, Sql sql) {
    this.keys = keys;
    this.config = config;
    this.sql = sql;
  }

  /** Where the key is written. */
  public Path path() {
    return config.dataDir().resolve(NAME);
  }

  @Transactional
  void writeIfNone(@Observes @Priority(EARLY) StartupEvent event) {
    sql.first("select pg_advisory_xact_lock(?)", row -> "", LOCK);
    if (keys.hasAdministrator()) {
      return;
    }
    String secret =
        keys.create(
                HolderKind.PERSON,
                "administrator",
                // who wants to have anything signed makes a key for that
                EnumSet.complementOf(EnumSet.of(Scope.SIGN)),
                List.of("*"))
            .secret();
    try { // before the commit: a key that nobody could read would lock everybody out
      PrivateFile.createDirectory(config.dataDir());
      Files.deleteIfExists(path());
      PrivateFile.create(path(), secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
