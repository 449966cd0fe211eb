package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.signet.TestClient.BASE;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.platform.Sql;

/** The learner decides, and the file that was signed is the one that is compared. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EvidenceChoiceTest {

  private static final String CHECKED = "{\"checkEvidence\":true}";

  private final Evidence evidence = Evidence.ofNewInstitution();

  @Inject Sql sql;

  @Test
  void aFileIsClosedUntilTheLearnerGrantsItAndClosedAgainWhenThatIsWithdrawn() {
    String url = evidence.uploaded(null);
    String badge = evidence.badge(evidence.completion(url));
    String link = evidence.learnerLink(badge);
    anonymous().get(url).then().statusCode(403).body("code", equalTo("EVIDENCE_NOT_RELEASED"));
    anonymous()
        .accept("text/html,*/*;q=0.8")
        .header("Accept-Language", "fr")
        .get(url)
        .then()
        .statusCode(403)
        .contentType("text/html")
        .body(containsString("La personne apprenante n’a pas rendu ce fichier accessible"));
    file(verify(fetch(badge), "{}"), "not_released");
    file(verify(fetch(badge), CHECKED), "not_released");

    choose(link, url, "grant").statusCode(303).header("Location", startsWith(link + "?done=1"));
    anonymous().get(url).then().statusCode(200).body(equalTo("The buses run late.\n"));
    file(verify(fetch(badge), "{}"), "pinned");
    file(verify(fetch(badge), CHECKED), "unchanged");
    anonymous().get(link).then().statusCode(200).body(containsString("Hide again"));

    choose(link, url, "withdraw").statusCode(303);
    anonymous().get(url).then().statusCode(403);
    assertThat(
            sql.list(
                "select granted from evidence_choice where file_id = ?::uuid order by seq",
                row -> row.getBoolean(1),
                url.substring(url.lastIndexOf('/') + 1)))
        .containsExactly(true, false);
  }

  @Test
  void theLearnerOpensWhatNobodyElseCanUnlessTheInstitutionWithholdsIt() {
    String url = evidence.uploaded(null);
    String link = evidence.learnerLink(evidence.badge(evidence.completion(url)));
    String file = link + "/files/" + url.substring(url.lastIndexOf('/') + 1);
    anonymous()
        .get(file)
        .then()
        .statusCode(200)
        .body(equalTo("The buses run late.\n"))
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", containsString("sandbox; default-src 'none'"));
    anonymous()
        .header("Range", "bytes=4-8")
        .get(file)
        .then()
        .statusCode(206)
        .body(equalTo("buses"));
    anonymous().get(url).then().statusCode(403);

    String page = anonymous().get(link).then().extract().asString();
    assertThat(page).contains("<bdi>Report</bdi>", "uploaded as <bdi>Rapport d’étape</bdi>");
    String another = evidence.uploaded(null);
    evidence.badge(evidence.completion(another));
    closed(link + "/files/" + another.substring(another.lastIndexOf('/') + 1));
    closed(file.replace("/files/", "x/files/"));

    String kept = evidence.uploaded("withheld");
    String keptLink = evidence.learnerLink(evidence.badge(evidence.completion(kept)));
    closed(keptLink + "/files/" + kept.substring(kept.lastIndexOf('/') + 1));
  }

  private static void closed(String file) {
    anonymous()
        .get(file)
        .then()
        .statusCode(404)
        .contentType("text/html")
        .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'self'"));
  }

  @Test
  void theBadgePinsTheUploadedFileAndNamesItsType() {
    String url = evidence.uploaded(null);
    ObjectNode badge = fetch(evidence.badge(evidence.completion(url)));
    assertThat(badge.at("/relatedResource/0/id").textValue()).isEqualTo(url);
    assertThat(badge.at("/relatedResource/0/mediaType").textValue()).isEqualTo("text/plain");
  }

  @Test
  void aStoredFileThatWasChangedByOneByteIsTold() {
    String url = evidence.uploaded("public_link");
    String badge = evidence.badge(evidence.completion(url));
    sql.update(
        "update evidence_chunk set content = set_byte(content, 3, 33) where file_id = ?::uuid",
        url.substring(url.lastIndexOf('/') + 1));
    ValidatableResponse report = verify(fetch(badge), CHECKED);
    told(report, "valid", "evidence", "failed", "EVIDENCE_CHANGED");
    file(report, "changed");
  }

  @Test
  void anotherLearnersCompletionCannotNameTheFile() {
    String url = evidence.uploaded(null);
    evidence.badge(evidence.completion(url));
    refused(evidence.completion(url), "/evidence/0/url", "OTHER_LEARNERS_FILE");
    String id = url.replace("/evidence/", "/v1/evidence/");
    post(evidence.staff(), id + "/visibility", read("{\"visibility\":\"public_link\"}"))
        .then()
        .statusCode(409)
        .body("code", equalTo("LEARNER_DECIDES"));
  }

  @Test
  void aFileOfSeveralLearnersIsNoOnesToShowAndNoThirdsToName() {
    String url = evidence.uploaded("public_link");
    evidence.badge(evidence.completion(url));
    evidence.badge(evidence.completion(url));
    String path = url.replace("/evidence/", "/v1/evidence/") + "/visibility";
    post(evidence.staff(), path, read("{\"visibility\":\"withheld\"}")).then().statusCode(200);
    post(evidence.staff(), path, read("{\"visibility\":\"learner_decides\"}"))
        .then()
        .statusCode(409)
        .body("code", equalTo("EVIDENCE_IN_USE"));
    refused(evidence.completion(url), "/evidence/0/url", "OTHER_LEARNERS_FILE");
  }

  @Test
  void aFileThatAWaitingCompletionNamesIsNotDeleted() {
    String url = evidence.uploaded(null);
    ObjectNode completion = evidence.completion(url);
    completion.remove("approved");
    post(evidence.staff(), "/v1/completions", completion).then().statusCode(202);
    evidence
        .staff()
        .delete(url.replace("/evidence/", "/v1/evidence/"))
        .then()
        .statusCode(409)
        .body("code", equalTo("EVIDENCE_IN_USE"));
  }

  @Test
  void nothingIsSaidOfTheDigestOfAFileThatMayNotBeOpened() {
    String url = evidence.uploaded("withheld");
    String badge = evidence.badge(evidence.completion(url));
    sql.update(
        "update evidence_chunk set content = set_byte(content, 3, 33) where file_id = ?::uuid",
        url.substring(url.lastIndexOf('/') + 1));
    file(verify(fetch(badge), CHECKED), "withheld");
  }

  @Test
  void aFileOfAnotherInstitutionCannotBeNamed() {
    String url = Evidence.ofNewInstitution().uploaded("public_link");
    refused(evidence.completion(url), "/evidence/0/url", "NOTHING_THERE");
  }

  @Test
  void aDigestThatIsNotTheFilesIsRefused() {
    ObjectNode completion = evidence.completion(evidence.uploaded(null));
    ((ObjectNode) completion.at("/evidence/0")).put("sha256", "0".repeat(64));
    refused(completion, "/evidence/0/sha256", "DIGEST_DIFFERS");
  }

  @Test
  void aLinkThatWasRenewedOpensNothingAndNeitherDoesAGuess() {
    String badge = evidence.badge(evidence.completion(evidence.uploaded(null)));
    String first = evidence.learnerLink(badge);
    assertThat(evidence.learnerLink(badge)).isEqualTo(first);
    String path = badge.replace("/credentials/", "/v1/credentials/") + "/learner-link";
    String second = post(evidence.staff(), path, read("{\"renew\":true}")).path("link");
    assertThat(second).isNotEqualTo(first);
    anonymous().get(first).then().statusCode(404).body(containsString("This link opens nothing"));
    anonymous().get(BASE + "/learner/" + "A".repeat(43)).then().statusCode(404);
    anonymous()
        .get(second)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer");
    post(with(Evidence.ofNewInstitution().key), path, read("{}")).then().statusCode(404);
  }

  @Test
  void aLinkDecidesAboutTheFilesOfItsOwnBadgeOnly() {
    String mine = evidence.uploaded(null);
    String link = evidence.learnerLink(evidence.badge(evidence.completion(mine)));
    String others = evidence.uploaded(null);
    evidence.badge(evidence.completion(others));
    choose(link, others, "grant").statusCode(404);
    choose(link, "nonsense", "grant").statusCode(400);
    choose(link.replace(link.substring(link.length() - 4), "AAAA"), mine, "grant").statusCode(404);
    anonymous().get(others).then().statusCode(403);
  }

  @Test
  void theLearnerDecidesNothingAboutWhatTheInstitutionWithholds() {
    String url = evidence.uploaded("withheld");
    String badge = evidence.badge(evidence.completion(url));
    choose(evidence.learnerLink(badge), url, "grant")
        .statusCode(409)
        .body("code", equalTo("LEARNER_DECIDES"));
    file(verify(fetch(badge), CHECKED), "withheld")
        .body("summary.evidence[0].pinned", equalTo(true));
  }

  @Test
  void aRepeatUnderOneKeyIsAnsweredWithoutTheLink() {
    String badge = evidence.badge(evidence.completion(evidence.uploaded(null)));
    String path = badge.replace("/credentials/", "/v1/credentials/") + "/learner-link";
    post(evidence.staff().header("Idempotency-Key", "k"), path, read("{}")).then().statusCode(200);
    post(evidence.staff().header("Idempotency-Key", "k"), path, read("{}"))
        .then()
        .body("link", nullValue());
  }

  private void refused(ObjectNode completion, String pointer, String code) {
    for (String path : List.of("/v1/completions", "/v1/completions?dryRun=true")) {
      boolean dry = path.contains("dryRun");
      String at = dry ? "findings" : "errors";
      post(evidence.staff(), path, completion)
          .then()
          .statusCode(dry ? 200 : 422)
          .body(at + "[0].pointer", equalTo(pointer), at + "[0].code", equalTo(code));
    }
  }

  private static ValidatableResponse file(ValidatableResponse report, String state) {
    return report
        .body("verdict", equalTo("valid"))
        .body("summary.evidence.file", equalTo(List.of(state)));
  }

  private static ValidatableResponse choose(String link, String url, String choice) {
    return anonymous()
        .redirects()
        .follow(false)
        .formParam("file", url.substring(url.lastIndexOf('/') + 1))
        .formParam("choice", choice)
        .formParam("lang", "en")
        .post(link)
        .then();
  }
}
