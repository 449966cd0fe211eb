package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.credential.Dice;
import org.signet.credential.GeneratedCredential;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.SelectionRefused;
import org.signet.keys.Algorithm;
import org.signet.keys.Multibase;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;

/** Whatever is selected of whatever credential verifies, and nothing else does. */
class EcdsaSd2023PropertyTest {
  private static final int SEEDS = 24;
  private static final Instant CREATED = Instant.parse("2026-06-03T09:00:00Z");
  private static final PrivateKey ISSUER = PrivateKeys.generate(Algorithm.ES256);

  private int shown;
  private int changed;

  @Test
  void partsOfGeneratedCredentialsVerifyAndTheirAlterationsDoNot() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      GeneratedCredential credential = GeneratedCredential.of(seed);
      Dice dice = new Dice(seed);
      Optional<ObjectNode> part = part(credential, dice);
      if (part.isPresent()) {
        shown++;
        assertThat(verify(part.get(), credential.profile())).as("seed %d", seed).isEmpty();
        alter(part.get(), credential.profile(), dice, seed);
      }
    }
    // the others are refused: text with _: in it, parts of a list, half a node that is there twice
    assertThat(shown).isGreaterThan(SEEDS / 2);
    assertThat(changed).isGreaterThan(SEEDS * 4);
  }

  private static Optional<ObjectNode> part(GeneratedCredential credential, Dice dice) {
    RandomPointers pointers = new RandomPointers(credential.document());
    try {
      ObjectNode base =
          EcdsaSd2023.sign(
              credential.document(),
              ISSUER.signer("did:example:issuer#key"),
              CREATED,
              pointers.pick(dice, dice.below(4)),
              credential.profile());
      List<String> selective = pointers.pick(dice, dice.between(1, 5));
      return Optional.of(
          EcdsaSd2023.derive(
              base, (ObjectNode) base.get("proof"), selective, credential.profile()));
    } catch (SelectionRefused | LdRefused refused) {
      return Optional.empty();
    }
  }

  private void alter(ObjectNode part, ContextProfile profile, Dice dice, long seed) {
    ObjectNode document = ProofInput.unsecured(part);
    for (int i = 0; i < 3; i++) {
      String leaf = dice.pick(new RandomPointers(document).leaves());
      ObjectNode altered = part.deepCopy();
      alterLeaf(altered, leaf);
      assertRefused(altered, profile, seed + " " + leaf);
    }
    SdDerivedValue value =
        SdDerivedValue.decode(SdProof.bytes((ObjectNode) part.get("proof")).orElseThrow())
            .orElseThrow();
    for (SdDerivedValue other : alterations(value)) {
      ObjectNode altered = part.deepCopy();
      ((ObjectNode) altered.get("proof")).put("proofValue", Multibase.base64url(other.encode()));
      assertRefused(altered, profile, seed + " proof value");
    }
  }

  private static void alterLeaf(ObjectNode document, String leaf) {
    int last = leaf.lastIndexOf('/');
    JsonNode parent = document.at(leaf.substring(0, last));
    JsonNode value = document.at(leaf);
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonNode other =
        value.isTextual()
            ? nodes.textNode(value.textValue() + "x")
            : value.isBoolean()
                ? nodes.booleanNode(!value.booleanValue())
                : nodes.numberNode(value.doubleValue() == 1 ? 2 : 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(leaf.substring(last + 1)), other);
    } else {
      ((ObjectNode) parent).set(leaf.substring(last + 1), other);
    }
  }

  private static List<SdDerivedValue> alterations(SdDerivedValue value) {
    List<SdDerivedValue> altered = new ArrayList<>();
    List<byte[]> signatures = value.signatures();
    if (!signatures.isEmpty()) {
      altered.add(with(value, signatures.subList(1, signatures.size())));
      List<byte[]> doubled = new ArrayList<>(signatures);
      doubled.add(signatures.get(0));
      altered.add(with(value, doubled));
      List<byte[]> replaced = new ArrayList<>(signatures);
      replaced.set(signatures.size() - 1, value.baseSignature());
      altered.add(with(value, replaced));
    }
    if (signatures.size() > 1) {
      List<byte[]> turned = new ArrayList<>(signatures);
      Collections.rotate(turned, 1);
      altered.add(with(value, turned));
    }
    if (value.labels().size() > 1) {
      Map<Integer, byte[]> swapped = new LinkedHashMap<>(value.labels());
      swapped.put(0, value.labels().get(1));
      swapped.put(1, value.labels().get(0));
      altered.add(with(value, swapped));
      Map<Integer, byte[]> merged = new LinkedHashMap<>(value.labels());
      merged.put(0, value.labels().get(1));
      altered.add(with(value, merged));
    }
    if (!value.mandatoryIndexes().isEmpty()) {
      altered.add(
          withIndexes(value, value.mandatoryIndexes().subList(1, value.mandatoryIndexes().size())));
      List<Integer> doubled = new ArrayList<>(value.mandatoryIndexes());
      doubled.add(doubled.get(0));
      altered.add(withIndexes(value, doubled));
      List<Integer> moved = new ArrayList<>(value.mandatoryIndexes());
      moved.replaceAll(index -> index + 1);
      altered.add(withIndexes(value, moved));
    }
    return altered;
  }

  private static SdDerivedValue with(SdDerivedValue value, List<byte[]> signatures) {
    return new SdDerivedValue(
        value.baseSignature(),
        value.publicKey(),
        signatures,
        value.labels(),
        value.mandatoryIndexes());
  }

  private static SdDerivedValue with(SdDerivedValue value, Map<Integer, byte[]> labels) {
    return new SdDerivedValue(
        value.baseSignature(),
        value.publicKey(),
        value.signatures(),
        labels,
        value.mandatoryIndexes());
  }

  private static SdDerivedValue withIndexes(SdDerivedValue value, List<Integer> indexes) {
    return new SdDerivedValue(
        value.baseSignature(), value.publicKey(), value.signatures(), value.labels(), indexes);
  }

  private void assertRefused(ObjectNode altered, ContextProfile profile, String what) {
    changed++;
    assertThat(verify(altered, profile)).as(what).isPresent();
  }

  private static Optional<ProofProblem> verify(ObjectNode part, ContextProfile profile) {
    return EcdsaSd2023.verify(
        part, (ObjectNode) part.get("proof"), "/proof", ISSUER.publicKey(), profile);
  }
}
