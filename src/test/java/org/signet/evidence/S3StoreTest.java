package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.evidence.Bucket.Settings;
import org.signet.evidence.S3Store.Patience;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Against a server that checks signatures as Amazon's does. */
class S3StoreTest {

  private static final Bucket BUCKET = new Bucket();

  private final UUID id = UUID.randomUUID();
  private final byte[] content = new byte[3 << 20];

  @TempDir Path dir;

  /** So short that a server reads all of it before it refuses it. */
  private Path file;

  @BeforeAll
  static void start() {
    BUCKET.start();
  }

  @AfterAll
  static void stop() {
    BUCKET.close();
  }

  @BeforeEach
  void write() throws IOException {
    file = Files.write(dir.resolve("a.txt"), new byte[] {'a', 'b'});
  }

  @Test
  void whatIsPutComesBackFromAnyByteOn() throws IOException {
    S3Store store = store(Bucket.NAME, Bucket.endpoint(), "the-secret", Patience.USUAL);
    new Random(7).nextBytes(content);
    store.put(id, "application/pdf", Files.write(dir.resolve("a.pdf"), content));
    assertThat(Bucket.keys()).containsExactly("evidence/" + id);
    try (InputStream all = store.open(id, 0)) {
      assertThat(all).hasBinaryContent(content);
    }
    try (InputStream end = store.open(id, content.length - 5)) {
      assertThat(end)
          .hasBinaryContent(Arrays.copyOfRange(content, content.length - 5, content.length));
    }
    store.delete(id);
    assertThat(Bucket.keys()).isEmpty();
    assertThatIOException()
        .isThrownBy(() -> store.open(id, 0))
        .withCauseInstanceOf(NoSuchKeyException.class);
    store.delete(id); // what is not there is as good as deleted
  }

  @Test
  void wrongSecretIsRefusedByTheStore() {
    S3Store store = store(Bucket.NAME, Bucket.endpoint(), "another-secret", Patience.USUAL);
    assertThatIOException()
        .isThrownBy(() -> store.put(id, "application/pdf", file))
        .havingCause()
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    assertThatIOException().isThrownBy(() -> store.open(id, 0));
    assertThatIOException().isThrownBy(() -> store.delete(id));
    assertThat(Bucket.keys()).isEmpty();
  }

  @Test
  void refusalOfALongFileIsARefusalToo() throws IOException {
    S3Store store = store(Bucket.NAME, Bucket.endpoint(), "another-secret", Patience.USUAL);
    Path pdf = Files.write(dir.resolve("a.pdf"), content);
    assertThatIOException().isThrownBy(() -> store.put(id, "application/pdf", pdf));
    assertThat(Bucket.keys()).isEmpty();
  }

  @Test
  void bucketThatIsNotThereIsTold() {
    S3Store store = store("no-such-bucket", Bucket.endpoint(), "the-secret", Patience.USUAL);
    assertThatIOException()
        .isThrownBy(() -> store.put(id, "application/pdf", file))
        .withCauseInstanceOf(NoSuchBucketException.class);
    assertThatIOException()
        .isThrownBy(() -> store.open(id, 0))
        .withCauseInstanceOf(NoSuchBucketException.class);
  }

  @Test
  void storeThatNeverAnswersIsWaitedForAsLongAsSaidAndNoLonger() throws IOException {
    Duration moment = Duration.ofMillis(300);
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI endpoint = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      S3Store store =
          store(
              Bucket.NAME,
              endpoint,
              "the-secret",
              new Patience(moment, moment, moment, moment.multipliedBy(3)));
      assertThatIOException()
          .isThrownBy(() -> store.put(id, "application/pdf", file))
          .withCauseInstanceOf(SdkException.class);
      assertThatIOException().isThrownBy(() -> store.open(id, 0));
      assertThatIOException().isThrownBy(() -> store.delete(id));
    }
  }

  @Test
  void fileInABucketThatIsNoLongerNamedIsNotHad() {
    var store = new S3Store(Optional.empty(), Patience.USUAL);
    assertThat(store.isConfigured()).isFalse();
    assertThatIOException()
        .isThrownBy(() -> store.open(id, 0))
        .withMessageContaining("SIGNET_EVIDENCE_S3_BUCKET");
  }

  private static S3Store store(String bucket, URI endpoint, String secret, Patience patience) {
    return new S3Store(Optional.of(Settings.of(bucket, endpoint, secret)), patience);
  }
}
