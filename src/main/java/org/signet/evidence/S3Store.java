package org.signet.evidence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.signet.platform.SignetConfig;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Objects {@code evidence/{id}} in a bucket of any store that speaks S3. Checksums that newer
 * clients add of themselves are left out, because not every store knows them; the file's own digest
 * is in its row.
 */
@ApplicationScoped
class S3Store implements EvidenceStore {

  static final String NAME = "s3";

  private final Optional<SignetConfig.S3> config;
  private final Optional<S3Client> client;
  private final Patience patience;

  @Inject
  S3Store(SignetConfig config) {
    this(config.evidence().s3(), Patience.USUAL);
  }

  S3Store(Optional<SignetConfig.S3> config, Patience patience) {
    this.config = config.filter(s3 -> s3.bucket().isPresent());
    this.client = this.config.map(s3 -> client(s3, patience));
    this.patience = patience;
  }

  /**
   * How long the store is waited for.
   *
   * @param silence between two bytes of an answer
   * @param deletion all attempts at a deletion together
   * @param call all attempts at anything else together
   */
  record Patience(Duration connect, Duration silence, Duration deletion, Duration call) {

    static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(40));
  }

  private static S3Client client(SignetConfig.S3 config, Patience patience) {
    var builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(patience.connect())
                    .socketTimeout(patience.silence()))
            .region(Region.of(config.region()))
            .forcePathStyle(config.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(over -> over.apiCallTimeout(patience.call()));
    config.endpoint().ifPresent(builder::endpointOverride);
    if (config.accessKey().isPresent()) {
      builder.credentialsProvider(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(config.accessKey().get(), config.secretKey().orElse(""))));
    }
    return builder.build();
  }

  boolean isConfigured() {
    return client.isPresent();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void put(UUID id, String mediaType, Path content) throws IOException {
    S3Client client = client();
    try {
      client.putObject(
          put -> put.bucket(bucket()).key(key(id)).contentType(mediaType),
          RequestBody.fromFile(content));
    } catch (SdkException e) {
      throw new IOException("the object store did not take a file", e);
    }
  }

  @Override
  public InputStream open(UUID id, long from) throws IOException {
    S3Client client = client();
    try {
      return client.getObject(
          get -> get.bucket(bucket()).key(key(id)).range("bytes=" + from + "-"));
    } catch (SdkException e) {
      throw new IOException("the object store did not give a file", e);
    }
  }

  /**
   * Forgets the content; no row names it any more, or never did.
   *
   * @throws IOException when it may still be there
   */
  void delete(UUID id) throws IOException {
    S3Client client = client();
    try {
      client.deleteObject(
          delete ->
              delete
                  .bucket(bucket())
                  .key(key(id))
                  .overrideConfiguration(over -> over.apiCallTimeout(patience.deletion())));
    } catch (SdkException e) {
      throw new IOException("the object store did not delete a file", e);
    }
  }

  private S3Client client() throws IOException {
    return client.orElseThrow(
        () -> new IOException("a file is in a bucket, and SIGNET_EVIDENCE_S3_BUCKET is not set"));
  }

  private String bucket() {
    return config.flatMap(SignetConfig.S3::bucket).orElseThrow();
  }

  private static String key(UUID id) {
    return "evidence/" + id;
  }

  @PreDestroy
  void close() {
    client.ifPresent(S3Client::close);
  }
}
