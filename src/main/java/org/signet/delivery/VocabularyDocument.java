package org.signet.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.signet.achievement.Vocabulary.Concept;
import org.signet.achievement.Vocabulary.ConceptList;
import org.signet.issuer.LocalizedText;

/** Signet's own concepts in SKOS (W3C Simple Knowledge Organization System), as JSON-LD. */
final class VocabularyDocument {

  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  private VocabularyDocument() {}

  /** Every list, as a graph of {@code ConceptScheme}s. */
  static String index(List<ConceptList> lists) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("@context", context());
    ArrayNode graph = document.putArray("@graph");
    lists.forEach(list -> graph.add(scheme(list)));
    return document.toString();
  }

  /** A list, as a {@code ConceptScheme}. */
  static String of(ConceptList list) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("@context", context());
    return document.setAll(scheme(list)).toString();
  }

  /** A {@code Concept} of a list. */
  static String of(ConceptList list, Concept concept) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("@context", context());
    document.setAll(node(concept.id(), "Concept", concept.label()));
    document.set("definition", languages(concept.definition()));
    return document.put("inScheme", list.id()).toString();
  }

  private static ObjectNode scheme(ConceptList list) {
    ObjectNode node = node(list.id(), "ConceptScheme", list.label());
    ArrayNode concepts = node.putArray("hasTopConcept");
    list.concepts().values().forEach(concept -> concepts.add(concept.id()));
    return node;
  }

  private static ObjectNode node(String id, String type, LocalizedText label) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", id).put("type", type);
    node.set("prefLabel", languages(label));
    return node;
  }

  private static ObjectNode context() {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("@vocab", SKOS).put("id", "@id").put("type", "@type");
    for (String text : List.of("prefLabel", "definition")) {
      context.putObject(text).put("@id", SKOS + text).put("@container", "@language");
    }
    for (String link : List.of("hasTopConcept", "inScheme")) {
      context.putObject(link).put("@id", SKOS + link).put("@type", "@id");
    }
    return context;
  }

  private static ObjectNode languages(LocalizedText text) {
    return JsonNodeFactory.instance.objectNode().put("en", text.in("en")).put("fr", text.in("fr"));
  }
}
