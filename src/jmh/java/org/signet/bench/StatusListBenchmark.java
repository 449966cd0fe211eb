package org.signet.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.signet.credential.CredentialLint;
import org.signet.credential.StatusBits;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Contexts;
import org.signet.keys.PrivateKeys;
import org.signet.keys.Signer;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.GenuineBadges;
import org.signet.proof.Times;

/** A status list of the usual size, in which one credential in a hundred is revoked. */
@State(Scope.Benchmark)
public class StatusListBenchmark {
  private static final String LIST = "https://badges.example.edu/status/1";

  private final Signer signer =
      PrivateKeys.ed25519(GenuineBadges.ISSUER_SEED).signer("did:web:badges.example.edu#k1");
  private final int[] revoked =
      new Random(1).ints(StatusBits.MIN_ENTRIES / 100, 0, StatusBits.MIN_ENTRIES).toArray();

  /** Set the bits, compress and encode them, lint and sign the list, write it. */
  @Benchmark
  public String rebuild() {
    StatusBits bits = StatusBits.zeros(StatusBits.MIN_ENTRIES);
    for (int index : revoked) {
      bits.set(index, true);
    }
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.putArray("@context").add(Contexts.CREDENTIALS_V2);
    list.put("id", LIST);
    list.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
    list.put("issuer", "did:web:badges.example.edu");
    list.put("validFrom", Times.write(GenuineBadges.CREATED));
    list.putObject("credentialSubject")
        .put("id", LIST + "#list")
        .put("type", "BitstringStatusList")
        .put("statusPurpose", "revocation")
        .put("encodedList", bits.encode());
    if (!CredentialLint.lintStatusList(list).isEmpty()) {
      throw new IllegalStateException("the list is not of its shape");
    }
    return Json.write(
        DataIntegrity.sign(
            list,
            Cryptosuite.EDDSA_RDFC_2022,
            signer,
            GenuineBadges.CREATED,
            ContextProfile.STATUS_LIST));
  }
}
