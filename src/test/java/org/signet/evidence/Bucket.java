package org.signet.evidence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/** A server that speaks S3, checks signatures and keeps its one bucket in memory. */
public class Bucket implements QuarkusTestResourceLifecycleManager {

  static final String NAME = "signet-evidence";

  private BlobStoreContext context;
  private S3Proxy proxy;

  @Override
  public Map<String, String> start() {
    context = ContextBuilder.newBuilder("transient-nio2").build(BlobStoreContext.class);
    context.getBlobStore().createContainerInLocation(null, NAME);
    try {
      proxy =
          S3Proxy.builder()
              .blobStore(context.getBlobStore())
              .endpoint(URI.create("http://127.0.0.1:0"))
              .awsAuthentication(AuthenticationType.AWS_V4, "the-key", "the-secret")
              .build();
      proxy.start();
    } catch (Exception e) { // as the proxy declares it
      throw new IllegalStateException(e);
    }
    return Map.of(
        "signet.evidence.s3.bucket",
        NAME,
        "signet.evidence.s3.endpoint",
        "http://127.0.0.1:" + proxy.getPort(),
        "signet.evidence.s3.access-key",
        "the-key",
        "signet.evidence.s3.secret-key",
        "the-secret");
  }

  @Override
  public void stop() {
    try {
      proxy.stop();
    } catch (Exception e) { // as the proxy declares it
      throw new IllegalStateException(e);
    } finally {
      context.close();
    }
  }
}
