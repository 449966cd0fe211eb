package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.signet.credential.Dice;
import org.signet.json.Json;

/**
 * Verifiable credentials outside the Open Badges model, made from a seed: other contexts, inline
 * contexts, nested contexts, and text in languages (VCDM 2.0, section 11.1).
 */
final class GenericDocuments {
  /** What a generic credential may have. */
  enum Feature {
    /**
     * {@code {"@value": "…", "@language": "fr"}}, or a list of them. No directions: titanium's
     * writer of N-Quads leaves the mark before such a datatype out.
     */
    LANGUAGE_OBJECTS,
    /** A context object in the list of contexts, with terms of its own. */
    INLINE_TERMS,
    /** Properties, types and ids as {@code ex:name}. */
    PREFIX,
    /** {@code @vocab}: every property is defined. */
    VOCABULARY,
    /** {@code @language}: text without a language has this one. */
    DEFAULT_LANGUAGE,
    /** A context in a nested object, there and below. */
    NESTED_CONTEXT
  }

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final String INLINE =
      """
      {"ex":"https://example.org/vocab#",
       "title":{"@id":"ex:title"},
       "remark":{"@id":"ex:remark","@language":"fr"},
       "steps":{"@id":"ex:steps","@container":"@list"},
       "member":{"@id":"ex:member","@container":"@set"},
       "homepage":{"@id":"ex:homepage","@type":"@id"},
       "grade":{"@id":"ex:grade","@type":"@vocab"},
       "started":{"@id":"ex:started","@type":"http://www.w3.org/2001/XMLSchema#date"},
       "hours":{"@id":"ex:hours"},
       "good":"ex:good",
       "Course":{"@id":"ex:Course","@context":{"title":"ex:courseTitle"}}}
      """;

  private static final String NESTED =
      """
      {"note":"https://example.org/nested#note","title":"https://example.org/nested#title"}
      """;

  private final Dice dice;
  private final Set<Feature> features;
  private int ids;

  private GenericDocuments(Dice dice, Set<Feature> features) {
    this.dice = dice;
    this.features = features;
  }

  /** A document with some of these features. */
  static ObjectNode of(long seed, Set<Feature> features) {
    ObjectNode document = new GenericDocuments(new Dice(seed), features).document();
    return Json.parseObject(Json.write(document).getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode document() {
    ArrayNode contexts = NODES.arrayNode().add(Contexts.CREDENTIALS_V2);
    if (dice.chance(0.3)) {
      contexts.add(Contexts.OPEN_BADGES_EXTENSIONS);
    }
    boolean inline = has(Feature.INLINE_TERMS);
    if (inline) {
      contexts.add(json(INLINE));
    }
    boolean vocabulary = has(Feature.VOCABULARY);
    if (vocabulary) {
      contexts.add(NODES.objectNode().put("@vocab", "https://example.org/words#"));
    }
    if (has(Feature.DEFAULT_LANGUAGE)) {
      contexts.add(NODES.objectNode().put("@language", "en"));
    }
    ObjectNode document = NODES.objectNode();
    document.set("@context", contexts);
    document.put("id", id());
    document.set("type", types(inline, vocabulary));
    document.put("issuer", id()).put("validFrom", "2026-01-01T00:00:00Z");
    document.set("name", words());
    document.set("description", words());
    ArrayNode subjects = NODES.arrayNode();
    for (int i = dice.below(3); i >= 0; i--) {
      subjects.add(subject(inline, vocabulary, 0));
    }
    document.set("credentialSubject", subjects.size() == 1 ? subjects.get(0) : subjects);
    return document;
  }

  private ObjectNode subject(boolean inline, boolean vocabulary, int depth) {
    ObjectNode subject = NODES.objectNode();
    if (dice.chance(0.6)) {
      subject.put("id", id());
    }
    subject.set("name", words());
    if (inline) {
      terms(subject, vocabulary, depth);
    }
    if (inline && has(Feature.PREFIX)) {
      subject.set("ex:free", dice.chance(0.5) ? words() : NODES.numberNode(dice.below(100)));
    }
    if (vocabulary) {
      subject.set("freeWord", words());
    }
    if (inline && depth < 3 && has(Feature.NESTED_CONTEXT)) {
      ObjectNode nested = subject(true, vocabulary, depth + 1);
      nested.set("@context", json(NESTED));
      nested.set("note", words());
      subject.set("member", nested);
    }
    return subject;
  }

  private void terms(ObjectNode subject, boolean vocabulary, int depth) {
    if (dice.chance(0.5)) {
      subject.set("type", types(true, vocabulary));
    }
    for (String term : List.of("title", "hours", "good", "started", "remark")) {
      if (dice.chance(0.4)) {
        subject.set(
            term,
            switch (term) {
              case "hours" -> NODES.numberNode(dice.between(-50, 50));
              case "good" -> NODES.booleanNode(dice.chance(0.5));
              case "started", "remark" -> TextNode.valueOf(dice.pick(List.of("2026-01-01", "é")));
              default -> words();
            });
      }
    }
    if (dice.chance(0.5)) {
      subject.put("homepage", id()).put("grade", dice.pick(List.of("good", "ex:A", "urn:grade:1")));
    }
    if (dice.chance(0.5)) {
      JsonNode step = words(); // a list in a list is refused
      step = step.isArray() ? step.get(0) : step;
      subject.set("steps", NODES.arrayNode().add(step).add(dice.below(9)).add("z").add("z"));
    }
    if (depth < 3 && dice.chance(0.4)) {
      subject.set("member", NODES.arrayNode().add(subject(true, vocabulary, depth + 1)));
    }
  }

  private JsonNode types(boolean inline, boolean vocabulary) {
    ArrayNode types = NODES.arrayNode().add("VerifiableCredential");
    if (inline) {
      types.add("Course");
    }
    if (inline && has(Feature.PREFIX)) {
      types.add("ex:Thing");
    }
    if (vocabulary) {
      types.add("FreeThing");
    }
    return types;
  }

  private JsonNode words() {
    String text = dice.pick(List.of("Hygiene", "soins", "Zoë \"é\"", "微証明書", "😀\n"));
    if (!has(Feature.LANGUAGE_OBJECTS)) {
      return TextNode.valueOf(text);
    }
    ObjectNode one = NODES.objectNode().put("@value", text);
    ArrayNode several = NODES.arrayNode().add(one);
    if (dice.chance(0.8)) {
      one.put("@language", dice.pick(List.of("en", "fr-CA", "zh-Hant")));
    }
    several.add(NODES.objectNode().put("@value", text + "!").put("@language", "de"));
    return dice.chance(0.4) ? several : one;
  }

  private boolean has(Feature feature) {
    return features.contains(feature) && dice.chance(0.5);
  }

  private String id() {
    return dice.pick(List.of("urn:example:", "https://example.org/é/", "did:example:")) + ids++;
  }

  private static ObjectNode json(String text) {
    return Badges.json(text);
  }
}
