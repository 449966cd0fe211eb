package org.signet.jsonld;

import org.openjdk.jmh.annotations.Benchmark;
import org.signet.bench.Badge;

/** The steps inside {@link Canonical}. */
public class QuadsBenchmark {
  /**
   * From tree to quads, safe mode included, nothing canonicalised yet.
   *
   * <p>PLACE: there is no such step by itself; expansion stands in for it until there is.
   */
  @Benchmark
  public Object toQuads(Badge badge) {
    SafeMode.walk(badge.unsigned, ContextProfile.OPEN_BADGES);
    return Expansion.expand(badge.unsigned);
  }
}
