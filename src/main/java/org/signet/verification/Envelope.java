package org.signet.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.signet.proof.JwtRefused;
import org.signet.proof.VcJwt;
import org.signet.proof.VpJwt;

/**
 * What was sent in, taken out of what it came in.
 *
 * @param credentials one, or as many as were presented
 * @param presentation what presents them
 * @param record the learner record (CLR 2.0) that holds them, signed by itself
 * @param picture SHA-256 of the picture it was baked into, without the badge in it
 * @param document the text itself, to be shown
 */
record Envelope(
    List<Item> credentials,
    Optional<Presentation> presentation,
    Optional<Item> record,
    Optional<byte[]> picture,
    String document) {

  /**
   * A credential, or why what stands in its place is not to be trusted whoever signed it.
   *
   * @param credential the credential itself, without the claims of a token
   * @param jwt the token it came in, for which it has no embedded proof
   */
  record Item(Optional<ObjectNode> credential, Optional<VcJwt> jwt, Optional<Refusal> refusal) {

    static Item of(ObjectNode credential) {
      return new Item(Optional.of(credential), Optional.empty(), Optional.empty());
    }

    static Item of(VcJwt jwt) {
      return new Item(Optional.of(jwt.credential()), Optional.of(jwt), Optional.empty());
    }

    static Item refused(String code, String detail) {
      return new Item(Optional.empty(), Optional.empty(), Optional.of(new Refusal(code, detail)));
    }

    static Item refused(JwtRefused refused) {
      return refused(refused.code().name(), refused.getMessage());
    }
  }

  /** Stable code, and a detail for whoever mends it. */
  record Refusal(String code, String detail) {}

  /** A presentation: a token, or a document that may have a proof in it. */
  record Presentation(Optional<VpJwt> token, Optional<ObjectNode> document) {}

  static Envelope of(Item item, String document) {
    return new Envelope(
        List.of(item), Optional.empty(), Optional.empty(), Optional.empty(), document);
  }

  Envelope in(byte[] sha256OfPicture) {
    return new Envelope(credentials, presentation, record, Optional.of(sha256OfPicture), document);
  }
}
