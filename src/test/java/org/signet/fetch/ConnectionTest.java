package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the client connects to, and whom not. */
class ConnectionTest {

  private final Fetching fetching = new Fetching();
  private final TestHosts hosts = fetching.hosts;

  @AfterEach
  void stop() {
    fetching.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired.test", "selfsigned.test", "wronghost.test"})
  void badCertificateIsRefused(String host) {
    hosts.serve(host, "/", 200, "application/json", "{}");
    assertThat(fetching.get("https://" + host + "/")).isEqualTo("NOT_RETRIEVED tls");
    assertThat(hosts.requests()).isEmpty();
  }

  @Test
  void authorityThatNobodyConfiguredIsNotTrusted() {
    hosts.serve("a.test", "/", 200, "application/json", "{}");
    var settings = FetchSettings.defaults().withInternalHosts(hosts.settings().internalHosts());
    try (Fetcher fetcher = new Fetcher(settings, fetching.metrics)) {
      assertThat(fetching.with(fetcher).get("https://a.test/")).isEqualTo("NOT_RETRIEVED tls");
    }
    assertThat(hosts.requests()).isEmpty();
  }

  @Test
  void hostWithoutAServerIsNotRetrieved() {
    assertThat(fetching.get("https://down.test/")).isEqualTo("NOT_RETRIEVED connect");
  }

  @Test
  void nameThatDoesNotExistIsNotRetrieved() {
    assertThat(fetching.get("https://nowhere.example/")).isEqualTo("NOT_RETRIEVED dns");
    assertThat(fetching.namesAsked).containsExactly("nowhere.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254"})
  void publicNameOfAnInnerAddressIsNotAllowed(String address) {
    fetching.name("inner.example", address);
    assertThat(fetching.get("https://inner.example/")).isEqualTo("URL_NOT_ALLOWED not_allowed");
  }

  @Test
  void oneInnerAddressAmongPublicOnesIsNotAllowed() {
    fetching.name("mixed.example", "2d00::1", "127.0.0.1");
    assertThat(fetching.get("https://mixed.example/")).isEqualTo("URL_NOT_ALLOWED not_allowed");
  }

  @Test
  void nameThatLeadsElsewhereAMomentLaterIsAskedForOnce() {
    // 2d00::/8 is given out to nobody, so nobody answers
    fetching.name("rebinding.example", "2d00::1");
    fetching.name("rebinding.example", "127.0.0.1");
    assertThat(fetching.get("https://rebinding.example/")).startsWith("NOT_RETRIEVED ");
    assertThat(fetching.namesAsked).containsExactly("rebinding.example");
    assertThat(fetching.get("https://rebinding.example/again"))
        .isEqualTo("URL_NOT_ALLOWED not_allowed");
    assertThat(hosts.requests()).isEmpty();
  }

  @Test
  void forbiddenAddressIsRefusedBeforeAnybodyIsAsked() {
    assertThat(fetching.get("https://127.0.0.1/")).isEqualTo("URL_NOT_ALLOWED not_allowed");
    assertThat(fetching.get("http://a.test/")).isEqualTo("URL_NOT_ALLOWED not_allowed");
    assertThat(fetching.get("https://a.test:8443/")).isEqualTo("URL_NOT_ALLOWED not_allowed");
    assertThat(fetching.namesAsked).isEmpty();
    assertThat(hosts.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/there",
    "https://b.test/there",
    "//b.test/there",
    "https://B.test:443/there#fragment",
    "../there",
    "?there"
  })
  void redirectIsFollowed(String location) {
    hosts.redirect("a.test", "/here/x", location);
    for (String place : new String[] {"/there", "/here/x?there"}) {
      hosts.serve("a.test", place, 200, "application/json", "{}");
    }
    hosts.serve("b.test", "/there", 200, "application/json", "{}");
    Fetched fetched =
        fetching.fetcher.get(
            "https://a.test/here/x", Wanted.STATUS_LIST, FetchBudget.forVerification());
    assertThat(fetched.url().toString()).endsWith("there");
    assertThat(hosts.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.test/there",
        "https://a.test:8443/there",
        "https://user@a.test/there",
        "https://127.0.0.1/there",
        "https://[::1]/there",
        "//localhost/there",
        "https://inner.example/there",
        "file:///etc/passwd"
      })
  void redirectToWhereNothingMayBeFetchedIsNotAllowed(String location) {
    fetching.name("inner.example", "192.168.1.1");
    hosts.redirect("a.test", "/", location);
    assertThat(fetching.get("https://a.test/", Wanted.STATUS_LIST))
        .isEqualTo("URL_NOT_ALLOWED not_allowed");
    assertThat(hosts.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DID_DOCUMENT", "CONTROLLER_DOCUMENT", "JWK"})
  void whatSaysWhoseKeyItIsIsTakenFromItsOwnAddressOnly(Wanted wanted) {
    hosts.redirect("a.test", "/key", "/elsewhere");
    hosts.serve("a.test", "/elsewhere", 200, "application/json", "{}");
    assertThat(fetching.get("https://a.test/key", wanted)).isEqualTo("NOT_RETRIEVED status");
    assertThat(hosts.requests()).hasSize(1);
  }

  @Test
  void threeRedirectsAreFollowedAndNoFourth() {
    for (int i = 1; i <= 4; i++) {
      hosts.redirect("a.test", "/" + i, "/" + (i - 1));
    }
    hosts.serve("a.test", "/0", 200, "application/json", "{}");
    assertThat(fetching.get("https://a.test/3", Wanted.STATUS_LIST)).isEqualTo("OK");
    assertThat(fetching.get("https://a.test/4", Wanted.STATUS_LIST))
        .isEqualTo("NOT_RETRIEVED status");
    assertThat(Collections.max(hosts.requests())).isEqualTo("a.test/4");
    assertThat(hosts.requests("a.test")).hasSize(8);
  }

  @Test
  void redirectWithoutAPlaceIsNotRetrieved() {
    hosts.serve("a.test", "/", 302, "application/json", "{}");
    hosts.redirect("a.test", "/bad", "https://a.test\\there");
    assertThat(fetching.get("https://a.test/")).isEqualTo("NOT_RETRIEVED status");
    assertThat(fetching.get("https://a.test/bad")).isEqualTo("NOT_RETRIEVED status");
  }
}
