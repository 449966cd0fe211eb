package org.signet.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfSignedTest {
  @Test
  void certificateIsSignedByItsOwnKeyForTheHost() throws GeneralSecurityException, IOException {
    Instant now = Instant.parse("2026-06-03T09:00:00Z");
    char[] password = "secret".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(SelfSigned.pkcs12("localhost", now, password)), password);
    X509Certificate certificate = (X509Certificate) store.getCertificate("https");
    certificate.verify(certificate.getPublicKey());
    certificate.checkValidity(Date.from(now));
    assertThat(certificate.getNotAfter()).isEqualTo("2026-09-01T09:00:00Z");
    assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(2, "localhost"));
    assertThat(store.getKey("https", password).getAlgorithm()).isEqualTo("EC");
  }
}
