package org.signet.fetch;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hosts under {@code *.test} over real TLS on loopback, with an authority of their own. {@code
 * expired.test}, {@code selfsigned.test} and {@code wronghost.test} have bad certificates. What is
 * not served is 404.
 *
 * <p>What they serve lies in a directory, so that tests of another class loader, and of a jar
 * started apart, use them alike. Those who share them use names of their own.
 */
public final class TestHosts implements AutoCloseable {

  private static final String SHARED_DIR = "test.hosts.dir";
  private static final String SHARED_PORT = "test.hosts.port";

  private final TestFiles files;
  private final int port;
  private final TestServer server;

  private TestHosts(TestFiles files, int port, TestServer server) {
    this.files = files;
    this.port = port;
    this.server = server;
  }

  /** Hosts of one test class, or of a jar that it starts; to be closed. */
  public static TestHosts start() {
    try {
      Path target = Files.createDirectories(Path.of("target"));
      TestFiles files = new TestFiles(Files.createTempDirectory(target, "test-hosts-"));
      TestCertificates certificates = new TestCertificates();
      certificates.writeRoot(files.caFile());
      TestServer server = TestServer.start(files, certificates.context());
      return new TestHosts(files, server.port(), server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts hosts and makes them those that {@link #shared()} gives in every class loader. */
  public static TestHosts startShared() {
    TestHosts hosts = start();
    System.setProperty(SHARED_DIR, hosts.files.dir().toString());
    System.setProperty(SHARED_PORT, String.valueOf(hosts.port));
    return hosts;
  }

  /** The hosts of this run of {@code @QuarkusTest}s; closed by whoever started them. */
  public static TestHosts shared() {
    TestFiles files = new TestFiles(Path.of(System.getProperty(SHARED_DIR)));
    return new TestHosts(files, Integer.getInteger(SHARED_PORT), null);
  }

  /**
   * Answers this path from now on.
   *
   * @param path with its query, if it has one
   * @param contentType none is sent when it is null
   */
  public void serve(String host, String path, int status, String contentType, byte[] body) {
    serve(host, path, status, type(contentType), body);
  }

  /** The same with a body in UTF-8. */
  public void serve(String host, String path, int status, String contentType, String body) {
    serve(host, path, status, type(contentType), body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with these headers. */
  public void serve(
      String host, String path, int status, Map<String, String> headers, byte[] body) {
    files.put(host, path, new TestFiles.Page(status, headers, body));
  }

  /** Only for hosts that {@link #start} gave: a handler is not seen from another class loader. */
  public void serve(String host, String path, HttpHandler handler) {
    if (server == null) {
      throw new UnsupportedOperationException("shared hosts serve what can be written down");
    }
    server.handle(host, path, handler);
  }

  /** 302 to this place. */
  public void redirect(String host, String path, String location) {
    serve(host, path, 302, Map.of("Location", location), new byte[0]);
  }

  /** 200, then the body one byte at a time. */
  public void serveSlowly(
      String host, String path, String contentType, byte[] body, Duration betweenBytes) {
    Map<String, String> headers = type(contentType);
    headers.put(TestFiles.SLOW, String.valueOf(betweenBytes.toMillis()));
    serve(host, path, 200, headers, body);
  }

  /** 200 and a body without an end. */
  public void serveEndlessly(String host, String path, String contentType) {
    Map<String, String> headers = type(contentType);
    headers.put(TestFiles.ENDLESS, "true");
    serve(
        host, path, 200, headers, "0123456789abcdef".repeat(512).getBytes(StandardCharsets.UTF_8));
  }

  /** Answers this path with 404 again. */
  public void remove(String host, String path) {
    files.remove(host, path);
  }

  /** Every request so far, as {@code issuer.test/.well-known/did.json}, oldest first. */
  public List<String> requests() {
    return files.requests();
  }

  /** The paths, with their queries, that this host was asked for, oldest first. */
  public List<String> requests(String host) {
    return requests().stream()
        .filter(request -> request.startsWith(host + "/"))
        .map(request -> request.substring(host.length()))
        .toList();
  }

  /** For {@code signet.fetch.internal-hosts}. */
  public String internalHosts() {
    return "*.test=127.0.0.1:" + port;
  }

  /** For {@code signet.fetch.trusted-certificates}. */
  public Path caFile() {
    return files.caFile();
  }

  /** Both settings by their names, for a service that is started. */
  public Map<String, String> properties() {
    return Map.of(
        "signet.fetch.internal-hosts",
        internalHosts(),
        "signet.fetch.trusted-certificates",
        caFile().toAbsolutePath().toString());
  }

  /** Settings for a {@link Fetcher} that finds these hosts. */
  public FetchSettings settings() {
    try {
      return FetchSettings.defaults()
          .withInternalHosts(List.of(internalHosts()))
          .withTrustedCertificates(caFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> type(String contentType) {
    Map<String, String> headers = new TreeMap<>();
    if (contentType != null) {
      headers.put("Content-Type", contentType);
    }
    return headers;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
