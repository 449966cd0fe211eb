package org.signet.jsonld;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Datasets for tests, from terms: {@code _:x} is a blank node, {@code "x"} a string, else an IRI.
 */
final class TestQuads {
  private final Quads quads = new Quads(16, Limits.CREDENTIAL);
  private final Map<String, Quads.Node> nodes = new HashMap<>();

  TestQuads add(String subject, String predicate, String object) {
    return add(subject, predicate, object, null);
  }

  TestQuads add(String subject, String predicate, String object, String graph) {
    byte[] property = (" <" + predicate + "> ").getBytes(StandardCharsets.UTF_8);
    Quads.Node in = graph == null ? null : node(graph);
    if (object.startsWith("\"")) {
      String text = object.substring(1, object.length() - 1);
      quads.addLiteral(node(subject), property, text, new byte[] {'"'}, in);
    } else {
      quads.add(node(subject), property, node(object), in);
    }
    return this;
  }

  String canonical() {
    return canonical(Hash.SHA_256);
  }

  String canonical(Hash hash) {
    Rdfc.canonicalize(quads, hash, UnaryOperator.identity());
    return new String(quads.lines(), StandardCharsets.UTF_8);
  }

  private Quads.Node node(String term) {
    return nodes.computeIfAbsent(
        term, key -> key.startsWith("_:") ? quads.blankNode() : quads.iri(key));
  }
}
