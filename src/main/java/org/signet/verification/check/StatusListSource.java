package org.signet.verification.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.signet.fetch.Fetched;
import org.signet.fetch.Wanted;
import org.signet.keys.KeyRefused;
import org.signet.platform.SignetConfig;
import org.signet.status.PublishStatusList;

/**
 * Status lists by their address: those of this service from its database, others over the network.
 * Each edition is verified once a minute at most, however many badges name it.
 */
@ApplicationScoped
class StatusListSource {

  /** A key may be taken out of use meanwhile, so no verdict on a list is kept for long. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final int MOST_BYTES = 32 << 20;

  private final PublishStatusList own;
  private final VerifyStatusList verify;
  private final String prefix;
  private final Cache<String, StatusList> ofOwn;
  private final Cache<Fetched, StatusList> ofOthers;

  StatusListSource(PublishStatusList own, VerifyStatusList verify, SignetConfig config) {
    this.own = own;
    this.verify = verify;
    this.prefix = config.baseUrl() + "/status/";
    this.ofOwn = cache().build();
    this.ofOthers = cache().weakKeys().build();
  }

  private static Caffeine<Object, StatusList> cache() {
    return Caffeine.newBuilder()
        .expireAfterWrite(KEPT)
        .maximumWeight(MOST_BYTES)
        .weigher((key, list) -> 1_000 + list.encoded().bits().map(b -> b.entries() / 8).orElse(0));
  }

  /**
   * The list at an address, verified.
   *
   * @return empty when the credential is not proven to be its issuer's, so that nobody is asked for
   *     the sake of it
   * @throws org.signet.fetch.FetchRefused when it cannot be had
   */
  Optional<StatusList> at(String url, Examined examined) {
    Optional<String> ours = own(url);
    if (ours.isPresent()) {
      return Optional.of(ownList(ours.get(), url, examined));
    }
    if (!examined.isProven()) {
      return Optional.empty();
    }
    Fetched fetched = examined.outside().get(url, Wanted.STATUS_LIST);
    StatusList known = ofOthers.getIfPresent(fetched);
    if (known != null) {
      return Optional.of(known);
    }
    StatusList list = verify.list(fetched.body(), url, examined);
    if (list.fault().isEmpty()) { // what was only not to be had may be there the next time
      ofOthers.put(fetched, list);
    }
    return Optional.of(list);
  }

  private StatusList ownList(String json, String url, Examined examined) {
    StatusList known = ofOwn.getIfPresent(json);
    if (known != null) {
      return known;
    }
    StatusList list = verify.list(json.getBytes(StandardCharsets.UTF_8), url, examined);
    if (list.fault().isEmpty()) {
      ofOwn.put(json, list);
    }
    return list;
  }

  private Optional<String> own(String url) {
    if (!url.startsWith(prefix)) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(url.substring(prefix.length()));
      // one address for each list: the reader of UUIDs takes other spellings, too
      return url.equals(prefix + id) ? own.current(id) : Optional.empty();
    } catch (IllegalArgumentException | KeyRefused e) {
      return Optional.empty(); // no list of ours, or one that cannot be signed now
    }
  }
}
