package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.signet.http.Verifying.sent;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestDatabase;
import org.signet.credential.baked.Bake;

/** Badges by their address on other hosts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RemoteLinkTest {

  private static final String BADGE = "/badges/1";

  @ParameterizedTest
  @ValueSource(strings = {"application/vc", "application/ld+json", "application/json"})
  void addressLeadsToABadge(String mediaType) {
    RemoteIssuer issuer = RemoteIssuer.web("json");
    issuer.serve(BADGE, mediaType, issuer.sign(issuer.badge()).toString());
    verify(issuer.url(BADGE))
        .body("verified", equalTo(true))
        .body("summary.issuedBy.identity", equalTo(issuer.host));
    verify("{\"url\":\"" + issuer.url(BADGE) + "\"}").body("verified", equalTo(true));
    assertThat(issuer.requests()).containsExactly(BADGE, "/.well-known/did.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/vc+jwt", "application/jwt", "text/plain"})
  void addressLeadsToAToken(String mediaType) {
    RemoteIssuer issuer = RemoteIssuer.web("jwt");
    issuer.serve(BADGE, mediaType, issuer.token("", issuer.badge()));
    verify(issuer.url(BADGE))
        .body("verified", equalTo(true))
        .body("checks[0].code", equalTo("VC_JWT"));
  }

  @Test
  void addressLeadsToAPicture() {
    RemoteIssuer issuer = RemoteIssuer.web("png");
    byte[] picture = Bake.png(issuer.sign(issuer.badge()).toString());
    issuer.hosts.serve(issuer.host, BADGE, 200, "image/png", picture);
    verify(issuer.url(BADGE))
        .body("verified", equalTo(true))
        .body("checks.check", org.hamcrest.Matchers.hasItem("image"));
  }

  @Test
  void addressLeadsToAPresentation() {
    RemoteIssuer issuer = RemoteIssuer.web("vp");
    ObjectNode presentation =
        json(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"]}""");
    presentation
        .putArray("verifiableCredential")
        .add(issuer.sign(issuer.badge()))
        .add(issuer.sign(issuer.badge()));
    issuer.serve(BADGE, presentation);
    verify(issuer.url(BADGE))
        .body("verified", equalTo(true))
        .body("credentials", hasSize(2))
        .body("checks.code", equalTo(java.util.List.of("NOT_SIGNED")));
  }

  @Test
  void addressThatLeadsToAnAddressIsNotFollowedTwice() {
    RemoteIssuer issuer = RemoteIssuer.web("twice");
    issuer.serve(BADGE, "text/plain", issuer.url("/badges/2"));
    sent(issuer.url(BADGE)).statusCode(400).body("code", equalTo("NOT_A_CREDENTIAL"));
    assertThat(issuer.requests()).containsExactly(BADGE);
  }

  @Test
  void redirectIsFollowedToAnotherGoodAddress() {
    RemoteIssuer issuer = RemoteIssuer.web("moved");
    issuer.serve("/new", issuer.sign(issuer.badge()));
    issuer.hosts.redirect(issuer.host, BADGE, "/new");
    verify(issuer.url(BADGE)).body("verified", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "http://issuer.test/",
        "https://[::1]/",
        "file:///etc/passwd",
        "https://metadata.internal.example:8443/"
      })
  void redirectToAPlaceThatMayNotBeAskedIsRefused(String place) {
    RemoteIssuer issuer = RemoteIssuer.web("redirect");
    issuer.hosts.redirect(issuer.host, BADGE, place);
    sent(issuer.url(BADGE))
        .statusCode(422)
        .body("code", equalTo("URL_NOT_ALLOWED"))
        .body("detail", not(containsString(place)));
  }

  @ParameterizedTest
  @CsvSource({
    "404, application/json, ADDRESS_NOT_FETCHED",
    "503, application/json, ADDRESS_NOT_FETCHED",
    "200, text/html, ADDRESS_NOT_FETCHED",
    "200, image/jpeg, ADDRESS_NOT_FETCHED",
  })
  void addressWithoutABadgeIsRefusedInWords(int status, String mediaType, String code) {
    RemoteIssuer issuer = RemoteIssuer.web("none");
    issuer.hosts.serve(issuer.host, BADGE, status, mediaType, "{}");
    sent(issuer.url(BADGE))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors[0].code", equalTo("NOT_RETRIEVED"));
  }

  @Test
  void pageThatCallsItselfAJsonIsRefusedInWords() {
    RemoteIssuer issuer = RemoteIssuer.web("page");
    issuer.serve(BADGE, "application/json", "<!doctype html><p>Sign in</p>");
    sent(issuer.url(BADGE))
        .statusCode(400)
        .body("code", equalTo("NOT_A_CREDENTIAL"))
        .body("errors[0].code", equalTo("MARKUP"));
  }

  @Test
  void badgeThatIsTooLargeIsRefused() {
    RemoteIssuer issuer = RemoteIssuer.web("large");
    issuer.hosts.serveEndlessly(issuer.host, BADGE, "application/json");
    sent(issuer.url(BADGE)).statusCode(422).body("errors[0].code", equalTo("LIMIT"));
  }
}
