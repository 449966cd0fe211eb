package org.signet.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What hosts answered a moment ago. A host decides how long within bounds: not shorter, so that a
 * flood of verifications is no flood of requests, and not longer, so that a revocation is seen.
 */
final class AnswerCache {

  /** What an entry weighs beside its body and address. */
  private static final int OVERHEAD = 256;

  private final FetchSettings settings;
  private final Cache<Key, Answer> answers;

  record Key(URI url, Wanted wanted) {}

  AnswerCache(FetchSettings settings, Ticker ticker) {
    this.settings = settings;
    this.answers =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .maximumWeight(settings.cacheBytes())
            .weigher(
                (Key key, Answer answer) ->
                    OVERHEAD + 2 * key.url().toString().length() + answer.length())
            .expireAfter(Expiry.creating((Key key, Answer answer) -> kept(answer)))
            .build();
  }

  Optional<Answer> find(Key key) {
    return Optional.ofNullable(answers.getIfPresent(key));
  }

  void put(Key key, Answer answer) {
    if (key.wanted() != Wanted.EVIDENCE && answer.isOfTheHost()) {
      answers.put(key, answer);
    }
  }

  private Duration kept(Answer answer) {
    if (answer.failure().isPresent()) {
      return settings.failed();
    }
    Duration fresh = answer.fresh().orElse(settings.leastFresh());
    if (fresh.compareTo(settings.leastFresh()) < 0) {
      return settings.leastFresh();
    }
    return fresh.compareTo(settings.mostFresh()) > 0 ? settings.mostFresh() : fresh;
  }
}
