package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.admin;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.http.Verifying.path;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.credential.Digests;

/** Whether the files of the evidence are still those whose digests were signed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RemoteEvidenceTest {

  private static final String CHECKED = "{\"checkEvidence\":true}";
  private static final String FILE = "/files/report.pdf";

  @Test
  void unchangedFileIsToldToBeTheOneThatWasSigned() {
    RemoteIssuer issuer = RemoteIssuer.web("unchanged");
    issuer.serve(FILE, "application/pdf", "the report");
    ValidatableResponse report = verify(badge(issuer, "the report"), CHECKED);
    told(report, "valid", "evidence", "passed", "ALL_UNCHANGED");
    files(report, "unchanged");
    assertThat(issuer.requests()).containsExactly("/.well-known/did.json", FILE);
  }

  @Test
  void changedFileIsToldAndTheBadgeStaysGood() {
    RemoteIssuer issuer = RemoteIssuer.web("changed");
    issuer.serve(FILE, "application/pdf", "another report");
    ValidatableResponse report = verify(badge(issuer, "the report"), CHECKED);
    told(report, "valid", "evidence", "failed", "EVIDENCE_CHANGED");
    files(report, "changed");
    report.body(path("evidence", "pointer"), equalTo("/evidence/0"));
  }

  @Test
  void fileThatIsGoneIsNotCompared() {
    RemoteIssuer issuer = RemoteIssuer.web("gone");
    ValidatableResponse report = verify(badge(issuer, "the report"), CHECKED);
    told(report, "valid", "evidence", "unknown", "EVIDENCE_NOT_RETRIEVED");
    files(report, "not_retrieved");
  }

  @Test
  void fileWithoutASignedDigestIsNotFetched() {
    RemoteIssuer issuer = RemoteIssuer.web("free");
    issuer.serve(FILE, "application/pdf", "the report");
    ObjectNode badge = unsigned(issuer, "the report");
    badge.remove("relatedResource");
    ValidatableResponse report = verify(issuer.sign(badge), CHECKED);
    told(report, "valid", "evidence", "passed", "NOT_ALL_PINNED");
    files(report, "not_pinned");
    assertThat(issuer.requests()).containsExactly("/.well-known/did.json");
  }

  @Test
  void noFileIsFetchedUnlessThatIsAskedFor() {
    RemoteIssuer issuer = RemoteIssuer.web("unasked");
    issuer.serve(FILE, "application/pdf", "another report");
    ObjectNode badge = badge(issuer, "the report");
    for (String options : new String[] {"{}", "{\"checkEvidence\":false}"}) {
      ValidatableResponse report = verify(badge, options);
      told(report, "valid", "evidence", "passed", "ALL_PINNED");
      files(report, "pinned");
    }
    assertThat(issuer.requests()).containsExactly("/.well-known/did.json");
    anonymous()
        .body(badge.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/verify?checkEvidence=true")
        .then()
        .statusCode(200)
        .body("summary.evidence.file", equalTo(List.of("changed")));
  }

  @Test
  void noFileIsFetchedForABadgeThatWasChanged() {
    RemoteIssuer issuer = RemoteIssuer.web("forged");
    issuer.serve(FILE, "application/pdf", "the report");
    ObjectNode badge = with(badge(issuer, "the report"), "/evidence/0/name", "\"Thesis\"");
    files(verify(badge, CHECKED).body("verdict", equalTo("not_genuine")), "pinned");
    assertThat(issuer.requests()).containsExactly("/.well-known/did.json");
  }

  @Test
  void fileOfThisServiceIsComparedWithoutFetchingIt() {
    String id =
        admin()
            .queryParam("limit", 200)
            .get("/v1/credentials")
            .path("items.find { it.issuer == 'demo' }.id");
    if (id == null) {
      return; // beyond the first page, after hundreds of badges of other tests
    }
    ObjectNode badge = fetch(id);
    verify(badge, CHECKED)
        .body("verified", equalTo(true))
        .body("summary.evidence.file.unique()", equalTo(List.of("unchanged")));
  }

  private static void files(ValidatableResponse report, String state) {
    report.body("summary.evidence.file", equalTo(List.of(state)));
  }

  private static ObjectNode badge(RemoteIssuer issuer, String content) {
    return issuer.sign(unsigned(issuer, content));
  }

  private static ObjectNode unsigned(RemoteIssuer issuer, String content) {
    ObjectNode badge = issuer.badge();
    badge
        .putArray("evidence")
        .addObject()
        .put("id", issuer.url(FILE))
        .put("name", "Report")
        .putArray("type")
        .add("Evidence");
    badge
        .putArray("relatedResource")
        .addObject()
        .put("id", issuer.url(FILE))
        .put("mediaType", "application/pdf")
        .put("digestMultibase", Digests.digestMultibase(DigestUtils.sha256(content)));
    return badge;
  }
}
