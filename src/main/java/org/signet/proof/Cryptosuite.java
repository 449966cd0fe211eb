package org.signet.proof;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.signet.jsonld.Hash;
import org.signet.keys.Algorithm;

/**
 * The ways to secure a document with an embedded proof (VC Data Integrity 1.0): which keys they
 * take, and what becomes of the document before it is hashed.
 */
public enum Cryptosuite {
  /** VC Data Integrity EdDSA Cryptosuites 1.0, section 3.2. */
  EDDSA_RDFC_2022("eddsa-rdfc-2022", Set.of(Algorithm.EDDSA)),

  /** VC Data Integrity EdDSA Cryptosuites 1.0, section 3.3. */
  EDDSA_JCS_2022("eddsa-jcs-2022", Set.of(Algorithm.EDDSA)),

  /** VC Data Integrity ECDSA Cryptosuites 1.0, section 3.2; with P-384 the hash is SHA-384. */
  ECDSA_RDFC_2019("ecdsa-rdfc-2019", Set.of(Algorithm.ES256, Algorithm.ES384)),

  /** VC Data Integrity ECDSA Cryptosuites 1.0, section 3.3; with P-384 the hash is SHA-384. */
  ECDSA_JCS_2019("ecdsa-jcs-2019", Set.of(Algorithm.ES256, Algorithm.ES384)),

  /** VC Data Integrity ECDSA Cryptosuites 1.0, section 3.6: selective disclosure. */
  ECDSA_SD_2023("ecdsa-sd-2023", Set.of(Algorithm.ES256)),

  /** The type of proofs before there were cryptosuites (Ed25519Signature2020 v1.0). */
  ED25519_SIGNATURE_2020("Ed25519Signature2020", Set.of(Algorithm.EDDSA));

  static final String DATA_INTEGRITY = "DataIntegrityProof";

  private final String text;
  private final Set<Algorithm> algorithms;

  Cryptosuite(String text, Set<Algorithm> algorithms) {
    this.text = text;
    this.algorithms = algorithms;
  }

  /**
   * The suite of a proof by its {@code type} and, for a DataIntegrityProof, {@code cryptosuite}.
   */
  static Optional<Cryptosuite> of(String type, String cryptosuite) {
    String text = DATA_INTEGRITY.equals(type) ? cryptosuite : type;
    return Arrays.stream(values())
        .filter(suite -> suite.text.equals(text) && suite.type().equals(type))
        .findFirst();
  }

  /** By {@link #text}: {@code eddsa-rdfc-2022} and so on. */
  public static Optional<Cryptosuite> of(String text) {
    return Arrays.stream(values()).filter(suite -> suite.text.equals(text)).findFirst();
  }

  /** How the specification writes it. */
  public String text() {
    return text;
  }

  /** Whether keys of this algorithm make proofs of this suite. */
  public boolean takes(Algorithm algorithm) {
    return algorithms.contains(algorithm);
  }

  /** The {@code type} of its proofs. */
  String type() {
    return this == ED25519_SIGNATURE_2020 ? text : DATA_INTEGRITY;
  }

  /** Whether it signs JSON as it is written (RFC 8785) and not what it says as RDF. */
  boolean isJcs() {
    return this == EDDSA_JCS_2022 || this == ECDSA_JCS_2019;
  }

  /** The hash that goes with a key. */
  static Hash hash(Algorithm algorithm) {
    return algorithm == Algorithm.ES384 ? Hash.SHA_384 : Hash.SHA_256;
  }
}
