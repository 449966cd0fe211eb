package org.signet.completion;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.signet.completion.Pins.Pin;
import org.signet.fetch.Digested;
import org.signet.fetch.FetchBudget;
import org.signet.fetch.FetchRefused;
import org.signet.fetch.Fetcher;
import org.signet.platform.SignetConfig;

/**
 * Digests the files elsewhere for which a completion asks that, before any transaction begins: the
 * database does not wait for other hosts.
 */
@ApplicationScoped
class FetchPins {

  /** As many as a completion may have pieces of evidence. */
  private static final int MOST = 20;

  private static final Duration ALL = Duration.ofSeconds(20);

  private final Fetcher fetcher;
  private final String own;

  FetchPins(Fetcher fetcher, SignetConfig config) {
    this.fetcher = fetcher;
    this.own = config.baseUrl() + "/";
  }

  /**
   * What was found at the addresses of evidence with {@code "pin": true}; what was not is told by
   * whoever needs it, as a repeated post does not. Nothing else of the body is looked at.
   */
  @Transactional(Transactional.TxType.NEVER)
  Pins of(JsonNode body) {
    Map<String, Pin> pins = new HashMap<>();
    FetchBudget budget = FetchBudget.of(MOST, ALL);
    JsonNode evidence = body.path("evidence");
    for (int i = 0; i < Math.min(MOST, evidence.size()); i++) {
      JsonNode item = evidence.path(i);
      String url = item.path("url").asText();
      if (item.path("pin").asBoolean(false) && url.startsWith("https://") && !url.startsWith(own)) {
        pins.computeIfAbsent(url, address -> fetch(address, budget));
      }
    }
    return new Pins(Map.copyOf(pins));
  }

  private Pin fetch(String url, FetchBudget budget) {
    try {
      Digested digested = fetcher.digest(url, budget);
      return new Pin(
          Optional.of(digested.sha256()),
          Optional.of(digested.mediaType()).filter(t -> !t.equals("application/octet-stream")),
          Optional.empty());
    } catch (FetchRefused refused) {
      return new Pin(Optional.empty(), Optional.empty(), Optional.of(refused.code()));
    }
  }
}
