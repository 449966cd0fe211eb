package org.signet.credential;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.signet.jsonld.Contexts;

/** The contexts of generated documents. */
final class GeneratedContexts {
  /**
   * Open Badges 3.0.2, which lacks a few terms. Still older editions define terms otherwise than
   * {@code credentials/v2}, which protects them.
   */
  private static final String OLDER = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";

  private GeneratedContexts() {}

  static String edition(Dice dice) {
    return dice.chance(0.15) ? OLDER : Contexts.OPEN_BADGES;
  }

  /** A copy of a credential with the contexts that it needs. */
  static ObjectNode add(ObjectNode credential, String edition, Dice dice) {
    String text = credential.toString();
    Set<String> extras = new LinkedHashSet<>();
    if (text.contains("\"1EdTech") || dice.chance(0.05)) {
      extras.add(Contexts.OPEN_BADGES_EXTENSIONS);
    }
    if (text.contains("\"Ed25519Signature2020\"") || dice.chance(0.05)) {
      extras.add(Contexts.ED25519_2020);
    }
    List<String> shuffled = new ArrayList<>(extras);
    Collections.shuffle(shuffled, dice.random());
    ArrayNode contexts = JsonNodeFactory.instance.arrayNode().add(Contexts.CREDENTIALS_V2);
    contexts.add(edition);
    shuffled.forEach(contexts::add);
    return with(contexts, credential, dice.chance(0.8));
  }

  static ObjectNode statusList(ObjectNode credential) {
    return with(
        JsonNodeFactory.instance.arrayNode().add(Contexts.CREDENTIALS_V2), credential, true);
  }

  private static ObjectNode with(ArrayNode contexts, ObjectNode credential, boolean first) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    if (first) {
      copy.set("@context", contexts);
    }
    copy.setAll(credential);
    copy.set("@context", contexts);
    return copy;
  }
}
