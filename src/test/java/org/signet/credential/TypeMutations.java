package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.signet.jsonld.Contexts;

/** Other types, and other contexts. */
final class TypeMutations {
  private static final String OLDER = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";

  private TypeMutations() {}

  static boolean change(Mutant mutant) {
    Place place = mutant.place(p -> p.name().equals("type") && p.value().isTextual()).orElseThrow();
    Place other = mutant.place(p -> p.name().equals("type")).orElseThrow();
    JsonNode others = other.value().deepCopy();
    TextNode made =
        TextNode.valueOf(mutant.dice().pick(List.of("Thing", "Profile", "urn:x", "id")));
    if (place.parent() instanceof ArrayNode list && mutant.dice().chance(0.5)) {
      list.add(mutant.dice().chance(0.5) ? others.path(0) : made);
    } else {
      place.set(mutant.dice().chance(0.5) ? others : made);
    }
    return true;
  }

  static boolean exchangeCredentialType(Mutant mutant) {
    String ours = mutant.document().get("type").toString();
    boolean open = ours.contains("\"OpenBadgeCredential\"");
    if (!open && !ours.contains("\"AchievementCredential\"")) {
      return false;
    }
    String other = open ? "AchievementCredential" : "OpenBadgeCredential";
    ArrayNode types = (ArrayNode) mutant.document().get("type");
    if (mutant.dice().chance(0.5)) {
      types.removeAll().add("VerifiableCredential");
    }
    types.add(other);
    return true;
  }

  static boolean dropContext(Mutant mutant) {
    Optional<ObjectNode> holder = holder(mutant);
    holder.ifPresent(object -> object.remove("@context"));
    return holder.isPresent();
  }

  static boolean addContext(Mutant mutant) {
    ObjectNode object = mutant.object();
    JsonNode context = mutant.document().get("@context");
    object.set("@context", mutant.dice().chance(0.8) ? context : NullNode.instance);
    return true;
  }

  /** One context more, fewer, or another one. */
  static boolean changeContext(Mutant mutant) {
    Dice dice = mutant.dice();
    Optional<ObjectNode> holder = holder(mutant);
    holder.ifPresent(
        object -> {
          ArrayNode contexts = (ArrayNode) object.get("@context");
          switch (dice.below(5)) {
            case 0 -> contexts.set(1, TextNode.valueOf(OLDER));
            case 1 -> contexts.set(1, TextNode.valueOf(Contexts.OPEN_BADGES));
            case 2 -> contexts.add(Contexts.OPEN_BADGES_EXTENSIONS);
            case 3 -> contexts.add(Contexts.ED25519_2020);
            default -> contexts.remove(dice.below(contexts.size()));
          }
        });
    return holder.isPresent();
  }

  private static Optional<ObjectNode> holder(Mutant mutant) {
    List<ObjectNode> holders =
        mutant.document().findParents("@context").stream().map(ObjectNode.class::cast).toList();
    return holders.isEmpty() ? Optional.empty() : Optional.of(mutant.dice().pick(holders));
  }
}
