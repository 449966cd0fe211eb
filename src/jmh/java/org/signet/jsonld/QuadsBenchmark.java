package org.signet.jsonld;

import org.openjdk.jmh.annotations.Benchmark;
import org.signet.bench.Badge;

/** The first of the two steps of {@link Canonical}. */
public class QuadsBenchmark {
  /** From tree to quads, safe mode included. */
  @Benchmark
  public Object toQuads(Badge badge) {
    return ToQuads.of(badge.unsigned, ContextProfile.OPEN_BADGES);
  }
}
