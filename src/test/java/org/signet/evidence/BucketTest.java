package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  @Inject EvidenceFiles files;
  @Inject EvidenceContent content;
  @Inject Issuers issuers;
  @Inject Sql sql;
  @TempDir Path dir;

  @Test
  void anUploadGoesToTheBucketIsServedFromThereAndIsGoneWhenItIsDeleted() throws IOException {
    TestClient college = TestClient.newInstitution();
    String key = college.key("issue", "read");
    var answer =
        with(key)
            .multiPart("file", "a.txt", TEXT, "text/plain")
            .multiPart("visibility", "public_link")
            .post("/v1/evidence")
            .then()
            .statusCode(201)
            .extract();
    EvidenceFile file = files.atUrl(answer.path("url")).orElseThrow();
    assertThat(file.store()).isEqualTo("s3");
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
    assertThatThrownBy(() -> content.open(file, 0)).isInstanceOf(IOException.class);
  }

  @Test
  void anObjectWhoseRowIsNotCommittedIsTakenAway() throws IOException {
    EvidenceFile file = file("s3");
    Path path = java.nio.file.Files.write(dir.resolve("a.txt"), TEXT);
    QuarkusTransaction.begin();
    files.insert(file, null);
    content.put(file, path);
    assertThat(content.digest(file)).isEqualTo(file.sha256());
    QuarkusTransaction.rollback();
    assertThat(files.find(file.id())).isEmpty();
    assertThatThrownBy(() -> content.open(file, 0)).isInstanceOf(IOException.class);
  }

  @Test
  void whatIsInTheDatabaseIsStillReadThere() throws IOException {
    EvidenceFile chunked = file("database");
    Path path = java.nio.file.Files.write(dir.resolve("b.txt"), TEXT);
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

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private EvidenceFile file(String store) {
    String slug = TestClient.newInstitution().slug;
    return new EvidenceFile(
        UUID.randomUUID(),
        issuers.findBySlug(slug).orElseThrow().id(),
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
