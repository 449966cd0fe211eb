package org.signet.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.deseralization.JsonLdToRdf;
import com.apicatalog.jsonld.flattening.NodeMap;
import com.apicatalog.jsonld.flattening.NodeMapBuilder;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * A JSON-LD document as canonical N-Quads (RDF Dataset Canonicalization, RDFC-1.0, with SHA-256),
 * made under safe mode: whoever holds one of these knows that every leaf of the document is in it.
 *
 * @param nquads canonical N-Quads, UTF-8, one quad a line, each line ended by LF
 * @param sha256 SHA-256 of {@code nquads}, 32 bytes
 */
public record Canonical(byte[] nquads, byte[] sha256) {
  /** Most quads of one document. */
  public static final int MAX_QUADS = 2_000;

  /**
   * Most steps of canonicalisation. A node with a hash of its own takes one; blank nodes that all
   * point at each other take a number that grows with its factorial, which this stops at six.
   */
  public static final int MAX_STEPS = 20_000;

  /**
   * Canonicalises a document, given compact and without its proof.
   *
   * @throws LdRefused when safe mode finds anything that a signature would not cover, or a limit is
   *     reached
   */
  public static Canonical of(ObjectNode document, ContextProfile profile) {
    SafeMode.Finding finding = SafeMode.walk(document, profile);
    if (!finding.violations().isEmpty()) {
      throw new LdRefused(finding.violations());
    }
    Expansion.Expanded expanded = Expansion.expand(document);
    if (expanded.leaves() != finding.leaves()) {
      throw new LdRefused(
          Violation.Code.UNSIGNED_TERM,
          "",
          finding.leaves() + " values, of which " + expanded.leaves() + " reach the quads");
    }
    byte[] nquads = canonicalize(expanded.document());
    return new Canonical(nquads, Contexts.sha256(nquads));
  }

  /** All violations of safe mode; empty when {@link #of} would answer. */
  public static List<Violation> violations(ObjectNode document, ContextProfile profile) {
    try {
      of(document, profile);
      return List.of();
    } catch (LdRefused refused) {
      return refused.violations();
    }
  }

  static byte[] canonicalize(JsonArray expanded) {
    return Rdfc.canonicalize(quads(expanded));
  }

  private static List<Rdfc.Quad> quads(JsonArray expanded) {
    try {
      NodeMap nodes = NodeMapBuilder.with(expanded, new NodeMap()).build();
      List<Rdfc.Quad> quads = new java.util.ArrayList<>();
      JsonLdToRdf.with(nodes)
          .uriValidation(UriValidationPolicy.SchemeOnly)
          .provide(Rdfc.collector(quads));
      if (quads.size() != expected(nodes)) {
        throw new LdRefused(Violation.Code.UNSIGNED_TERM, "", "values that do not reach the quads");
      }
      return quads;
    } catch (JsonLdError e) {
      throw new LdRefused(Violation.Code.JSONLD_INVALID, "", PinnedLoader.reason(e));
    }
  }

  /** How many quads the flattened document has to make, if none is dropped. */
  private static int expected(NodeMap nodes) {
    int count = 0;
    for (String graph : nodes.graphs()) {
      for (String subject : nodes.subjects(graph)) {
        for (String property : nodes.properties(graph, subject)) {
          if (!property.equals("@id")) {
            for (JsonValue value : nodes.get(graph, subject, property).asJsonArray()) {
              count += 1 + 2 * listLength(value);
            }
          }
        }
      }
    }
    return count;
  }

  private static int listLength(JsonValue value) {
    return value.getValueType() == JsonValue.ValueType.OBJECT
            && value.asJsonObject().containsKey("@list")
        ? value.asJsonObject().getJsonArray("@list").size()
        : 0;
  }
}
