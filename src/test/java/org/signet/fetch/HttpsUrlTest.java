package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsUrlTest {

  private static final InternalHosts NONE = new InternalHosts(List.of());
  private static final InternalHosts SOME =
      new InternalHosts(List.of("lms", "*.campus.local=10.1.2.3:8443", "badges.example.edu"));

  @ParameterizedTest
  @CsvSource({
    "https://example.org, https://example.org/",
    "https://example.org/, https://example.org/",
    "https://example.org?a=b, https://example.org/?a=b",
    "HTTPS://Example.ORG/A, https://example.org/A",
    "https://example.org:443/a, https://example.org/a",
    "https://example.org/a?b=%20c#key-1, https://example.org/a?b=%20c",
    "https://example.org/a@b:c, https://example.org/a@b:c",
    "https://xn--ssuer-lxf.example.org/, https://xn--ssuer-lxf.example.org/",
    "https://1.example.org/, https://1.example.org/",
    "https://example.x0/, https://example.x0/",
    "https://local.example.org/, https://local.example.org/"
  })
  void ordinaryAddressIsTakenAsItIs(String url, String asked) {
    assertThat(HttpsUrl.parse(url, NONE).uri()).hasToString(asked);
    assertThat(HttpsUrl.parse(url, NONE).port()).isEqualTo(443);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org/",
        "http://example.org/",
        "ftp://example.org/",
        "gopher://example.org/",
        "file:///etc/passwd",
        "jar:https://example.org!/",
        "data:application/json,{}",
        "https:example.org",
        "https:/example.org",
        "https:///example.org",
        "https://",
        " https://example.org/",
        "https://example.org/ ",
        "https://example.org/a b",
        "https://example.org/\n",
        "https://example.org\t/",
        "https://example.org/\u0000"
      })
  void otherSchemesAndFormsAreRefused(String url) {
    refused(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user@example.org",
        "user:password@example.org",
        "issuer.test@evil.example",
        "issuer.example\\@evil.example",
        "issuer.example\\.evil.example",
        "issuer.example%00.evil.example",
        "issuer%2eexample.org",
        "іssuer.example.org", // a Cyrillic letter
        "exämple.org",
        "example。org", // an ideographic full stop
        "①②⑦.0.0.1",
        "example.org.",
        "example..org",
        ".example.org",
        "-example.org",
        "example-.org",
        "exa_mple.org",
        "example.org:",
        "example.org:80",
        "example.org:8443",
        "example.org:0443",
        "example.org:65979", // 443 in sixteen bits
        "example.org:443:443"
      })
  void authorityThatIsNotAPlainNameIsRefused(String authority) {
    refused("https://" + authority + "/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "0.0.0.0",
        "0",
        "2130706433",
        "017700000001",
        "0177.0.0.1",
        "0x7f.1",
        "0x7f000001",
        "0X7F.0.0.0x1",
        "1.2.3.0x",
        "8.8.8.8",
        "169.254.169.254",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[fd00::1]",
        "[64:ff9b::7f00:1]",
        "[fe80::1%25eth0]",
        "[2606:4700::1111]"
      })
  void addressInAnySpellingIsRefused(String host) {
    refused("https://" + host + "/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "issuer.localhost",
        "printer.local",
        "metadata.google.internal",
        "instance-data.ec2.internal",
        "metadata.goog",
        "nas.home.arpa",
        "x.onion",
        "intranet",
        "metadata"
      })
  void namesOfOnesOwnNetworkAreRefused(String host) {
    refused("https://" + host + "/");
  }

  @Test
  void addressHasAtMostTwoThousandCharacters() {
    String url = "https://example.org/";
    assertThat(HttpsUrl.parse(url + "a".repeat(1980), NONE).uri().toString()).hasSize(2000);
    refused(url + "a".repeat(1981));
  }

  @Test
  void labelsAndNamesHaveTheLengthsOfTheNameService() {
    assertThat(HttpsUrl.parse("https://" + "a".repeat(63) + ".org/", NONE).host()).hasSize(67);
    refused("https://" + "a".repeat(64) + ".org/");
    refused("https://" + "a.".repeat(126) + "org/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/{id}", "/a|b", "/<b>", "/\"", "/%", "/é"})
  void pathThatIsNoPathIsRefused(String path) {
    refused("https://example.org" + path);
  }

  @Test
  void internalHostsMayHaveNamesAndPortsOfTheirOwn() {
    assertThat(HttpsUrl.parse("https://lms/a", SOME).host()).isEqualTo("lms");
    assertThat(HttpsUrl.parse("https://a.campus.local/", SOME).port()).isEqualTo(443);
    assertThat(HttpsUrl.parse("https://a.campus.local:8443/", SOME).uri())
        .hasToString("https://a.campus.local:8443/");
    for (String url :
        List.of(
            "https://lms:8443/",
            "https://lms2/",
            "https://campus.local/",
            "https://a.campus.local:8444/",
            "https://badges.example.edu:8443/",
            "https://a.campus.local@10.0.0.1/",
            "http://lms/")) {
      assertThatThrownBy(() -> HttpsUrl.parse(url, SOME)).as(url).isInstanceOf(Failed.class);
    }
  }

  private static void refused(String url) {
    assertThatThrownBy(() -> HttpsUrl.parse(url, NONE))
        .as(url)
        .isInstanceOfSatisfying(
            Failed.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_ALLOWED));
  }
}
