package org.signet.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A postmaster that outlived a killed Signet: found by its pid file, stopped before the next. */
final class LeftOverServer {

  private static final long SECONDS = 15;

  private LeftOverServer() {}

  /** Stops the server of this cluster, if one runs; its last commits are on disk already. */
  static void stop(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,10}")) {
      return; // PostgreSQL says itself what is wrong with such a file
    }
    ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(LeftOverServer::isPostgres)
        .ifPresent(LeftOverServer::terminate);
  }

  /** A pid file may outlive its server, and the pid belong to another program by now. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> Path.of(c).endsWith("postgres")).orElse(false);
  }

  private static void terminate(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      server.destroyForcibly();
      server.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
