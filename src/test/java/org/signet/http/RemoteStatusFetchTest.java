package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestDatabase;
import org.signet.keys.Base64Url;

/** Status lists that cannot be had, and those of other kinds than Bitstring. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RemoteStatusFetchTest {

  private static final String LIST = "/status/1";

  @ParameterizedTest
  @CsvSource({"404, application/vc", "500, application/vc", "200, text/html"})
  void listThatIsNotThereIsUnknown(int status, String mediaType) {
    RemoteIssuer issuer = RemoteIssuer.web("gone");
    issuer.hosts.serve(
        issuer.host,
        LIST,
        status,
        mediaType,
        issuer.sign(issuer.list(LIST, "revocation")).toString());
    ValidatableResponse report = bitstring(issuer, 1);
    told(report, "unknown", "status", "unknown", "STATUS_RETRIEVAL_ERROR");
    report.body("status", equalTo("unknown"));
  }

  @Test
  void listThatComesTooSlowlyIsUnknown() {
    RemoteIssuer issuer = RemoteIssuer.web("slow");
    issuer.hosts.serveSlowly(
        issuer.host, LIST, "application/vc", new byte[100], Duration.ofSeconds(1));
    told(bitstring(issuer, 1), "unknown", "status", "unknown", "STATUS_RETRIEVAL_ERROR");
  }

  @Test
  void listThatIsTooLargeIsUnknown() throws IOException {
    RemoteIssuer issuer = RemoteIssuer.web("large");
    issuer.hosts.serveEndlessly(issuer.host, LIST, "application/vc");
    told(bitstring(issuer, 1), "unknown", "status", "unknown", "LIMIT");
    RemoteIssuer bomb = RemoteIssuer.web("bomb");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(new byte[(8 << 20) + 1]);
    }
    String encoded = "\"u" + Base64Url.encode(out.toByteArray()) + "\"";
    bomb.serve(
        LIST,
        bomb.sign(with(bomb.list(LIST, "revocation"), "/credentialSubject/encodedList", encoded)));
    told(bitstring(bomb, 1), "unknown", "status", "unknown", "STATUS_LIST_TOO_LARGE");
  }

  @ParameterizedTest
  @CsvSource({
    "http://status.test/1",
    "https://127.0.0.1/1",
    "https://status.test:8443/1",
    "ftp://status.test/1",
    "https://user@status.test/1",
  })
  void addressFromWhichNothingIsFetchedIsUnknown(String url) {
    RemoteIssuer issuer = RemoteIssuer.web("address");
    ObjectNode entry = issuer.entry(LIST, "revocation", 1).put("statusListCredential", url);
    told(
        verify(issuer.badge("credentialStatus", entry)),
        "unknown",
        "status",
        "unknown",
        "URL_NOT_ALLOWED");
  }

  @Test
  void badgeWithABadProofCausesNoRequestToItsList() {
    RemoteIssuer issuer = RemoteIssuer.web("forged");
    RemoteIssuer lists = RemoteIssuer.web("lists");
    ObjectNode signed = issuer.badge("credentialStatus", lists.entry(LIST, "revocation", 1));
    told(
        verify(with(signed, "/credentialSubject/achievement/name", "\"PhD\"")),
        "not_genuine",
        "status",
        "skipped",
        "EARLIER_CHECK_FAILED");
    assertThat(lists.requests()).isEmpty();
  }

  @Test
  void listOf2021IsReadInABadgeOfTheFirstModel() {
    RemoteIssuer issuer = RemoteIssuer.web("list2021");
    issuer.serve(LIST, issuer.sign(RemoteIssuer.list2021(issuer.list(LIST, "revocation", 7))));
    for (int index : new int[] {6, 7}) {
      ObjectNode badge = issuer.badge();
      badge.set(
          "credentialStatus",
          issuer.entry(LIST, "revocation", index).put("type", "StatusList2021Entry"));
      verify(issuer.sign(RemoteIssuer.firstModel(badge)))
          .body("verdict", equalTo(index == 6 ? "valid" : "revoked"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"%1$s\",\"revoked\":true,\"revocationReason\":\"Error\"}|revoked|failed|REVOKED",
        "{\"id\":\"%1$s\"}|revoked|failed|REVOKED",
        "{\"id\":\"%1$s\",\"revoked\":false}|valid|passed|NOT_REVOKED",
        "{\"id\":\"%1$s2\",\"revoked\":true}|valid|passed|NOT_REVOKED",
      })
  void listOf1EdTechNamesWhatIsRevoked(String item, String verdict, String outcome, String code) {
    RemoteIssuer issuer = RemoteIssuer.web("named");
    ObjectNode badge = named(issuer, issuer.badge());
    String id = badge.path("id").textValue();
    issuer.serve(LIST, revocations(issuer, item.formatted(id)));
    told(verify(badge), verdict, "status", outcome, code);
  }

  @Test
  void idsThatDifferInPercentEncodingAloneAreOne() {
    RemoteIssuer issuer = RemoteIssuer.web("percent");
    ObjectNode badge = issuer.badge().put("id", issuer.url("/badges/Zo%C3%AB"));
    issuer.serve(LIST, revocations(issuer, "{\"id\":\"" + issuer.url("/badges/Zo%c3%ab") + "\"}"));
    told(verify(named(issuer, badge)), "revoked", "status", "failed", "REVOKED");
  }

  @Test
  void namesOnTheListOfAnotherIssuerSayNothing() {
    RemoteIssuer issuer = RemoteIssuer.web("named-other");
    issuer.serve(LIST, revocations(issuer, "").put("issuer", "did:web:other.test"));
    told(
        verify(named(issuer, issuer.badge())),
        "unknown",
        "status",
        "unknown",
        "STATUS_VERIFICATION_ERROR");
  }

  @Test
  void listOf1EdTechThatIsNotThereIsUnknown() {
    RemoteIssuer issuer = RemoteIssuer.web("named-gone");
    told(
        verify(named(issuer, issuer.badge())),
        "unknown",
        "status",
        "unknown",
        "STATUS_RETRIEVAL_ERROR");
    RemoteIssuer other = RemoteIssuer.web("named-none");
    other.serve(LIST, json("{\"revoked\":[]}"));
    told(
        verify(named(other, other.badge())),
        "unknown",
        "status",
        "unknown",
        "STATUS_VERIFICATION_ERROR");
  }

  private static ValidatableResponse bitstring(RemoteIssuer issuer, int index) {
    return verify(issuer.badge("credentialStatus", issuer.entry(LIST, "revocation", index)));
  }

  private static ObjectNode named(RemoteIssuer issuer, ObjectNode badge) {
    ObjectNode named = RemoteIssuer.extended(badge);
    named
        .putObject("credentialStatus")
        .put("id", issuer.url(LIST))
        .put("type", "1EdTechRevocationList");
    return issuer.sign(named);
  }

  private static ObjectNode revocations(RemoteIssuer issuer, String items) {
    ObjectNode list = json("{\"revokedCredential\":[" + items + "]}");
    return list.put("id", issuer.url(LIST)).put("issuer", issuer.id);
  }
}
