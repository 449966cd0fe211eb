package org.signet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.signet.json.Json;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.PublicKey;
import org.signet.proof.GenuineBadges;
import org.signet.proof.Times;

/** The same work by libraries alone; set-up refuses to measure it when the outcome differs. */
@State(Scope.Benchmark)
public class StockBenchmark {
  private static final String CREATED = Times.write(GenuineBadges.CREATED);

  private JsonObject unsigned;
  private JsonObject signed;
  private PublicKey key;

  /** Prepares the trees. */
  @Setup
  public void prepare(Badge badge) {
    unsigned = tree(badge.unsigned);
    signed = tree(badge.signed);
    key = badge.keys.apply(badge.signer.verificationMethod()).orElseThrow();
    byte[] ours = Canonical.of(badge.unsigned, ContextProfile.OPEN_BADGES).nquads();
    if (!Arrays.equals(ours, canonicalise())
        || !sign(badge).equals(signed)
        || !Stock.verify(signed, key)) {
      throw new IllegalStateException("not the same work");
    }
  }

  /** See {@link BadgeBenchmark#canonicalise}. */
  @Benchmark
  public byte[] canonicalise() {
    return Stock.canonicalise(unsigned);
  }

  /** See {@link BadgeBenchmark#sign}; without lint. */
  @Benchmark
  public JsonObject sign(Badge badge) {
    return Stock.sign(unsigned, badge.signer, CREATED);
  }

  /** See {@link BadgeBenchmark#verify}. */
  @Benchmark
  public boolean verify() {
    return Stock.verify(signed, key);
  }

  private static JsonObject tree(JsonNode node) {
    return Stock.tree(Json.write(node).getBytes(StandardCharsets.UTF_8));
  }
}
