package org.signet;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.signet.fetch.TestHosts;
import org.signet.platform.EmbeddedDatabase;

/**
 * What a test run needs around the service: a real PostgreSQL, by the same class as in trial mode,
 * in an empty directory; and the hosts elsewhere that it may fetch from, {@link
 * TestHosts#shared()}.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

  /** Where the tests find the administrator's key; class loaders share nothing but properties. */
  static final String DATA_DIR = "test.data-dir";

  /** Where the service of this run is: ids are made of it, so it is settled before the start. */
  static final String BASE_URL = "test.base-url";

  private EmbeddedDatabase database;
  private TestHosts hosts;

  @Override
  public Map<String, String> start() {
    try {
      Path dir =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "signet-data-");
      database = EmbeddedDatabase.start(dir);
      System.setProperty(DATA_DIR, dir.toString());
      Map<String, String> settings = new HashMap<>(database.settings());
      int port = freePort();
      System.setProperty(BASE_URL, "http://localhost:" + port);
      settings.put("quarkus.http.test-port", String.valueOf(port));
      settings.put("quarkus.http.port", String.valueOf(port)); // for the packaged jar
      settings.put("signet.base-url", "http://localhost:" + port);
      settings.put("signet.data-dir", dir.toString());
      settings.put("signet.mode", "trial");
      // all tests are one client
      settings.put("signet.limits.per-client", "100000");
      settings.put("signet.limits.overall", "100000");
      settings.put("signet.mail.from", "Signet <signet@badges.example>"); // into a mock mailbox
      hosts = TestHosts.startShared();
      settings.putAll(hosts.properties());
      return settings;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void stop() {
    if (hosts != null) {
      hosts.close();
    }
    if (database != null) {
      database.close();
    }
  }
}
