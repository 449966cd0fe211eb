package org.signet.evidence;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Uploads on their way in, in the directory for such; a node that was killed leaves some. */
@ApplicationScoped
class PartFiles {

  private static final Logger LOG = Logger.getLogger("org.signet.evidence");
  private static final String BEGINNING = "signet-evidence-";
  private static final String END = ".part";

  /** No upload takes as long, so what is older is no running twin's either. */
  private static final Duration LEFT_OVER = Duration.ofHours(1);

  private final Clock clock;

  PartFiles(Clock clock) {
    this.clock = clock;
  }

  /** A new one, which its user deletes. */
  static Path create() throws IOException {
    return Files.createTempFile(BEGINNING, END);
  }

  void clear(@Observes StartupEvent start) {
    clear(Path.of(System.getProperty("java.io.tmpdir")));
  }

  void clear(Path directory) {
    Instant old = clock.instant().minus(LEFT_OVER);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, BEGINNING + "*" + END)) {
      for (Path file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.debug("Uploads that were left over could not be cleared", e);
    }
  }
}
