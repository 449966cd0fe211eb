package org.signet.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signet.fetch.TestHosts;

/** The hosts of the corpus, and which of them a case may ask. */
final class CorpusHosts implements AutoCloseable {

  private static final String ISSUER = "issuer.test/";

  private final TestHosts hosts = TestHosts.start();
  private int seen;

  /** Serves everything in the corpus. */
  CorpusHosts() {
    Map<String, byte[]> served = Corpus.served();
    served.forEach(
        (address, bytes) -> {
          if (!address.endsWith(".type")) {
            int slash = address.indexOf('/');
            byte[] type = served.get(address + ".type");
            hosts.serve(
                address.substring(0, slash),
                address.substring(slash),
                200,
                type == null
                    ? mediaType(address)
                    : new String(type, StandardCharsets.US_ASCII).strip(),
                bytes);
          }
        });
    Special.serve(hosts);
  }

  /** Settings for a service that finds these hosts. */
  Map<String, String> environment() {
    return Map.of(
        "SIGNET_FETCH_INTERNAL_HOSTS", hosts.internalHosts(),
        "SIGNET_FETCH_TRUSTED_CERTIFICATES", hosts.caFile().toString());
  }

  /** What was asked since the last time. */
  List<String> requests() {
    List<String> all = hosts.requests();
    List<String> fresh = List.copyOf(all.subList(seen, all.size()));
    seen = all.size();
    return fresh;
  }

  /** What of it nobody may ask for this input. */
  List<String> uncalledFor(Expected expected) {
    List<String> fresh = requests();
    if (fresh.size() > expected.mostFetches()) {
      return fresh;
    }
    List<String> uncalledFor = new ArrayList<>();
    for (String request : fresh) {
      if (!mayAsk(expected, request)) {
        uncalledFor.add(request);
      }
    }
    return uncalledFor;
  }

  /** The hosts of a case are named for its number: {@code c030.test}, {@code c030-other.test}. */
  private static boolean mayAsk(Expected expected, String request) {
    if (expected.fetches().isPresent()) {
      return expected.fetches().get().contains("https://" + request);
    }
    String number = expected.folder().getFileName().toString().substring(0, 3);
    return request.startsWith(ISSUER) || request.startsWith("c" + number);
  }

  private static String mediaType(String address) {
    if (address.endsWith("did.json")) {
      return "application/did+json";
    }
    if (address.contains("/keys/")) {
      return "application/jwk+json";
    }
    return address.contains("/status/") ? "application/vc" : "application/json";
  }

  @Override
  public void close() {
    hosts.close();
  }
}
