package org.signet.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority for tests: a certificate for each name that a client asks for by SNI. */
final class TestCertificates extends X509ExtendedKeyManager {

  private static final X500Name CA = new X500Name("CN=Signet's test authority");

  private final KeyPair authority = keyPair();
  private final KeyPair leaf = keyPair();
  private final X509Certificate root =
      certificate("ca", CA, authority, Duration.ofDays(1), authority);
  private final AtomicLong serial = new AtomicLong(1);
  private final Map<String, X509Certificate[]> chains = new ConcurrentHashMap<>();

  SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {this}, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  void writeRoot(Path file) {
    try {
      String base64 =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded());
      Files.writeString(
          file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate[] chain(String host) {
    X500Name name = new X500Name("CN=" + host);
    return switch (host) {
      case "expired.test" ->
          new X509Certificate[] {certificate(host, name, leaf, Duration.ofHours(-1), authority)};
      case "selfsigned.test" ->
          new X509Certificate[] {certificate(host, name, leaf, Duration.ofDays(1), leaf)};
      case "wronghost.test" ->
          new X509Certificate[] {
            certificate("other.test", name, leaf, Duration.ofDays(1), authority)
          };
      default ->
          new X509Certificate[] {certificate(host, name, leaf, Duration.ofDays(1), authority)};
    };
  }

  private X509Certificate certificate(
      String dnsName, X500Name subject, KeyPair key, Duration until, KeyPair by) {
    Instant now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            by == leaf ? subject : CA,
            BigInteger.valueOf(serial == null ? 1 : serial.incrementAndGet()),
            Date.from(now.minus(Duration.ofDays(2))),
            Date.from(now.plus(until)),
            subject,
            key.getPublic());
    try {
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(key == authority));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, dnsName)));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
    if (!"EC".equals(type)) {
      return null;
    }
    return ((ExtendedSSLSession) engine.getHandshakeSession())
        .getRequestedServerNames().stream()
            .map(name -> ((SNIHostName) name).getAsciiName())
            .findFirst()
            .orElse("localhost");
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return chains.computeIfAbsent(alias, this::chain);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return leaf.getPrivate();
  }

  @Override
  public String[] getServerAliases(String type, Principal[] issuers) {
    return new String[0];
  }

  @Override
  public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
    return null;
  }

  @Override
  public String[] getClientAliases(String type, Principal[] issuers) {
    return new String[0];
  }

  @Override
  public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
    return null;
  }
}
