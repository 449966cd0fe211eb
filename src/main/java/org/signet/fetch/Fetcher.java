package org.signet.fetch;

import io.micrometer.core.instrument.MeterRegistry;

/** The one client; thread-safe, one for a service. */
public final class Fetcher implements AutoCloseable {

  /**
   * @throws IllegalArgumentException when an internal host is not written as it should be
   */
  public Fetcher(FetchSettings settings, MeterRegistry metrics) {}

  /**
   * Fetches by GET, or answers from the cache. Blocks at most until the budget's or the fetch's own
   * time is over.
   *
   * @param wanted anything but {@link Wanted#EVIDENCE}, whose bodies are not kept
   * @throws FetchRefused with the code why nothing was fetched
   */
  public Fetched get(String url, Wanted wanted, FetchBudget budget) {
    throw new FetchRefused(FetchRefused.Code.NOT_RETRIEVED);
  }

  /**
   * Digests a file of up to 20 MiB while it streams by; see {@link #get}. Nothing is cached.
   *
   * @throws FetchRefused with the code why nothing was fetched
   */
  public Digested digest(String url, FetchBudget budget) {
    throw new FetchRefused(FetchRefused.Code.NOT_RETRIEVED);
  }

  @Override
  public void close() {}
}
