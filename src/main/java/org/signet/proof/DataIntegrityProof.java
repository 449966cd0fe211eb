package org.signet.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signet.keys.Multibase;

/**
 * A Data Integrity proof that was read and is well formed, but not yet verified.
 *
 * @param pointer where it stands in the document: {@code /proof} or {@code /proof/0}
 * @param suite says what its value is and how to verify it
 * @param options the proof without {@code proofValue}: what is signed beside the document
 * @param verificationMethod absolute URL of the key, as signed
 * @param created empty when the proof does not say
 * @param previous the proofs of the same document that this one is over as well ({@code
 *     previousProof}), with their values
 * @param value the bytes of {@code proofValue}
 */
public record DataIntegrityProof(
    String pointer,
    Cryptosuite suite,
    ObjectNode options,
    String verificationMethod,
    Optional<Instant> created,
    List<ObjectNode> previous,
    byte[] value)
    implements ParsedProof {
  /** The proof as it was read, if its value was in base64url. */
  public ObjectNode withValue() {
    return options.deepCopy().put("proofValue", Multibase.base64url(value));
  }
}
