package org.signet.jsonld;

import org.openjdk.jmh.annotations.Benchmark;
import org.signet.bench.Badge;

/** The steps inside {@link Canonical}. */
public class QuadsBenchmark {
  /** From tree to quads, safe mode included, nothing canonicalised yet. */
  @Benchmark
  public Object toQuads(Badge badge) {
    return ToQuads.of(badge.unsigned, ContextProfile.OPEN_BADGES, at -> 0);
  }
}
