package org.signet.issuer;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.signet.platform.Mode;
import org.signet.platform.SignetConfig;

/** Production does not start with keys that everybody has. */
@ApplicationScoped
class ExampleKeyRule {

  void check(@Observes StartupEvent event, IssuerKeys keys, SignetConfig config) {
    if (config.mode().filter(mode -> mode == Mode.TRIAL).isEmpty() && keys.hasExampleKeys()) {
      throw new IllegalStateException(
          "An issuer in this database has a key of keys-example/, which everybody has. Start with a"
              + " database that was never used for trying out.");
    }
  }
}
