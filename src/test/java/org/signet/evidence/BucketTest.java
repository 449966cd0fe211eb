package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.issuer.Issuers;
import org.signet.platform.Sql;

/** The same files in a bucket instead of the database. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = Bucket.class, restrictToAnnotatedClass = true)
class BucketTest {

  private static final byte[] TEXT = "The buses run late.\n".getBytes(StandardCharsets.UTF_8);

  private final TestClient college = TestClient.newInstitution();
  private final String key = college.key("issue", "read");

  @Inject EvidenceFiles files;
  @Inject EvidenceContent content;
  @Inject Removals removals;
  @Inject EvidenceView view;
  @Inject S3Store s3;
  @Inject Issuers issuers;
  @Inject Sql sql;
  @TempDir Path dir;

  @Test
  void anUploadGoesToTheBucketIsServedFromThereAndIsGoneWhenItIsDeleted() throws IOException {
    var answer = upload(null, TEXT).statusCode(201).extract();
    EvidenceFile file = files.atUrl(answer.path("url")).orElseThrow();
    assertThat(file.store()).isEqualTo("s3");
    assertThat(Bucket.keys()).contains("evidence/" + file.id());
    assertThat(sql.first("select 1 from evidence_chunk where file_id = ?", r -> 1, file.id()))
        .isEmpty();
    anonymous()
        .get(answer.<String>path("url"))
        .then()
        .statusCode(200)
        .body(equalTo(new String(TEXT, StandardCharsets.UTF_8)));
    anonymous()
        .header("Range", "bytes=4-8")
        .get(answer.<String>path("url"))
        .then()
        .statusCode(206)
        .body(equalTo("buses"));
    assertThat(content.digest(file)).isEqualTo(DigestUtils.sha256(TEXT));
    with(key).delete(answer.<String>path("id")).then().statusCode(204);
    assertThat(Bucket.keys()).doesNotContain("evidence/" + file.id());
    assertThatIOException().isThrownBy(() -> content.open(file, 0));
  }

  @Test
  void anUploadOfWhichNoRowComesLeavesNoObject() {
    String once = UUID.randomUUID().toString();
    upload(once, TEXT).statusCode(201);
    int before = Bucket.keys().size();
    upload(once, TEXT).statusCode(200).header("Idempotency-Replayed", "true");
    upload(once, "Others.\n".getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    assertThat(Bucket.keys()).hasSize(before);
  }

  @Test
  void anObjectWhoseRowIsNotCommittedIsTakenAway() throws IOException {
    EvidenceFile file = file("s3");
    Path path = Files.write(dir.resolve("a.txt"), TEXT);
    assertThatThrownBy(
            () ->
                content.around(
                    file,
                    path,
                    () ->
                        QuarkusTransaction.requiringNew()
                            .call(
                                () -> {
                                  files.insert(file, null);
                                  assertThat(Bucket.keys()).contains("evidence/" + file.id());
                                  throw new IllegalStateException("the database fails");
                                })))
        .hasStackTraceContaining("the database fails");
    assertThat(files.find(file.id())).isEmpty();
    assertThat(Bucket.keys()).doesNotContain("evidence/" + file.id());
  }

  @Test
  void noTransactionWaitsForTheBucket() throws IOException {
    EvidenceFile file = file("s3");
    Path path = Files.write(dir.resolve("a.txt"), TEXT);
    assertThatThrownBy(
            () -> QuarkusTransaction.requiringNew().call(() -> content.around(file, path, () -> 1)))
        .hasMessageContaining("Transaction is not allowed");
    assertThat(Bucket.keys()).doesNotContain("evidence/" + file.id());
  }

  @Test
  void objectOfANodeThatDiedAfterTheDeletionIsTakenAway() {
    String id = upload(null, TEXT).statusCode(201).extract().path("id");
    UUID file = UUID.fromString(id.substring(id.lastIndexOf('/') + 1));
    assertThat(isToBeRemoved(file)).isFalse();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              content.giveUp(files.find(file).orElseThrow());
              files.delete(file);
            });
    assertThat(Bucket.keys()).contains("evidence/" + file);
    removals.removeDue();
    assertThat(Bucket.keys()).doesNotContain("evidence/" + file);
    assertThat(isToBeRemoved(file)).isFalse();
  }

  @Test
  void objectOfANodeThatDiedBeforeItsRowIsTakenAwayInAnHour() throws IOException {
    UUID file = UUID.randomUUID();
    removals.foresee(file);
    s3.put(file, "text/plain", Files.write(dir.resolve("a.txt"), TEXT));
    removals.removeDue();
    assertThat(Bucket.keys()).contains("evidence/" + file);
    sql.update("update evidence_removal set due = due - interval '61 minutes'");
    removals.removeDue();
    assertThat(Bucket.keys()).doesNotContain("evidence/" + file);
    assertThat(isToBeRemoved(file)).isFalse();
  }

  @Test
  void bucketThatFailsIsToldAndNothingIsKept() {
    String kept = upload(null, TEXT).statusCode(201).extract().path("url");
    String staff = kept.replace("/evidence/", "/v1/evidence/") + "/content";
    Bucket.remove();
    try {
      upload(null, TEXT)
          .statusCode(503)
          .body("code", equalTo("UNAVAILABLE"))
          .body(
              "detail",
              equalTo(
                  "The store of evidence files does not answer. Nothing was kept."
                      + " Send the file again later."));
      anonymous().get(kept).then().statusCode(503).body("code", equalTo("UNAVAILABLE"));
      with(key).get(staff).then().statusCode(503);
      with(key).get("/v1/evidence").then().statusCode(200).body("items", hasSize(1));
    } finally {
      Bucket.create();
    }
    upload(null, TEXT).statusCode(201);
  }

  @Test
  void whatIsInTheDatabaseIsStillReadThere() throws IOException {
    EvidenceFile chunked = file("database");
    Path path = Files.write(dir.resolve("b.txt"), TEXT);
    QuarkusTransaction.requiringNew()
        .call(
            () -> {
              files.insert(chunked, null);
              content.put(chunked, path);
              return null;
            });
    assertThat(content.open(chunked, 4)).hasSameContentAs(in("buses run late.\n"));
    UUID old = UUID.randomUUID();
    files.keep(old, chunked.issuerId(), "old.txt", "text/plain", TEXT);
    EvidenceFile column = files.find(old).orElseThrow();
    assertThat(column.size()).isEqualTo(TEXT.length);
    assertThat(column.access()).isEqualTo(EvidenceFile.Access.OPEN);
    assertThat(content.open(column, 4)).hasSameContentAs(in("buses run late.\n"));
  }

  @Test
  void aFileOfManyBadgesTellsTheNewestHundredAndHowManyThereAre() {
    EvidenceFile file = file("database");
    QuarkusTransaction.begin();
    try {
      sql.update("set local session_replication_role = replica"); // badges of nothing else
      files.insert(file, null);
      sql.update(
          "insert into credential (id, issuer_id, completion_id, edition_id, json, sha256,"
              + " issued_at) select ('00000000-0000-4000-8000-' || lpad(n::text, 12,"
              + " '0'))::uuid, ?, gen_random_uuid(), gen_random_uuid(), '{}', '',"
              + " make_date(2026, 1, 1) + n from generate_series(1, 101) n",
          file.issuerId());
      sql.update(
          "insert into credential_evidence select id, ? from credential where id::text like"
              + " '00000000-0000-4000-8000-%'",
          file.id());
      ObjectNode told = view.of(file);
      assertThat(told.get("credentialCount").intValue()).isEqualTo(101);
      assertThat(told.get("credentials"))
          .hasSize(100)
          .first()
          .satisfies(newest -> assertThat(newest.textValue()).endsWith("-8000-000000000101"));
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private ValidatableResponse upload(String once, byte[] bytes) {
    var request = with(key).multiPart("file", "a.txt", bytes, "text/plain");
    if (once != null) {
      request.header("Idempotency-Key", once);
    }
    return request.multiPart("visibility", "public_link").post("/v1/evidence").then();
  }

  private boolean isToBeRemoved(UUID id) {
    return sql.first("select 1 from evidence_removal where file_id = ?", r -> 1, id).isPresent();
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private EvidenceFile file(String store) {
    return new EvidenceFile(
        UUID.randomUUID(),
        issuers.findBySlug(college.slug).orElseThrow().id(),
        "a.txt",
        "text/plain",
        DigestUtils.sha256(TEXT),
        TEXT.length,
        Visibility.LEARNER_DECIDES,
        Optional.empty(),
        false,
        Optional.empty(),
        store,
        Instant.parse("2026-06-01T00:00:00Z"));
  }
}
