package org.signet.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import org.jboss.logging.Logger;

/** Says, once the service answers, where things are; then waits for the end. */
final class Announcement implements QuarkusApplication {

  private static final Logger LOG = Logger.getLogger("org.signet.platform");

  private final Event<Started> started;

  Announcement(@Any Event<Started> started) {
    this.started = started;
  }

  @Override
  public int run(String... args) {
    Main.WARNINGS.forEach(warning -> LOG.warn("Trial mode. " + warning));
    started.fire(new Started());
    Quarkus.waitForExit();
    return 0;
  }
}
