package org.signet.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/**
 * A real PostgreSQL beside the service, for trial mode and tests: data kept in a directory, every
 * commit on disk (fsync and synchronous_commit on).
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final FileChannel lock;

  private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lock) {
    this.postgres = postgres;
    this.lock = lock;
  }

  /**
   * Starts the server on a free port of the loopback interface. A server left over from a killed
   * run is stopped first; a data directory that another running Signet holds is refused.
   *
   * @param dataDir created when absent; the cluster is in {@code postgres} below it
   */
  public static EmbeddedDatabase start(Path dataDir) {
    Path dir = dataDir.toAbsolutePath().normalize();
    try {
      PrivateFile.createDirectory(dir);
      FileChannel lock = lock(dir);
      LeftOverServer.stop(dir.resolve("postgres"));
      // Binaries go below the data directory: the library's default, /tmp, is often another user's.
      System.setProperty("ot.epg.working-dir", dir.resolve("postgres-binaries").toString());
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(dir.resolve("postgres"))
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              // The library passes -F (fsync off); a later -c wins.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "localhost")
              .setLocaleConfig("locale", "C.UTF-8")
              .start();
      return new EmbeddedDatabase(postgres, lock);
    } catch (IOException | IllegalStateException e) {
      throw new Refusal(advice(dir, e), e);
    }
  }

  /** Quarkus' datasource settings for this server. */
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.datasource.jdbc.url",
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
        "quarkus.datasource.username",
        "postgres",
        "quarkus.datasource.password",
        "postgres");
  }

  @Override
  public void close() {
    try {
      postgres.close();
      lock.close();
    } catch (IOException e) {
      System.err.println("The embedded database did not stop cleanly: " + e.getMessage());
    }
  }

  private static FileChannel lock(Path dir) throws IOException {
    FileChannel channel =
        FileChannel.open(
            dir.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: refused like any other holder
    }
    channel.close();
    throw new Refusal(
        "Another Signet is running on "
            + dir
            + ". Stop it, or set SIGNET_DATA_DIR to another directory.");
  }

  private static String advice(Path dir, Exception e) {
    String rootless =
        "root".equals(System.getProperty("user.name"))
            ? " PostgreSQL does not run as root: Signet then starts it with 'unshare -U', which some"
                + " containers forbid. Run Signet as an ordinary user, or allow user namespaces."
            : "";
    return "The embedded database in "
        + dir
        + " did not start: "
        + e.getMessage()
        + "."
        + rootless
        + " Or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.";
  }
}
