package org.signet.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.signet.jsonld.Canonical;

/**
 * How much may be spent on canonicalising all that one request holds: its badges, their
 * endorsements, and the lists that they name. Counted in steps, so that a slow machine judges
 * alike.
 */
public final class Work {

  private static final int MOST_STEPS = 2 * Canonical.MAX_STEPS;

  /** Bytes of files kept here that are read to compare them. */
  private static final long MOST_READ = 128L << 20;

  private final Map<UUID, Optional<byte[]>> digests = new HashMap<>();
  private long read;
  private int steps;
  private int most = MOST_STEPS;

  /** A record takes as much again as the badges in it. */
  void allowRecord() {
    most = MOST_STEPS + Canonical.MAX_RECORD_STEPS;
  }

  /**
   * @throws org.signet.jsonld.LdRefused CANON_LIMIT when it is spent
   */
  public void check() {
    if (steps > most) {
      throw Canonical.tooMany();
    }
  }

  /** How to digest a file that is kept here; empty when it cannot be had. */
  public interface Digester {
    /** Reads all of it. */
    Optional<byte[]> digest();
  }

  /**
   * The digest of a file that is kept here, read once however many badges name it.
   *
   * @param size in bytes
   * @return empty when it cannot be had, or when enough was read
   */
  public Optional<byte[]> digest(UUID file, long size, Digester digester) {
    Optional<byte[]> known = digests.get(file);
    if (known != null) {
      return known;
    }
    if (read + size > MOST_READ) {
      return Optional.empty();
    }
    read += size;
    Optional<byte[]> digest = digester.digest();
    digests.put(file, digest);
    return digest;
  }

  /** Counts what a document took. */
  public void took(int more) {
    steps += more;
  }
}
