package org.signet.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.corpus.Client.Answer;

/**
 * Everything in the corpus, sent to one packaged jar with little memory: what is hostile is never
 * verified, what is legitimate is, and nothing does it harm.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusIT {

  /** How much more the heap may hold after all cases than before, in bytes. */
  private static final double GROWTH = 64 << 20;

  private static final int AGAIN = 300;

  private static final Pattern USED =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} ([0-9.E+]+)$");

  /** Absent where the service was started by somebody else. */
  private Optional<Jar> jar = Optional.empty();

  private Optional<CorpusHosts> hosts = Optional.empty();
  private Client client;
  private double before;

  @BeforeAll
  void start(@TempDir Path dir) throws IOException, InterruptedException {
    String base = System.getProperty("corpus.base");
    if (base == null) {
      hosts = Optional.of(new CorpusHosts());
      Map<String, String> environment = new HashMap<>(hosts.get().environment());
      environment.put("SIGNET_LIMITS_PER_CLIENT", "1000000"); // all of it comes from one
      environment.put("SIGNET_LIMITS_OVERALL", "1000000");
      jar = Optional.of(new Jar(dir, environment));
      base = jar.get().base();
    }
    client = new Client(base);
    client.send(Corpus.read(Corpus.FOLDER.resolve("v.json")), "json");
    before = heap();
  }

  @AfterAll
  void leavesNothingBehind() throws IOException, InterruptedException {
    try {
      if (jar.isPresent()) {
        double after = heap();
        assertThat(after - before).as("bytes that stayed on the heap").isLessThan(GROWTH);
        assertThat(jar.get().isAlive()).isTrue();
      }
    } finally {
      if (jar.isPresent()) {
        jar.get().close();
      }
      hosts.ifPresent(CorpusHosts::close);
    }
  }

  static List<Expected> inputs() {
    return Corpus.inputs();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void answersAsExpected(Expected expected) throws IOException, InterruptedException {
    jar.ifPresent(Jar::newLines);
    byte[] bytes = expected.bytes();
    Answer answer = client.send(bytes, expected.kind());
    List<String> uncalledFor = hosts.map(h -> h.uncalledFor(expected)).orElse(List.of());
    List<String> lines = jar.map(Jar::newLines).orElse(List.of());
    if (!expected.pageLacks().isEmpty()) {
      page(expected, bytes);
    }
    assertThat(client.get("/q/health/live")).startsWith("200");
    Judge.log(lines);
    new Judge(expected, answer).judge();
    assertThat(uncalledFor).as("fetches").isEmpty();
  }

  @Test
  void sameBadgeAgainAndAgainAsksItsHostsOnce() throws IOException, InterruptedException {
    assumeThat(hosts).isPresent();
    byte[] badge = Corpus.read(Corpus.FOLDER.resolve("v.json"));
    hosts.get().requests();
    for (int i = 0; i < AGAIN; i++) {
      assertThat(client.send(badge, "json").status()).isEqualTo(200);
    }
    // the DID document and the list, each once at most, however long this takes
    assertThat(hosts.get().requests()).doesNotHaveDuplicates();
    jar.ifPresent(running -> assertThat(running.newLines()).isEmpty());
  }

  private void page(Expected expected, byte[] bytes) throws IOException, InterruptedException {
    var page = client.page(bytes);
    assertThat(page.statusCode()).isIn(200, 422);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain(expected.pageLacks());
  }

  private double heap() throws IOException, InterruptedException {
    if (jar.isEmpty() || !jar.get().collectGarbage()) {
      return 0;
    }
    return USED.matcher(client.get("/q/metrics"))
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .sum();
  }
}
