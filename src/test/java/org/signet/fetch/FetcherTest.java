package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked, and which answers are taken. */
class FetcherTest {

  private static final byte[] BODY = "{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8);

  private final Fetching fetching = new Fetching();
  private final TestHosts hosts = fetching.hosts;

  @AfterEach
  void stop() {
    fetching.close();
  }

  @Test
  void documentIsFetchedAsItIs() {
    hosts.serve("a.test", "/did.json?v=1", 200, "Application/DID+json; charset=utf-8", BODY);
    Fetched fetched =
        fetching.fetcher.get(
            "https://A.test:443/did.json?v=1#key",
            Wanted.DID_DOCUMENT,
            FetchBudget.forVerification());
    assertThat(fetched.url()).hasToString("https://a.test/did.json?v=1");
    assertThat(fetched.mediaType()).isEqualTo("application/did+json");
    assertThat(fetched.body()).isEqualTo(BODY);
    assertThat(hosts.requests()).containsExactly("a.test/did.json?v=1");
    assertThat(fetching.outcomes()).containsExactly("did_document retrieved");
  }

  @Test
  void requestSaysNothingOfWhoAsks() {
    AtomicReference<Map<String, List<String>>> sent = new AtomicReference<>();
    hosts.serve(
        "a.test",
        "/jwk",
        exchange -> {
          sent.set(new TreeMap<>(exchange.getRequestHeaders()));
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.getResponseHeaders().set("Set-Cookie", "a=b");
          exchange.sendResponseHeaders(200, -1);
        });
    assertThat(fetching.get("https://a.test/jwk?")).isEqualTo("NOT_RETRIEVED status");
    assertThat(fetching.get("https://a.test/jwk")).isEqualTo("OK");
    assertThat(fetching.get("https://a.test/jwk", Wanted.DID_DOCUMENT)).isEqualTo("OK");
    assertThat(sent.get())
        .isEqualTo(
            Map.of(
                "Host", List.of("a.test"),
                "User-agent", List.of("Signet-Verifier"),
                "Accept-encoding", List.of("identity"),
                "Connection", List.of("close"),
                "Accept",
                    List.of(
                        "application/did+json, application/did+ld+json, application/did,"
                            + " application/json, application/ld+json")));
  }

  @ParameterizedTest
  @CsvSource({
    "DID_DOCUMENT, application/did+ld+json",
    "DID_DOCUMENT, application/did",
    "DID_DOCUMENT, application/json",
    "DID_DOCUMENT, application/ld+json",
    "CONTROLLER_DOCUMENT, application/cid",
    "JWK, application/jwk+json",
    "JWK, application/jwk-set+json",
    "STATUS_LIST, application/vc",
    "STATUS_LIST, application/vc+ld+json",
    "STATUS_LIST, application/vc+jwt",
    "STATUS_LIST, application/jwt",
    "STATUS_LIST, text/plain",
    "CREDENTIAL, image/png",
    "CREDENTIAL, image/svg+xml",
    "EVIDENCE, video/mp4"
  })
  void mediaTypesThatAreWantedAreTaken(Wanted wanted, String mediaType) {
    hosts.serve("a.test", "/", 200, mediaType, BODY);
    assertThat(fetching.get("https://a.test/", wanted)).isEqualTo("OK");
  }

  @ParameterizedTest
  @CsvSource({
    "DID_DOCUMENT, text/html",
    "DID_DOCUMENT, application/cid",
    "DID_DOCUMENT, text/plain",
    "JWK, application/did+json",
    "STATUS_LIST, image/png",
    "CREDENTIAL, text/html",
    "CREDENTIAL, application/json/x",
    "EVIDENCE, nonsense",
    "CREDENTIAL,"
  })
  void otherMediaTypesAreRefused(Wanted wanted, String mediaType) {
    hosts.serve("a.test", "/", 200, mediaType, BODY);
    assertThat(fetching.get("https://a.test/", wanted)).isEqualTo("NOT_RETRIEVED type");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 203, 206, 300, 304, 401, 403, 404, 407, 410, 418, 429, 500, 503})
  void onlyStatus200IsAnAnswer(int status) {
    hosts.serve("a.test", "/", status, "application/json", status == 304 ? new byte[0] : BODY);
    assertThat(fetching.get("https://a.test/")).isEqualTo("NOT_RETRIEVED status");
    assertThat(hosts.requests("a.test")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip"})
  void contentCodingIsRefused(String coding) {
    var headers = Map.of("Content-Type", "application/json", "Content-Encoding", coding);
    hosts.serve("a.test", "/", 200, headers, BODY);
    assertThat(fetching.get("https://a.test/")).isEqualTo("NOT_RETRIEVED encoding");
  }

  @Test
  void bodyIsReadUpToItsCapAndNotBeyond() {
    hosts.serve("a.test", "/256", 200, "application/json", new byte[256 * 1024]);
    hosts.serve("a.test", "/257", 200, "application/json", new byte[256 * 1024 + 1]);
    hosts.serveEndlessly("a.test", "/endless", "application/json");
    assertThat(fetching.get("https://a.test/256")).isEqualTo("OK");
    assertThat(fetching.get("https://a.test/257")).isEqualTo("LIMIT large");
    assertThat(fetching.get("https://a.test/257", Wanted.STATUS_LIST)).isEqualTo("OK");
    assertThat(fetching.get("https://a.test/endless")).isEqualTo("LIMIT large");
    assertThat(fetching.get("https://a.test/endless", Wanted.EVIDENCE)).isEqualTo("LIMIT large");
  }

  @Test
  void evidenceIsDigestedAndNotKept() {
    byte[] file = new byte[3 << 20];
    hosts.serve("a.test", "/file", 200, Map.of(), file);
    FetchBudget budget = FetchBudget.of(2, Duration.ofSeconds(60));
    Digested digested = fetching.fetcher.digest("https://a.test/file", budget);
    assertThat(digested.sha256()).isEqualTo(DigestUtils.sha256(file));
    assertThat(digested.mediaType()).isEqualTo("application/octet-stream");
    assertThat(digested.url()).hasToString("https://a.test/file");
    fetching.fetcher.digest("https://a.test/file", budget);
    assertThat(hosts.requests()).hasSize(2);
    assertThatThrownBy(() -> fetching.fetcher.get("https://a.test/", Wanted.EVIDENCE, budget))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusalTellsNothingButItsCode() {
    assertThatThrownBy(
            () ->
                fetching.fetcher.get(
                    "https://secret.test/learner",
                    Wanted.CREDENTIAL,
                    FetchBudget.forVerification()))
        .isInstanceOfSatisfying(
            FetchRefused.class,
            e -> assertThat(e.code()).isEqualTo(FetchRefused.Code.NOT_RETRIEVED))
        .hasMessage("It could not be retrieved.")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    assertThat(fetching.metrics.getMeters())
        .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain("secret"));
  }

  @Test
  void offlineRefusesEverythingAndAsksNobody() {
    hosts.serve("a.test", "/", 200, "application/json", BODY);
    assertThat(fetching.get("https://a.test/")).isEqualTo("OK");
    assertThat(fetching.get("https://a.test/", Wanted.JWK, FetchBudget.none()))
        .isEqualTo("OFFLINE offline");
    assertThat(fetching.get("nonsense", Wanted.JWK, FetchBudget.none()))
        .isEqualTo("OFFLINE offline");
    assertThat(hosts.requests()).hasSize(1);
  }
}
