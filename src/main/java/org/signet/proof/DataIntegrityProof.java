package org.signet.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A Data Integrity proof of suite {@code eddsa-rdfc-2022} that was read and is well formed, but not
 * yet verified.
 *
 * @param pointer where it stands in the document: {@code /proof} or {@code /proof/0}
 * @param options the proof without {@code proofValue}: what is signed beside the document
 * @param verificationMethod absolute URL of the key, as signed
 * @param created empty when the proof does not say
 * @param signature the 64 bytes of {@code proofValue}
 */
public record DataIntegrityProof(
    String pointer,
    ObjectNode options,
    String verificationMethod,
    Optional<Instant> created,
    byte[] signature)
    implements ParsedProof {}
