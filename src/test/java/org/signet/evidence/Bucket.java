package org.signet.evidence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.signet.platform.SignetConfig;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * S3Proxy in a process of its own: it checks signatures and keeps one bucket in memory. Its class
 * path is written by the build.
 */
public class Bucket implements QuarkusTestResourceLifecycleManager, AutoCloseable {

  static final String NAME = "signet-evidence";

  private static final String ENDPOINT = "test.s3-endpoint";
  private static final int MOST_ATTEMPTS = 600;

  private Process server;

  /** As the service is told of it. */
  record Settings(
      Optional<String> bucket,
      Optional<URI> endpoint,
      String region,
      Optional<String> accessKey,
      Optional<String> secretKey,
      boolean pathStyle)
      implements SignetConfig.S3 {

    static Settings of(String bucket, URI endpoint, String secret) {
      return new Settings(
          Optional.of(bucket),
          Optional.of(endpoint),
          "us-east-1",
          Optional.of("the-key"),
          Optional.of(secret),
          true);
    }
  }

  @Override
  public Map<String, String> start() {
    try {
      Path settings = Files.createTempFile(Path.of("target"), "s3-server-", ".properties");
      String endpoint = "http://127.0.0.1:" + freePort();
      Files.writeString(
          settings,
          """
          s3proxy.endpoint=%s
          s3proxy.authorization=aws-v4
          s3proxy.identity=the-key
          s3proxy.credential=the-secret
          jclouds.provider=transient-nio2
          jclouds.identity=none
          jclouds.credential=none
          """
              .formatted(endpoint));
      server =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-cp",
                  Files.readString(Path.of("target", "s3-server.classpath")),
                  "org.gaul.s3proxy.Main",
                  "--properties",
                  settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(new File("target/s3-server.log"))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
      System.setProperty(ENDPOINT, endpoint);
      createWhenItAnswers();
      return Map.of(
          "signet.evidence.s3.bucket",
          NAME,
          "signet.evidence.s3.endpoint",
          endpoint,
          "signet.evidence.s3.access-key",
          "the-key",
          "signet.evidence.s3.secret-key",
          "the-secret");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createWhenItAnswers() throws IOException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        create();
        return;
      } catch (SdkClientException e) { // not listening yet
        try {
          if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
            break;
          }
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          break;
        }
      }
    }
    throw new IOException("the S3 server does not start, see target/s3-server.log");
  }

  static URI endpoint() {
    return URI.create(System.getProperty(ENDPOINT));
  }

  /** Makes the bucket. */
  static void create() {
    try (S3Client client = client()) {
      client.createBucket(bucket -> bucket.bucket(NAME));
    }
  }

  /** The keys of what is in it. */
  static List<String> keys() {
    try (S3Client client = client()) {
      return client.listObjectsV2(list -> list.bucket(NAME)).contents().stream()
          .map(S3Object::key)
          .toList();
    }
  }

  /** Takes the bucket away, and what is in it. */
  static void remove() {
    try (S3Client client = client()) {
      keys().forEach(key -> client.deleteObject(delete -> delete.bucket(NAME).key(key)));
      client.deleteBucket(bucket -> bucket.bucket(NAME));
    }
  }

  private static S3Client client() {
    return S3Client.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .region(Region.US_EAST_1)
        .endpointOverride(endpoint())
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("the-key", "the-secret")))
        .build();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.destroy();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
