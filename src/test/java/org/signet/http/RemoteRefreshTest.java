package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.http.Verifying.path;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestDatabase;

/** Newer editions of badges, which their issuers offer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RemoteRefreshTest {

  private static final String NEWER = "/refresh/4f2c";
  private static final String NAME = "/credentialSubject/achievement/name";

  @Test
  void newerEditionIsTheOneThatCounts() {
    RemoteIssuer issuer = RemoteIssuer.web("newer");
    ObjectNode badge = badge(issuer);
    issuer.serve(NEWER, "application/vc", newer(issuer, badge).toString());
    ValidatableResponse report = verify(issuer.sign(badge));
    told(report, "valid", "refresh", "passed", "REFRESHED");
    report.body("summary.achievement.name", equalTo("Hygiene II"));
    assertThat(issuer.requests()).containsExactly("/.well-known/did.json", NEWER);
  }

  @Test
  void newerEditionMayBeAToken() {
    RemoteIssuer issuer = RemoteIssuer.web("newer-token");
    ObjectNode badge = badge(issuer);
    String kid = "\"kid\":\"" + issuer.method() + "\"";
    ObjectNode newer = later(badge);
    issuer.serve(NEWER, "application/vc+jwt", issuer.token(kid, newer));
    told(verify(issuer.token(kid, badge)), "valid", "refresh", "passed", "REFRESHED");
  }

  @Test
  void expiredBadgeThatWasRenewedIsValid() {
    RemoteIssuer issuer = RemoteIssuer.web("renewed");
    ObjectNode badge = badge(issuer).put("validUntil", "2026-06-04T00:00:00Z");
    issuer.serve(NEWER, issuer.sign(later(badge).put("validUntil", "2999-01-01T00:00:00Z")));
    told(verify(issuer.sign(badge)), "valid", "validity", "passed", "IN_FORCE");
  }

  @Test
  void newerEditionThatWasRevokedIsRevoked() {
    RemoteIssuer issuer = RemoteIssuer.web("newer-revoked");
    issuer.serve("/status/1", issuer.sign(issuer.list("/status/1", "revocation", 7)));
    ObjectNode badge = badge(issuer);
    ObjectNode newer = later(badge);
    newer.set("credentialStatus", issuer.entry("/status/1", "revocation", 7));
    issuer.serve(NEWER, issuer.sign(newer));
    told(verify(issuer.sign(badge)), "revoked", "refresh", "passed", "REFRESHED");
  }

  @Test
  void editionThatItsIssuerLetEndIsTaken() {
    RemoteIssuer issuer = RemoteIssuer.web("ended");
    ObjectNode badge = badge(issuer);
    issuer.serve(NEWER, issuer.sign(with(later(badge), "/validUntil", "\"2026-06-05T00:00:00Z\"")));
    told(verify(issuer.sign(badge)), "expired", "refresh", "passed", "REFRESHED");
  }

  @Test
  void sameEditionIsTheNewest() {
    RemoteIssuer issuer = RemoteIssuer.web("newest");
    ObjectNode badge = issuer.sign(badge(issuer));
    issuer.serve(NEWER, badge);
    told(verify(badge), "valid", "refresh", "passed", "NEWEST");
  }

  @ParameterizedTest
  @CsvSource({
    "/id, '\"https://elsewhere.test/badges/1\"', 'another issuer''s, or another credential'",
    "/validFrom, '\"2026-06-02T09:00:00Z\"', older",
    "/validFrom, '\"2999-01-01T00:00:00Z\"', validity NOT_YET_VALID",
    "/credentialSubject/achievement/criteria, , schema SCHEMA",
  })
  void editionThatIsNotNewerOrNotGoodIsIgnored(String pointer, String value, String why) {
    RemoteIssuer issuer = RemoteIssuer.web("ignored");
    ObjectNode badge = badge(issuer);
    issuer.serve(NEWER, issuer.sign(with(later(badge), pointer, value)));
    kept(verify(issuer.sign(badge)), "REFRESH_IGNORED", why);
  }

  @Test
  void editionOfAnotherIssuerIsIgnored() {
    RemoteIssuer issuer = RemoteIssuer.web("own");
    RemoteIssuer other = RemoteIssuer.web("others");
    ObjectNode badge = badge(issuer);
    issuer.serve(NEWER, other.sign(with(later(badge), "/issuer/id", "\"" + other.id + "\"")));
    kept(verify(issuer.sign(badge)), "REFRESH_IGNORED", "another issuer's, or another credential");
    assertThat(other.requests()).isEmpty();
  }

  @Test
  void editionThatItsIssuerDidNotSignIsIgnored() {
    RemoteIssuer issuer = RemoteIssuer.web("unsigned");
    ObjectNode badge = badge(issuer);
    issuer.serve(NEWER, later(badge));
    kept(verify(issuer.sign(badge)), "REFRESH_IGNORED", "proof NO_PROOF");
    RemoteIssuer altered = RemoteIssuer.web("altered");
    ObjectNode given = badge(altered);
    altered.serve(NEWER, with(newer(altered, given), NAME, "\"PhD\""));
    kept(verify(altered.sign(given)), "REFRESH_IGNORED", "proof SIGNATURE_INVALID");
  }

  @ParameterizedTest
  @CsvSource({
    "404, application/json, {}, NOT_REFRESHED, NOT_RETRIEVED",
    "200, text/html, <p>, NOT_REFRESHED, NOT_RETRIEVED",
    "200, application/json, no badge, REFRESH_IGNORED, not a credential",
  })
  void editionThatCannotBeHadLeavesTheBadgeAsItIs(
      int status, String mediaType, String body, String code, String why) {
    RemoteIssuer issuer = RemoteIssuer.web("unreachable");
    issuer.hosts.serve(issuer.host, NEWER, status, mediaType, body);
    kept(verify(issuer.sign(badge(issuer))), code, why);
  }

  @Test
  void nobodyIsAskedForANewerEditionOfABadgeThatWasChanged() {
    RemoteIssuer issuer = RemoteIssuer.web("changed");
    told(
        verify(with(issuer.sign(badge(issuer)), NAME, "\"PhD\"")),
        "not_genuine",
        "refresh",
        "skipped",
        "EARLIER_CHECK_FAILED");
    assertThat(issuer.requests()).containsExactly("/.well-known/did.json");
  }

  private static void kept(ValidatableResponse report, String code, String why) {
    told(report, "valid", "refresh", "unknown", code);
    report
        .body(path("refresh", "detail"), equalTo(why))
        .body("summary.achievement.name", equalTo("Hygiene"));
  }

  /** Not signed. */
  private static ObjectNode badge(RemoteIssuer issuer) {
    ObjectNode badge = RemoteIssuer.extended(issuer.badge());
    badge
        .putObject("refreshService")
        .put("id", issuer.url(NEWER))
        .put("type", "1EdTechCredentialRefresh");
    return badge;
  }

  private static ObjectNode later(ObjectNode badge) {
    return with(badge, NAME, "\"Hygiene II\"").put("validFrom", "2026-06-04T09:00:00Z");
  }

  private static ObjectNode newer(RemoteIssuer issuer, ObjectNode badge) {
    return issuer.sign(later(badge));
  }
}
