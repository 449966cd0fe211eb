package org.signet.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.signet.keys.Algorithm;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.Signer;
import org.signet.proof.GenuineBadges;
import org.signet.proof.JwsReader;
import org.signet.proof.VcJwt;

/** The badge as VC-JWT, by every algorithm. */
@State(Scope.Benchmark)
public class TokenBenchmark {
  /** Which algorithm. */
  @Param({"EDDSA", "ES256", "ES384", "RS256"})
  public Algorithm algorithm;

  private final ObjectNode badge = GenuineBadges.endorsed();
  private PrivateKey key;
  private Signer signer;
  private String token;

  /** Signs once, for verifying. */
  @Setup
  public void prepare() {
    key = PrivateKeys.generate(algorithm);
    signer = key.signer("https://badges.example.edu/keys/1");
    token = sign();
  }

  /** From tree to token. */
  @Benchmark
  public String sign() {
    return VcJwt.sign(badge, signer);
  }

  /** From token to credential, the key at hand. */
  @Benchmark
  public ObjectNode verify() {
    VcJwt jwt = VcJwt.of(JwsReader.read(token));
    if (!jwt.jws().isSignedBy(key.publicKey())) {
      throw new IllegalStateException("not genuine");
    }
    return jwt.credential();
  }
}
