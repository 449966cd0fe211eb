package org.signet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an operator starts it: its printed lines, its refusals, killed and started again. */
class PackagedJarIT {

  private static final Duration START = Duration.ofMinutes(3);

  @TempDir Path dir;

  private final List<Process> started = new ArrayList<>();
  private final int port = freePort();
  private final String base = "http://localhost:" + port;

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      process.waitFor(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void firstStartShowsABadgeAndTheSecondKeepsEverything() throws Exception {
    Process first = start(Map.of());
    List<String> printed = untilReady(first);
    assertThat(printed).hasSizeLessThanOrEqualTo(12);
    String badge = line(printed, "A badge").replaceAll(".*(http\\S+)", "$1");
    assertThat(
            given()
                .body("{\"url\":\"" + badge + "\"}")
                .contentType("application/json")
                .post(base + "/verify")
                .<Boolean>path("verified"))
        .isTrue();
    assertThat(Files.readString(dir.resolve("out.log"))).doesNotContain(key());
    assertThat(Files.getPosixFilePermissions(dir.resolve("data/admin-api-key"))).hasSize(2);
    int badges = credentials().size();
    assertThat(badges).isGreaterThanOrEqualTo(8);

    assertThat(post(Files.readString(dir.resolve("data/try-it.json")))).isEqualTo(201);
    first.destroy();
    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    untilReady(start(Map.of()));
    assertThat(credentials()).hasSize(badges + 1);
    assertThat(given().get(badge + ".json").statusCode()).isEqualTo(200);
  }

  @Test
  void killedAmidPostsItLosesNothingAndDoublesNothing() throws Exception {
    Process first = start(Map.of());
    untilReady(first);
    ObjectNode sample = TestClient.read(Files.readString(dir.resolve("data/try-it.json")));
    Set<String> answered = ConcurrentHashMap.newKeySet();
    var pool = Executors.newFixedThreadPool(8);
    int posts = 200;
    for (int i = 0; i < posts; i++) {
      String body = numbered(sample, i);
      pool.submit(
          () -> {
            if (post(body) == 201) {
              answered.add(body);
            }
          });
    }
    while (answered.size() < 30) {
      Thread.sleep(10);
    }
    first.destroyForcibly().waitFor();
    pool.shutdownNow();
    pool.awaitTermination(1, TimeUnit.MINUTES);

    untilReady(start(Map.of()));
    for (String body : answered) {
      assertThat(post(body)).isEqualTo(200);
    }
    for (int i = 0; i < posts; i++) {
      assertThat(post(numbered(sample, i))).isIn(200, 201);
    }
    List<String> all = credentials();
    assertThat(all).doesNotHaveDuplicates();
    List<String> places =
        all.stream()
            .map(id -> TestClient.fetch(id).at("/credentialStatus/id").textValue())
            .toList();
    assertThat(places).doesNotHaveDuplicates();
    assertThat(all).hasSize(10 + posts); // ten of the demonstration
    assertThat(Files.readString(dir.resolve("out.log")))
        .doesNotContain(sample.at("/learner/email").textValue())
        .doesNotContain(sample.at("/learner/familyName").textValue());
  }

  @Test
  void httpsIsServedBesideHttpWhileTryingOut() throws Exception {
    int https = freePort();
    String secure = "https://localhost:" + https;
    untilReady(
        start(Map.of("SIGNET_HTTPS_PORT", String.valueOf(https), "SIGNET_BASE_URL", secure)));
    assertThat(
            given()
                .relaxedHTTPSValidation()
                .get(secure + "/issuers/demo/did.json")
                .<String>path("id"))
        .isEqualTo("did:web:localhost%3A" + https + ":issuers:demo");
    assertThat(given().get(base + "/q/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void configuredDatabaseIsUsedAndDemonstrationCanBeLeftOut() throws Exception {
    try (var own = org.signet.platform.EmbeddedDatabase.start(dir.resolve("own"))) {
      var settings = own.settings();
      untilReady(
          start(
              Map.of(
                  "QUARKUS_DATASOURCE_JDBC_URL", settings.get("quarkus.datasource.jdbc.url"),
                  "QUARKUS_DATASOURCE_USERNAME", "postgres",
                  "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                  "SIGNET_MODE", "trial",
                  "SIGNET_DEMO", "false")));
      assertThat(dir.resolve("data/postgres")).doesNotExist();
      assertThat(credentials()).isEmpty();
      assertThat(given().get(base + "/issuers/demo").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void productionRefusesWhatOnlyTrialAllowsAndNamesTheRemedies() throws Exception {
    Process refused = start(Map.of("SIGNET_MODE", "production"));
    assertThat(refused.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(refused.exitValue()).isEqualTo(1);
    assertThat(Files.readString(dir.resolve("out.log")))
        .contains(
            "SIGNET_BASE_URL",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "SIGNET_MASTER_KEY",
            "SIGNET_MODE=trial");
  }

  @Test
  void secondSignetOnOneDataDirectoryIsRefused() throws Exception {
    untilReady(start(Map.of()));
    Process second = start(Map.of("QUARKUS_HTTP_PORT", String.valueOf(freePort())));
    assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(Files.readString(dir.resolve("out.log"))).contains("Another Signet is running");
  }

  private Process start(Map<String, String> environment) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-jar",
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SIGNET_"));
    builder.environment().put("SIGNET_DATA_DIR", dir.resolve("data").toString());
    builder.environment().put("SIGNET_BASE_URL", base);
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    builder.environment().putAll(environment);
    Process process =
        builder.redirectErrorStream(true).redirectOutput(dir.resolve("out.log").toFile()).start();
    started.add(process);
    return process;
  }

  /** The lines that are printed when it is up, without the log. */
  private List<String> untilReady(Process process) throws Exception {
    long polls = START.toMillis() / 200;
    for (long i = 0; i < polls && process.isAlive(); i++) {
      List<String> lines = Files.readAllLines(dir.resolve("out.log"));
      int ready = lines.indexOf("Signet is ready.");
      if (ready >= 0 && lines.stream().anyMatch(l -> l.contains("Admin key"))) {
        Thread.sleep(500);
        lines = Files.readAllLines(dir.resolve("out.log"));
        return lines.subList(ready, lines.size());
      }
      Thread.sleep(200);
    }
    throw new AssertionError("not ready:\n" + Files.readString(dir.resolve("out.log")));
  }

  private int post(String body) {
    try {
      return given()
          .header("Authorization", "Bearer " + key())
          .contentType("application/json")
          .body(body)
          .post(base + "/v1/completions")
          .statusCode();
    } catch (Exception e) {
      return 0; // killed before it answered
    }
  }

  private List<String> credentials() throws IOException {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      var request = given().header("Authorization", "Bearer " + key()).queryParam("limit", 100);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(base + "/v1/credentials");
      ids.addAll(page.path("items.id"));
      cursor = page.path("next");
    } while (cursor != null);
    return ids;
  }

  private String key() throws IOException {
    return Files.readString(dir.resolve("data/admin-api-key")).strip();
  }

  private static String numbered(ObjectNode sample, int i) {
    ObjectNode body = sample.deepCopy().put("completionId", "kill-" + i);
    ((ObjectNode) body.get("learner")).put("studentNumber", "kill-" + i);
    return body.toString();
  }

  private static String line(List<String> lines, String what) {
    return lines.stream().filter(l -> l.contains(what)).findFirst().orElseThrow();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
