package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.signet.TestClient.BASE;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.evidence.EvidenceFiles;
import org.signet.evidence.Uploads;
import org.signet.platform.Sql;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EvidenceUploadTest {

  private final Evidence evidence = Evidence.ofNewInstitution();

  @Inject EvidenceFiles files;
  @Inject Sql sql;

  @Test
  void anUploadIsKeptWithItsDigestAndItsTypeForTheLearnerToDecide() {
    evidence
        .upload(null)
        .then()
        .statusCode(201)
        .header("Location", containsString("/v1/evidence/"))
        .body(
            "sha256",
            equalTo(DigestUtils.sha256Hex(Evidence.TEXT)),
            "mediaType",
            equalTo("text/plain"),
            "size",
            equalTo(Evidence.TEXT.length),
            "name",
            equalTo("Rapport d’étape"),
            "visibility",
            equalTo("learner_decides"),
            "open",
            equalTo(false),
            "credentials",
            hasSize(0));
  }

  @Test
  void aFileOfSeveralChunksComesBackAsItWasWholeAndInRanges() throws IOException {
    byte[] large = new byte[9 * 1024 * 1024 + 17]; // more than other addresses take
    Arrays.fill(large, (byte) 'x');
    large[600_000] = 'y';
    var answer = Evidence.uploadLong(evidence.key, large);
    assertThat(answer.statusCode()).isEqualTo(201);
    String url = read(answer.body()).get("url").textValue();
    assertThat(Arrays.equals(Evidence.download(url), large)).isTrue();
    assertThat(
            anonymous()
                .header("Range", "bytes=599999-600001")
                .get(url)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 599999-600001/" + large.length)
                .extract()
                .asByteArray())
        .isEqualTo("xyx".getBytes(StandardCharsets.US_ASCII));
    anonymous().header("Range", "bytes=" + large.length + "-").get(url).then().statusCode(416);
  }

  @Test
  void aPublicFileIsServedAsWhatItIsAndNeverRun() {
    String url = evidence.uploaded("public_link");
    ValidatableResponse file = anonymous().get(url).then().statusCode(200);
    file.header("Content-Type", equalTo("text/plain;charset=UTF-8"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("sandbox; default-src 'none'"))
        .header(
            "Content-Disposition",
            "inline; filename=\"Rapport d'etape.txt\"; filename*=UTF-8''Rapport%20d%E2%80%99%C3%A9tape.txt")
        .header("Cache-Control", "private, no-cache");
    String tag = file.extract().header("ETag");
    anonymous().header("If-None-Match", tag).get(url).then().statusCode(304);
  }

  @Test
  void whatIsNotWhatItSaysOrCarriesScriptIsRefused() {
    refused(
        "a.pdf",
        "just text".getBytes(StandardCharsets.UTF_8),
        "application/pdf",
        422,
        "NOT_WHAT_IT_SAYS");
    refused(
        "a.txt",
        "<html><script>x</script>".getBytes(StandardCharsets.UTF_8),
        "text/plain",
        422,
        "ACTIVE_CONTENT");
    refused("a.pdf", Uploads.pdfWithScript(), "application/pdf", 422, "ACTIVE_CONTENT");
    refused("a.bin", new byte[] {0, 1, 2, 3}, "application/octet-stream", 422, "TYPE_NOT_TAKEN");
    assertThat(count()).isZero();
  }

  @Test
  void aFileThatIsTooLargeIsRefusedInWordsAndOtherAddressesKeepTheirLimit() throws IOException {
    byte[] large = new byte[(25 << 20) + 1];
    Arrays.fill(large, (byte) 'x');
    var answer = Evidence.uploadLong(evidence.key, large);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"BODY_TOO_LARGE\"", "26214400 bytes");
    URI base = URI.create(BASE);
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      String head =
          "POST /verify HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 7340032";
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 413");
    }
    assertThat(count()).isZero();
  }

  @Test
  void anUploadThatIsInterruptedLeavesNothing() throws IOException {
    URI base = URI.create(BASE);
    String head =
        "POST /v1/evidence HTTP/1.1\r\nHost: "
            + base.getAuthority()
            + "\r\nAuthorization: Bearer "
            + evidence.key
            + "\r\nContent-Type: multipart/form-data; boundary=xyz\r\nContent-Length: 100000\r\n\r\n"
            + "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello";
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    evidence
        .staff()
        .contentType("multipart/form-data; boundary=xyz")
        .body(
            "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhello"
                .getBytes(StandardCharsets.US_ASCII))
        .post("/v1/evidence")
        .then()
        .statusCode(400)
        .body("detail", containsString("ended before its last boundary"));
    assertThat(count()).isZero();
  }

  @Test
  void partsThatAreMissingTwiceOrUnknownAreNamed() {
    evidence
        .staff()
        .multiPart("name", "x")
        .post("/v1/evidence")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/file"), "errors[0].code", equalTo("MISSING"));
    evidence
        .staff()
        .multiPart("file", "a.txt", Evidence.TEXT)
        .multiPart("color", "x")
        .post("/v1/evidence")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/color"), "errors[0].code", equalTo("UNKNOWN_FIELD"));
    evidence
        .upload("secret")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/visibility"));
    evidence
        .staff()
        .contentType("application/json")
        .body("{}")
        .post("/v1/evidence")
        .then()
        .statusCode(415);
    with(evidence.college.key("read"))
        .multiPart("file", "a.txt", Evidence.TEXT)
        .post("/v1/evidence")
        .then()
        .statusCode(403);
  }

  @Test
  void theSameUploadUnderOneKeyIsKeptOnceAndAnotherIsRefused() {
    String key = UUID.randomUUID().toString();
    String first = again(key, "A").statusCode(201).extract().path("id");
    again(key, "A")
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first));
    again(key, "B").statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aFileIsListedReadAndDeletedByItsInstitutionAlone() {
    String id = evidence.upload(null).path("id");
    evidence.staff().get("/v1/evidence").then().body("items.id", equalTo(java.util.List.of(id)));
    assertThat(evidence.staff().get(id + "/content").then().statusCode(200).extract().asByteArray())
        .isEqualTo(Evidence.TEXT);
    var others = with(Evidence.ofNewInstitution().key);
    others.get(id).then().statusCode(404);
    with(Evidence.ofNewInstitution().key).get(id + "/content").then().statusCode(404);
    with(Evidence.ofNewInstitution().key).delete(id).then().statusCode(404);
    evidence.staff().delete(id).then().statusCode(204);
    evidence.staff().get(id).then().statusCode(404);
    assertThat(
            sql.first(
                "select count(*) from evidence_chunk where file_id = ?::uuid",
                row -> row.getInt(1),
                id.substring(id.lastIndexOf('/') + 1)))
        .contains(0);
  }

  @Test
  void aFileThatABadgeNamesIsWithheldButNotDeleted() {
    String url = evidence.uploaded("public_link");
    String id = url.replace("/evidence/", "/v1/evidence/");
    String badge = evidence.badge(evidence.completion(url));
    evidence.staff().get(id).then().body("credentials", equalTo(java.util.List.of(badge)));
    evidence.staff().delete(id).then().statusCode(409).body("code", equalTo("EVIDENCE_IN_USE"));
    visibility(id, "withheld").statusCode(200).body("open", equalTo(false));
    anonymous().get(url).then().statusCode(403).body("code", equalTo("EVIDENCE_WITHHELD"));
    visibility(id, "public_link").statusCode(409).body("code", equalTo("LEARNER_DECIDES"));
    visibility(id, "learner_decides").statusCode(200).body("uploadedAt", notNullValue());
  }

  @Test
  void aPublicFileIsNamedByManyCompletionsAtOnce() {
    UUID id = files.idOf(evidence.uploaded("public_link")).orElseThrow();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThat(files.bind(id, "student:1")).isTrue();
              QuarkusTransaction.requiringNew()
                  .run(
                      () -> {
                        sql.update("set local lock_timeout = '2s'");
                        assertThat(files.bind(id, "student:2")).isTrue();
                      });
            });
    assertThat(files.find(id).orElseThrow().learner()).isEmpty();
  }

  private ValidatableResponse visibility(String id, String wish) {
    return post(evidence.staff(), id + "/visibility", read("{\"visibility\":\"" + wish + "\"}"))
        .then();
  }

  private ValidatableResponse again(String key, String name) {
    return evidence
        .staff()
        .header("Idempotency-Key", key)
        .multiPart("file", "a.txt", Evidence.TEXT, "text/plain")
        .multiPart("name", name)
        .post("/v1/evidence")
        .then();
  }

  private void refused(String name, byte[] content, String type, int status, String code) {
    evidence
        .staff()
        .multiPart("file", name, content, type)
        .post("/v1/evidence")
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
  }

  private int count() {
    return sql.first(
            "select count(*) from evidence_file f join issuer i on i.id = f.issuer_id where i.slug = ?",
            row -> row.getInt(1),
            evidence.college.slug)
        .orElseThrow();
  }
}
