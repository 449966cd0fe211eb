package org.signet.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.utils.URIUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;

/**
 * One fetch from its first request to the last byte: up to three redirects, each to an address that
 * is checked like the first, the head, the body while it streams.
 */
final class Exchange {

  private static final int MOST_REDIRECTS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Of the host, not of one of its paths: too many requests, and what a gateway answers. */
  private static final Set<Integer> HOST_FAILURES = Set.of(429, 502, 503, 504);

  private final CloseableHttpClient client;
  private final InternalHosts internal;
  private final Circuit circuit;

  Exchange(CloseableHttpClient client, InternalHosts internal, Circuit circuit) {
    this.client = client;
    this.internal = internal;
    this.circuit = circuit;
  }

  /**
   * @throws Failed with how it ended
   */
  Answer fetch(HttpsUrl url, Wanted wanted, Cutoff cutoff) {
    HttpsUrl place = url;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpGet request = new HttpGet(place.uri());
      request.setHeader("Accept", wanted.accept());
      request.setHeader("Accept-Encoding", "identity");
      request.setHeader("Connection", "close");
      try {
        ClassicHttpResponse response = open(place, request, cutoff);
        if (response.getCode() == HttpStatus.SC_OK) {
          String mediaType = ResponseHead.mediaType(response, wanted);
          byte[] bytes = Body.read(response.getEntity(), wanted);
          return Answer.retrieved(place.uri(), mediaType, bytes, ResponseHead.fresh(response));
        }
        if (!wanted.followsRedirects()) {
          throw new Failed(Outcome.STATUS);
        }
        place = next(place, response);
      } catch (IOException e) {
        throw new Failed(cutoff.isOver() ? Outcome.TIMEOUT : outcome(e));
      } finally {
        request.cancel(); // closes the connection without reading what is left
      }
    }
    throw new Failed(Outcome.STATUS);
  }

  private ClassicHttpResponse open(HttpsUrl place, HttpGet request, Cutoff cutoff)
      throws IOException {
    if (cutoff.isOver()) {
      throw new Failed(Outcome.TIMEOUT);
    }
    if (circuit.isOpen(place.host())) {
      throw new Failed(Outcome.OPEN);
    }
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(GuardedClient.CUTOFF, cutoff);
    try {
      ClassicHttpResponse response =
          client.executeOpen(new HttpHost("https", place.host(), place.port()), request, context);
      if (HOST_FAILURES.contains(response.getCode())) {
        circuit.failed(place.host());
      } else {
        circuit.answered(place.host());
      }
      return response;
    } catch (IOException e) {
      circuit.failed(place.host());
      throw e;
    }
  }

  private HttpsUrl next(HttpsUrl place, ClassicHttpResponse response) {
    Header[] locations = response.getHeaders("Location");
    if (!REDIRECTS.contains(response.getCode()) || locations.length != 1) {
      throw new Failed(Outcome.STATUS);
    }
    try {
      URI location = new URI(locations[0].getValue());
      return HttpsUrl.parse(URIUtils.resolve(place.uri(), location).toString(), internal);
    } catch (URISyntaxException e) {
      throw new Failed(Outcome.STATUS);
    }
  }

  private static Outcome outcome(IOException e) {
    if (e instanceof UnknownHostException) {
      return Outcome.DNS;
    }
    if (e instanceof ConnectTimeoutException
        || e instanceof ConnectException
        || e instanceof NoRouteToHostException) {
      return Outcome.CONNECT;
    }
    if (e instanceof SSLException) {
      return Outcome.TLS;
    }
    return e instanceof SocketTimeoutException ? Outcome.TIMEOUT : Outcome.BROKEN;
  }
}
