package org.signet.fetch;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient with everything off that it would do by itself: cookies, passwords, redirects,
 * second tries, decompression, proxies. A connection serves one request, so that each is to
 * addresses that were checked for it.
 */
final class GuardedClient {

  /** The context's attribute with the {@link Cutoff} of a request. */
  static final String CUTOFF = "org.signet.fetch.cutoff";

  private static final String USER_AGENT = "Signet-Verifier";
  private static final int MOST_HEADERS = 100;
  private static final int MOST_HEADER_CHARACTERS = 8192;

  private GuardedClient() {}

  static CloseableHttpClient of(FetchSettings settings, PinnedResolver resolver) {
    Timeout connect = Timeout.of(settings.connect());
    Timeout total = Timeout.of(settings.total());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(tls(settings))
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder()
                        .http1Config(
                            Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(MOST_HEADER_CHARACTERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(total)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(total).build())
                .setMaxConnTotal(settings.threads())
                .setMaxConnPerRoute(settings.threads())
                .build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(total)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent(USER_AGENT)
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableConnectionState()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  /** The JDK checks certificate and name within the handshake; before it the cutoff takes hold. */
  private static TlsSocketStrategy tls(FetchSettings settings) {
    TlsSocketStrategy checked =
        new DefaultClientTlsStrategy(
            context(settings.trusted()),
            new String[] {"TLSv1.3", "TLSv1.2"},
            null,
            SSLBufferMode.STATIC,
            HostnameVerificationPolicy.BUILTIN,
            null);
    return (socket, target, port, attachment, context) -> {
      ((Cutoff) context.getAttribute(CUTOFF)).hold(socket);
      return checked.upgrade(socket, target, port, attachment, context);
    };
  }

  private static SSLContext context(List<X509Certificate> more) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusting(more), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the Java platform has no TLS", e);
    }
  }

  private static TrustManager[] trusting(List<X509Certificate> more)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    if (more.isEmpty()) {
      return factory.getTrustManagers();
    }
    List<X509Certificate> all = new ArrayList<>(more);
    for (TrustManager manager : factory.getTrustManagers()) {
      all.addAll(List.of(((X509TrustManager) manager).getAcceptedIssuers()));
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < all.size(); i++) {
      store.setCertificateEntry(String.valueOf(i), all.get(i));
    }
    factory.init(store);
    return factory.getTrustManagers();
  }
}
