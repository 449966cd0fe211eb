package org.signet.credential;

import java.util.List;
import java.util.Random;

/** A seeded source of choices: equal seeds choose alike, on every Java platform. */
public final class Dice {
  private final Random random;

  /** The choices of a seed. */
  public Dice(long seed) {
    // neighbouring seeds of Random start alike
    this.random = new Random(seed * 0x9E3779B97F4A7C15L ^ seed >>> 31);
  }

  /** True with a probability from 0 to 1. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from 0 to {@code bound - 1}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from {@code first} to {@code last}. */
  public int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** One of the items, which are not empty. */
  public <T> T pick(List<T> items) {
    return items.get(below(items.size()));
  }

  /** So many bytes. */
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  Random random() {
    return random;
  }
}
