package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.credential.Digests;

/** Evidence elsewhere whose digest Signet computes, and evidence that is a narrative alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EvidencePinTest {

  private static final String FILE = "/files/report.pdf";

  private final Evidence evidence = Evidence.ofNewInstitution();

  @Test
  void aFileElsewhereIsFetchedAndPinnedWhenThatIsAskedFor() {
    RemoteIssuer lms = RemoteIssuer.web("lms-pin");
    lms.serve(FILE, "application/pdf", "the report");
    String badge = evidence.badge(pinned(lms));
    ObjectNode json = fetch(badge);
    assertThat(json.at("/relatedResource/0/digestMultibase").textValue())
        .isEqualTo(Digests.digestMultibase(DigestUtils.sha256("the report")));
    assertThat(json.at("/relatedResource/0/mediaType").textValue()).isEqualTo("application/pdf");
    assertThat(lms.requests()).containsExactly(FILE);
    verify(json, "{}").body("summary.evidence.file", equalTo(List.of("pinned")));
  }

  @Test
  void aFileThatIsNotToBeHadIsRefusedInADryRunToo() {
    RemoteIssuer lms = RemoteIssuer.web("lms-gone");
    ObjectNode completion = pinned(lms);
    refused(completion, "/evidence/0/pin", "NOT_PINNED_NOT_RETRIEVED");
    ((ObjectNode) completion.at("/evidence/0")).put("url", "https://127.0.0.1/file");
    refused(completion, "/evidence/0/pin", "NOT_PINNED_URL_NOT_ALLOWED");
  }

  @Test
  void aDigestThatIsNotThatOfTheFetchedFileIsRefused() {
    RemoteIssuer lms = RemoteIssuer.web("lms-differs");
    lms.serve(FILE, "application/pdf", "the report");
    ObjectNode completion = pinned(lms);
    ((ObjectNode) completion.at("/evidence/0")).put("sha256", DigestUtils.sha256Hex("another"));
    refused(completion, "/evidence/0/sha256", "DIGEST_DIFFERS");
  }

  @Test
  void aCompletionThatIsApprovedLaterPinsTheFileThatWasThereWhenItWasPosted() {
    RemoteIssuer lms = RemoteIssuer.web("lms-later");
    lms.serve(FILE, "application/pdf", "the report");
    ObjectNode completion = pinned(lms);
    completion.remove("approved");
    String id =
        post(evidence.staff(), "/v1/completions", completion)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    lms.serve(FILE, "application/pdf", "another report");
    String badge =
        post(evidence.staff(), id + "/approve", read("{}"))
            .then()
            .statusCode(200)
            .extract()
            .path("credential.id");
    assertThat(fetch(badge).at("/relatedResource/0/digestMultibase").textValue())
        .isEqualTo(Digests.digestMultibase(DigestUtils.sha256("the report")));
  }

  @Test
  void aNarrativeAloneStandsInTheBadgeWithoutAnIdAndIsSigned() {
    ObjectNode completion = evidence.college.completion();
    var items = completion.putArray("evidence");
    items.addObject().put("name", "Observation").put("narrative", "Seen on the ward.");
    items.addObject().put("name", "Observation").put("narrative", "Seen on the ward again.");
    ObjectNode badge = fetch(evidence.badge(completion));
    assertThat(badge.at("/evidence/0").has("id")).isFalse();
    assertThat(badge.has("relatedResource")).isFalse();
    verify(badge, "{\"checkEvidence\":true}")
        .body("verdict", equalTo("valid"))
        .body("summary.evidence.file", equalTo(List.of("text_only", "text_only")))
        .body("summary.evidence.pinned", equalTo(List.of(false, false)));
    ((ObjectNode) badge.at("/evidence/0")).put("narrative", "Not seen.");
    verify(badge, "{}").body("verdict", equalTo("not_genuine"));
  }

  @Test
  void evidenceWithoutAnAddressNeedsANarrativeAndHasNothingOfAFile() {
    ObjectNode completion = evidence.college.completion();
    completion.putArray("evidence").addObject().put("name", "x");
    refused(completion, "/evidence/0/url", "MISSING");
    completion
        .putArray("evidence")
        .addObject()
        .put("name", "x")
        .put("narrative", "y")
        .put("pin", true);
    refused(completion, "/evidence/0/url", "MISSING");
  }

  private ObjectNode pinned(RemoteIssuer lms) {
    ObjectNode completion = evidence.completion(lms.url(FILE));
    ((ObjectNode) completion.at("/evidence/0")).put("pin", true);
    return completion;
  }

  private void refused(ObjectNode completion, String pointer, String code) {
    post(evidence.staff(), "/v1/completions", completion)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo(pointer), "errors[0].code", equalTo(code));
    post(evidence.staff(), "/v1/completions?dryRun=true", completion)
        .then()
        .statusCode(200)
        .body("findings[0].pointer", equalTo(pointer), "findings[0].code", equalTo(code));
  }
}
