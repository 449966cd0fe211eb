package org.signet.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.signet.json.Json;
import org.signet.jsonld.Badges;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;
import org.signet.proof.GenuineBadges;

/** The two documents of every benchmark: a small credential, and the sample badge of the design. */
@State(Scope.Benchmark)
public class Badge {
  /** Which document. */
  @Param({"small", "badge"})
  public String document;

  /** Without its own proof. */
  public ObjectNode unsigned;

  /** With it. */
  public ObjectNode signed;

  /** The signed text in UTF-8. */
  public byte[] text;

  /** Makes the proof of {@link #signed}. */
  public Signer signer;

  /** Knows the key of {@link #signer}, and no other. */
  public Function<String, Optional<PublicKey>> keys;

  /** Prepares the document that {@link #document} names. */
  @Setup
  public void prepare() {
    unsigned = of(document);
    signed = GenuineBadges.signed(unsigned);
    text = Json.write(signed).getBytes(StandardCharsets.UTF_8);
    signer = GenuineBadges.issuerOf(unsigned);
    keys = GenuineBadges.keysOf(unsigned);
  }

  static ObjectNode of(String document) {
    return document.equals("small") ? Badges.small() : GenuineBadges.endorsed();
  }
}
