package org.signet.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the one client behaves. Sizes and media types are those of {@link Wanted}.
 *
 * @param internalHosts {@code name} or {@code *.suffix}, each optionally {@code =address:port}:
 *     hosts that may have private addresses; with an address that one is connected to, TLS is for
 *     the name all the same
 * @param trusted authorities that are trusted beside the JDK's
 * @param connect time for a TCP connection to one address
 * @param total time for one fetch, names, redirects and body included
 * @param threads fetches under way at once; beyond that they are refused
 * @param cacheBytes how much the cache holds
 * @param leastFresh how long an answer is kept whatever its host says
 * @param mostFresh how long an answer is kept at most
 * @param failed how long it is remembered that a fetch failed
 */
public record FetchSettings(
    List<String> internalHosts,
    List<X509Certificate> trusted,
    Duration connect,
    Duration total,
    int threads,
    long cacheBytes,
    Duration leastFresh,
    Duration mostFresh,
    Duration failed) {

  public FetchSettings {
    internalHosts = List.copyOf(internalHosts);
    trusted = List.copyOf(trusted);
  }

  /**
   * No internal hosts, the JDK's authorities; 1 s, 3 s, 64 fetches at once, 64 MiB, 30 s to 1 h, 15
   * s.
   */
  public static FetchSettings defaults() {
    return new FetchSettings(
        List.of(),
        List.of(),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        64,
        64L << 20,
        Duration.ofSeconds(30),
        Duration.ofHours(1),
        Duration.ofSeconds(15));
  }

  public FetchSettings withInternalHosts(List<String> hosts) {
    return new FetchSettings(
        hosts, trusted, connect, total, threads, cacheBytes, leastFresh, mostFresh, failed);
  }

  /**
   * Trusts these authorities as well.
   *
   * @param pem a file of certificates
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when it holds no certificate
   */
  public FetchSettings withTrustedCertificates(Path pem) throws IOException {
    List<X509Certificate> certificates = new ArrayList<>();
    try (InputStream in = Files.newInputStream(pem)) {
      CertificateFactory.getInstance("X.509")
          .generateCertificates(in)
          .forEach(certificate -> certificates.add((X509Certificate) certificate));
    } catch (CertificateException e) {
      throw new IllegalArgumentException("not a PEM file of X.509 certificates", e);
    }
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("a PEM file without a certificate");
    }
    return new FetchSettings(
        internalHosts,
        certificates,
        connect,
        total,
        threads,
        cacheBytes,
        leastFresh,
        mostFresh,
        failed);
  }
}
