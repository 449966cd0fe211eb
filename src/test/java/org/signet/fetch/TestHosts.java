package org.signet.fetch;

import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Hosts under {@code *.test} over real TLS on loopback, with an authority of their own. What they
 * serve lies in a directory, so that tests of another class loader, and of a jar started apart,
 * have them too.
 */
public final class TestHosts implements AutoCloseable {

  private TestHosts() {}

  /** Hosts of this test alone. */
  public static TestHosts start() {
    return new TestHosts();
  }

  /** The hosts of this run of {@code @QuarkusTest}s; closed by whoever started them. */
  public static TestHosts shared() {
    return new TestHosts();
  }

  /** Answers this path, with its query if it has one, from now on. */
  public void serve(String host, String path, int status, String contentType, byte[] body) {
    throw new UnsupportedOperationException();
  }

  public void serve(String host, String path, int status, String contentType, String body) {
    throw new UnsupportedOperationException();
  }

  /** The same with more headers. */
  public void serve(
      String host, String path, int status, Map<String, String> headers, byte[] body) {
    throw new UnsupportedOperationException();
  }

  /** Only for hosts that {@link #start} gave, not for the shared ones. */
  public void serve(String host, String path, HttpHandler handler) {
    throw new UnsupportedOperationException();
  }

  /** 302 to this place. */
  public void redirect(String host, String path, String location) {
    throw new UnsupportedOperationException();
  }

  /** 200, then one byte, then nothing for that long, and so on. */
  public void serveSlowly(
      String host, String path, String contentType, byte[] body, Duration betweenBytes) {
    throw new UnsupportedOperationException();
  }

  /** 200 and a body without an end. */
  public void serveEndlessly(String host, String path, String contentType) {
    throw new UnsupportedOperationException();
  }

  /** Forgets what this host serves and was asked for. */
  public void clear(String host) {
    throw new UnsupportedOperationException();
  }

  /** Every request so far, as {@code issuer.test/.well-known/did.json}, oldest first. */
  public List<String> requests() {
    throw new UnsupportedOperationException();
  }

  /** The paths that this host was asked for. */
  public List<String> requests(String host) {
    throw new UnsupportedOperationException();
  }

  /** For {@code signet.fetch.internal-hosts}. */
  public String internalHosts() {
    throw new UnsupportedOperationException();
  }

  /** For {@code signet.fetch.trusted-certificates}. */
  public Path caFile() {
    throw new UnsupportedOperationException();
  }

  /** Settings for a {@link Fetcher} that finds these hosts. */
  public FetchSettings settings() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
