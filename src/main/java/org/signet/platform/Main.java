package org.signet.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the embedded database, where none is configured, and then the service or a command. */
@QuarkusMain
public final class Main {

  private static final long STOP_SECONDS = 20;

  /** What trial mode allows in this run; said once the log is there to say it. */
  static final List<String> WARNINGS = new ArrayList<>();

  private Main() {}

  /** Exit code 1 and one message when the service refuses to start. */
  public static void main(String... args) {
    var served = new CountDownLatch(1);
    boolean command = args.length > 0 && !args[0].startsWith("-");
    if (command) {
      CommandLine.prepare();
    }
    try {
      Prelude.run(WARNINGS)
          .ifPresent(
              database ->
                  Runtime.getRuntime()
                      .addShutdownHook(new Thread(() -> stopAfter(served, database))));
    } catch (Refusal refusal) {
      System.err.println("Signet does not start. " + refusal.getMessage());
      if (command) {
        System.err.println(
            "What a command does, a running Signet does over HTTP: see docs/skills.md.");
      }
      System.exit(1);
    }
    try {
      Quarkus.run(
          command ? CommandLine.class : Announcement.class,
          (code, error) -> {
            served.countDown();
            System.exit(code);
          },
          args);
    } finally {
      served.countDown();
    }
  }

  /** The database stops last: requests under way still need it. */
  private static void stopAfter(CountDownLatch served, EmbeddedDatabase database) {
    try {
      if (!served.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("The service is still stopping; its embedded database stops now.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }
}
