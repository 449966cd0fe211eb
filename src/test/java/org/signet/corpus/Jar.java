package org.signet.corpus;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar, running with little memory, and what it prints. */
final class Jar implements AutoCloseable {

  private static final int POLLS = 900;
  private static final int POLL_MILLIS = 200;

  private final Path log;
  private final String base;
  private final Process process;
  private int read;

  /**
   * Starts it and waits until it is ready.
   *
   * @param environment settings beside those of a first start
   */
  Jar(Path dir, Map<String, String> environment) throws IOException, InterruptedException {
    int port = freePort();
    log = dir.resolve("out.log");
    base = "http://localhost:" + port;
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-jar",
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
    Map<String, String> all = builder.environment();
    all.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SIGNET_"));
    all.put("SIGNET_DATA_DIR", dir.resolve("data").toString());
    all.put("SIGNET_BASE_URL", base);
    all.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    all.putAll(environment);
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    untilReady();
  }

  String base() {
    return base;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The whole lines that were printed since this was asked the last time. */
  List<String> newLines() {
    String text = new String(Corpus.read(log), StandardCharsets.UTF_8);
    String fresh = text.substring(read, text.lastIndexOf('\n') + 1);
    read += fresh.length();
    return fresh.lines().toList();
  }

  /** Asks it to collect its garbage; whether that was possible. */
  boolean collectGarbage() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    return Files.isExecutable(jcmd)
        && new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor(1, TimeUnit.MINUTES);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(60, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private void untilReady() throws InterruptedException {
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < POLLS && process.isAlive(); i++) {
      printed.addAll(newLines());
      if (printed.stream().anyMatch(line -> line.contains("Admin key"))) {
        Thread.sleep(POLL_MILLIS);
        newLines();
        return;
      }
      Thread.sleep(POLL_MILLIS);
    }
    close();
    throw new IllegalStateException("not ready:\n" + String.join("\n", printed));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
