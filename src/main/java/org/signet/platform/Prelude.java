package org.signet.platform;

import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What is settled before Quarkus reads its datasource: the mode, and the embedded database. */
final class Prelude {

  private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

  private Prelude() {}

  /**
   * Decides the mode, starts the embedded database when none is configured.
   *
   * @param warnings what trial mode allows here, for the log
   */
  static Optional<EmbeddedDatabase> run(List<String> warnings) {
    SmallRyeConfig config = config();
    TrialHttps.settleBaseUrl(config);
    boolean databaseConfigured = config.getOptionalValue(JDBC_URL, String.class).isPresent();
    Mode mode = mode(config, databaseConfigured);
    System.setProperty("signet.mode", mode.name().toLowerCase(Locale.ROOT));
    checkBaseUrl(config.getValue("signet.base-url", URI.class));
    List<String> trialOnly = TrialOnly.in(config, mode, databaseConfigured);
    if (mode == Mode.PRODUCTION) {
      System.setProperty("quarkus.log.console.json.enabled", "true");
      if (!trialOnly.isEmpty()) {
        throw new Refusal(
            "This is production mode, which does not allow:\n  - "
                + String.join("\n  - ", trialOnly)
                + "\nTo try Signet out all the same, set SIGNET_MODE=trial.");
      }
    }
    trialOnly.forEach(warnings::add);
    Path dataDir = config.getValue("signet.data-dir", Path.class);
    URI baseUrl = config.getValue("signet.base-url", URI.class);
    config
        .getOptionalValue(TrialHttps.PORT, Integer.class)
        .map(port -> TrialHttps.start(port, baseUrl, dataDir, Clock.systemUTC().instant()))
        .ifPresent(settings -> settings.forEach(System::setProperty));
    if (databaseConfigured) {
      return Optional.empty();
    }
    EmbeddedDatabase database = EmbeddedDatabase.start(dataDir);
    database.settings().forEach(System::setProperty);
    return Optional.of(database);
  }

  /** Ids are made by putting paths behind it, and it stands in did:web, which has no addresses. */
  private static void checkBaseUrl(URI baseUrl) {
    if (baseUrl.getHost() == null
        || !(baseUrl.getRawPath() == null || baseUrl.getRawPath().isEmpty())
        || baseUrl.getRawQuery() != null
        || baseUrl.getRawFragment() != null) {
      throw new Refusal(
          "SIGNET_BASE_URL is '"
              + baseUrl
              + "': send scheme and host, as https://badges.example.edu,"
              + " without a path and without a slash at the end.");
    }
  }

  private static Mode mode(Config config, boolean databaseConfigured) {
    URI baseUrl = config.getValue("signet.base-url", URI.class);
    return config
        .getOptionalValue("signet.mode", Mode.class)
        .orElseGet(() -> Mode.byDefault(baseUrl, databaseConfigured));
  }

  /** The sources that Quarkus will read, without registering a configuration before it does. */
  private static SmallRyeConfig config() {
    ClassLoader loader = Prelude.class.getClassLoader();
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDefaultSources()
        .withSources(
            PropertiesConfigSourceLoader.inFileSystem("config/application.properties", 260, loader))
        .withSources(
            PropertiesConfigSourceLoader.inClassPath("application.properties", 250, loader))
        .withProfile("prod")
        .withConverter(Mode.class, 200, text -> Mode.valueOf(text.strip().toUpperCase(Locale.ROOT)))
        .build();
  }
}
