package org.signet.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which context is active for a node (JSON-LD 1.1 API, section 5.1.2, steps 7, 8 and 11), and what
 * names are in it.
 */
final class Scopes {
  private Scopes() {}

  /** The context around a node, without the type-scoped contexts of the node that holds it. */
  static ActiveContext reverted(JsonNode node, ActiveContext around) throws JsonLdError {
    return around.getPreviousContext() == null || holdsOnlyId(node, around)
        ? around
        : around.getPreviousContext();
  }

  /** The context with the property-scoped context of a term; {@code definition} may be null. */
  static ActiveContext ofProperty(TermDefinition definition, ActiveContext context)
      throws JsonLdError {
    return definition == null || !definition.hasLocalContext()
        ? context
        : context
            .newContext()
            .overrideProtected(true)
            .create(definition.getLocalContext(), definition.getBaseUrl());
  }

  /**
   * The context with the type-scoped contexts of the node's types, in their lexicographical order.
   */
  static ActiveContext ofTypes(JsonNode node, ActiveContext context) throws JsonLdError {
    ActiveContext typed = context;
    for (String name : names(node)) {
      if (name.equals("@context") || !"@type".equals(expand(context, name))) {
        continue;
      }
      TreeSet<String> types = new TreeSet<>();
      SafeMode.items(node.get(name)).forEach(type -> types.add(type.asText()));
      for (String type : types) {
        Optional<TermDefinition> definition = context.getTerm(type);
        if (definition.isPresent() && definition.get().hasLocalContext()) {
          typed =
              typed
                  .newContext()
                  .propagate(false)
                  .create(definition.get().getLocalContext(), definition.get().getBaseUrl());
        }
      }
    }
    return typed;
  }

  /** A member's name as IRI or keyword; null when no context defines it. */
  static String expand(ActiveContext context, String name) throws JsonLdError {
    return name.startsWith("@") ? name : context.uriExpansion().vocab(true).expand(name);
  }

  /**
   * An identifier as IRI; null for keywords and what looks like one, which the processor would log.
   */
  static String expand(ActiveContext context, String id, boolean vocab) throws JsonLdError {
    return id.startsWith("@")
        ? null
        : context.uriExpansion().documentRelative(true).vocab(vocab).expand(id);
  }

  private static boolean holdsOnlyId(JsonNode node, ActiveContext context) throws JsonLdError {
    return node.size() == 1 && "@id".equals(expand(context, node.fieldNames().next()));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
