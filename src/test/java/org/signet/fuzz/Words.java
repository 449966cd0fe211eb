package org.signet.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.signet.json.Json;
import org.signet.jsonld.Contexts;

/** What {@link Shorthand} makes documents of. */
final class Words {
  /**
   * Contexts that a document may have besides its own; the first two it has when it says nothing.
   */
  static final List<String> CONTEXTS =
      List.of(
          Contexts.CREDENTIALS_V2,
          Contexts.OPEN_BADGES,
          Contexts.OPEN_BADGES_EXTENSIONS,
          Contexts.ED25519_2020,
          "https://www.w3.org/ns/credentials/examples/v2",
          "https://www.w3.org/ns/did/v1");

  /** Keywords, and names that no context defines as a term. */
  static final List<String> OTHERS =
      List.of(
          "@base @context @container @direction @graph @id @import @included @index @language @list"
              + " @nest @none @prefix @propagate @protected @reverse @set @type @value @version"
              + " @vocab urn:p https://schema.org/name cred:name xsd:date a b".split(" "));

  /** What the contexts define, by the term inside of whose own context they do; all by "". */
  private static final Map<String, Set<String>> DEFINED = new TreeMap<>();

  static {
    for (String url : CONTEXTS) {
      define("", Json.parse(Contexts.bytes(url).orElseThrow()).get("@context"));
    }
  }

  /** The terms that are types. */
  static final List<String> TYPES =
      DEFINED.get("").stream().filter(name -> name.charAt(0) <= 'Z').toList();

  /** Strings, as JSON. */
  static final List<String> STRINGS =
      """
      "urn:p"
      "urn:v#"
      "_:b0"
      "relative"
      "#fragment"
      "a"
      "cred:term"
      "xsd:date"
      "did:web:a.example"
      "2026-06-03T09:00:00Z"
      "en"
      "fr-CA"
      "e n"
      "@id"
      "@vocab"
      "@json"
      "@none"
      "@list"
      "@set"
      "@graph"
      "@index"
      "@language"
      "http://www.w3.org/2001/XMLSchema#double"
      "http://www.w3.org/2001/XMLSchema#integer"
      "http://www.w3.org/2001/XMLSchema#boolean"
      "http://www.w3.org/2001/XMLSchema#string"
      "\\" .\\n<urn:x> <urn:y> \\"z"
      "urn:x> <urn:y"
      "\\u0000\\u007f\\u0085\\ud83d\\ude00"
      ""
      """
          .lines()
          .toList();

  /** Everything else that is no container, as JSON. */
  static final List<String> SCALARS =
      """
      null
      true
      false
      0
      1
      -1
      0.5
      -0.0
      1.50
      1e21
      1e20
      1e-6
      1e-7
      5e-324
      1e309
      9007199254740992
      9007199254740993
      333333333.33333329
      """
          .lines()
          .toList();

  private Words() {}

  /** The terms that a node of a type has of its own; all terms when the type has none. */
  static List<String> terms(String type) {
    return List.copyOf(DEFINED.getOrDefault(type, DEFINED.get("")));
  }

  private static void define(String around, JsonNode context) {
    for (JsonNode part : context.isArray() ? context : List.of(context)) {
      for (var term : part.properties()) {
        if (!term.getKey().startsWith("@")) {
          DEFINED.computeIfAbsent(around, key -> new TreeSet<>()).add(term.getKey());
          DEFINED.computeIfAbsent("", key -> new TreeSet<>()).add(term.getKey());
          define(term.getKey(), term.getValue().path("@context"));
        }
      }
    }
  }
}
