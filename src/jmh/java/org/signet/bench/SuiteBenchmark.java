package org.signet.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.Signer;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.EcdsaSd2023;
import org.signet.proof.GenuineBadges;
import org.signet.proof.ProofVerdict;

/** The badge by every cryptosuite, from tree to tree, without the lint; and the raw signature. */
@State(Scope.Benchmark)
public class SuiteBenchmark {
  /** Which suite, and for ECDSA which algorithm. */
  @Param({
    "eddsa-rdfc-2022 EDDSA",
    "eddsa-jcs-2022 EDDSA",
    "Ed25519Signature2020 EDDSA",
    "ecdsa-rdfc-2019 ES256",
    "ecdsa-rdfc-2019 ES384",
    "ecdsa-jcs-2019 ES256",
    "ecdsa-jcs-2019 ES384",
    "ecdsa-sd-2023 ES256"
  })
  public String suite;

  private final byte[] data = new byte[64];
  private Cryptosuite cryptosuite;
  private PrivateKey key;
  private Signer signer;
  private ObjectNode unsecured;
  private ObjectNode secured;

  /** Signs once, for verifying. */
  @Setup
  public void prepare() {
    String[] names = suite.split(" ");
    cryptosuite = Cryptosuite.of(names[0]).orElseThrow();
    key = PrivateKeys.generate(Algorithm.valueOf(names[1]));
    signer = key.signer(DidKey.verificationMethod(key.publicKey()));
    unsecured = GenuineBadges.endorsed();
    if (cryptosuite == Cryptosuite.ED25519_SIGNATURE_2020) {
      ((ArrayNode) unsecured.get("@context"))
          .add("https://w3id.org/security/suites/ed25519-2020/v1");
    }
    secured = sign();
    if (cryptosuite == Cryptosuite.ECDSA_SD_2023) {
      secured =
          EcdsaSd2023.derive(
              secured,
              (ObjectNode) secured.get("proof"),
              List.of("/credentialSubject/achievement/name"),
              ContextProfile.PINNED);
    }
  }

  /** Canonicalise, hash, sign. */
  @Benchmark
  public ObjectNode sign() {
    return cryptosuite == Cryptosuite.ECDSA_SD_2023
        ? EcdsaSd2023.sign(
            unsecured,
            signer,
            GenuineBadges.CREATED,
            List.of("/issuer", "/validFrom", "/credentialStatus"),
            ContextProfile.PINNED)
        : DataIntegrity.sign(
            unsecured, cryptosuite, signer, GenuineBadges.CREATED, ContextProfile.PINNED);
  }

  /** The signature alone, of 64 bytes. */
  @Benchmark
  public byte[] raw() {
    return key.sign(data);
  }

  /** With the key at hand; of ecdsa-sd-2023 a derived proof, which shows little. */
  @Benchmark
  public ProofVerdict verify() {
    ProofVerdict verdict =
        DataIntegrity.verify(
            secured,
            ContextProfile.PINNED,
            GenuineBadges.CREATED,
            url -> Optional.of(key.publicKey()));
    if (!verdict.verified()) {
      throw new IllegalStateException("not genuine: " + verdict.problems());
    }
    return verdict;
  }
}
