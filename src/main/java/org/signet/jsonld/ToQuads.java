package org.signet.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.signet.jsonld.Quads.Node;
import org.signet.jsonld.Scopes.Scope;
import org.signet.jsonld.Violation.Code;

/**
 * From a compact JSON-LD document to quads in one walk: what expansion, node map generation and
 * "deserialize JSON-LD to RDF" (JSON-LD 1.1 API, sections 5.1, 7.2 and 8.1) do one after the other.
 */
final class ToQuads {
  /**
   * Properties whose items may carry a context of their own: each is a credential that is verified
   * by itself too.
   */
  private static final Set<String> CREDENTIAL_LISTS = Set.of("endorsement", "verifiableCredential");

  /** More than a quad of a badge takes, so that its lines need not move as they grow. */
  private static final int BYTES_A_LEAF = 256;

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final byte[] FIRST = Term.bytes(" <" + RDF + "first> ");
  private static final byte[] REST = Term.bytes(" <" + RDF + "rest> ");
  private static final String NIL = RDF + "nil";
  private static final byte[] BOOLEAN = Term.bytes(Term.datatypeSuffix(Numbers.BOOLEAN));

  private final ObjectNode document;
  private final ContextProfile profile;
  private final SafeMode safe = new SafeMode();
  private final NodeIds ids = new NodeIds();
  private final Scopes scopes;
  private final Quads quads;

  private ToQuads(ObjectNode document, ContextProfile profile, int leaves) {
    this.document = document;
    this.profile = profile;
    this.scopes = new Scopes(profile, safe);
    this.quads = new Quads(BYTES_A_LEAF * leaves, profile.limits());
  }

  /**
   * Converts.
   *
   * @param marks what each quad is marked with, by the place it comes from
   * @throws LdRefused with everything in the document that safe mode does not let through
   */
  static Quads of(ObjectNode document, ContextProfile profile, ToIntFunction<Pointer> marks) {
    int leaves = countLeaves(document);
    int most = 2 * profile.limits().quads(); // a leaf makes one quad at most, a node one at least
    if (leaves > most) {
      throw new LdRefused(Code.LIMIT, "", "more than " + most + " values");
    }
    ToQuads walk = new ToQuads(document, profile, leaves);
    walk.quads.mark(() -> marks.applyAsInt(walk.safe.at));
    walk.root();
    return walk.quads;
  }

  private void root() {
    Optional<Violation> missing =
        document.has("@context") ? Optional.empty() : profile.check(null, "/@context");
    if (!safe.refuses(missing)) {
      try {
        Scope scope = scopes.of(document, null, Context.EMPTY, true);
        if (scope != null) {
          members(document, scope, subject(document, scope, null), null, true);
        }
      } catch (JsonLdError e) {
        throw safe.refuse(e);
      }
      safe.report(ids.duplicates(document));
    }
    safe.verdict();
  }

  private static int countLeaves(JsonNode node) {
    if (node.isValueNode()) {
      return 1;
    }
    int count = 0;
    for (JsonNode child : node) {
      count += countLeaves(child);
    }
    return count;
  }

  /** The node itself: its id or, without one, a blank node. */
  private Node subject(JsonNode node, Scope scope, Term property) {
    Node subject = null;
    for (String name : scope.typed().idNames()) {
      JsonNode id = node.get(name);
      if (id == null || (name.startsWith("@") && !profile.isGeneric())) {
        continue; // a keyword is told with the other members
      }
      safe.at.push(name);
      if (subject != null) {
        safe.form("a second id");
      } else if (!id.isTextual()) {
        safe.report(Code.NON_ABSOLUTE_IRI, "an id that is no string");
      } else {
        String iri = scope.typed().expand(id.textValue(), false);
        if (safe.iri(iri)) {
          subject = quads.iri(iri);
          ids.add(iri, node, property == null ? null : property.name);
        }
      }
      safe.at.pop();
    }
    return subject == null ? quads.blankNode() : subject;
  }

  /**
   * The members of a node.
   *
   * @param isTop nothing points to the node, so that it is lost unless it has a quad of its own
   */
  private void members(JsonNode node, Scope scope, Node subject, Node graph, boolean isTop)
      throws JsonLdError {
    int before = quads.size();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      if (name.equals("@context")) {
        continue;
      }
      safe.at.push(name);
      Term term = scope.typed().term(name);
      if (name.startsWith("@") && !(profile.isGeneric() && term.kind != Term.Kind.KEYWORD)) {
        safe.form("a keyword");
      } else if (term.kind == Term.Kind.TYPE) {
        types(member.getValue(), scope.untyped(), subject, graph);
      } else if (term.kind != Term.Kind.ID && safe.property(term)) {
        property(member.getValue(), term, scope.typed(), subject, graph);
      }
      safe.at.pop();
    }
    if (isTop && quads.size() == before) {
      safe.dropped("a node without a property");
    }
  }

  private void types(JsonNode value, Context context, Node subject, Node graph) {
    if (value.isArray() && value.isEmpty()) {
      safe.dropped("an empty list");
    }
    for (int i = 0; i < count(value); i++) {
      JsonNode type = enter(value, i);
      Term term = type.isTextual() ? context.term(type.textValue()) : null;
      if (safe.type(term)) {
        quads.addType(subject, term.object, graph);
      }
      leave(value);
    }
  }

  private void property(JsonNode value, Term term, Context context, Node subject, Node graph)
      throws JsonLdError {
    if (term.name.equals("issuer") && value.isTextual()) { // may be an object as well
      ids.add(context.expand(value.textValue(), false), value, term.name);
    }
    if (value.isArray() && value.isEmpty()) {
      if (!profile.isGeneric() || !Reserved.mayBeEmpty(term.iri)) {
        safe.dropped("an empty list");
      }
    } else if (term.isList) {
      list(value, term, context, subject, graph);
    } else {
      Edge edge = new Edge(subject, term.predicate, graph);
      for (int i = 0; i < count(value); i++) {
        value(enter(value, i), term, context, edge, value.isArray());
        leave(value);
      }
    }
  }

  private void list(JsonNode value, Term term, Context context, Node subject, Node graph)
      throws JsonLdError {
    Node last = subject;
    byte[] link = term.predicate;
    for (int i = 0; i < count(value); i++) {
      Node cell = quads.blankNode();
      quads.add(last, link, cell, graph);
      value(enter(value, i), term, context, new Edge(cell, FIRST, graph), value.isArray());
      leave(value);
      last = cell;
      link = REST;
    }
    quads.add(last, REST, quads.iri(NIL), graph);
  }

  /** A quad that only lacks its object. */
  private record Edge(Node subject, byte[] predicate, Node graph) {}

  private void value(JsonNode value, Term term, Context context, Edge edge, boolean inList)
      throws JsonLdError {
    if (value.isArray()) {
      safe.form("a list in a list");
    } else if (value.isNull()) {
      safe.dropped("null");
    } else if (value.isObject() && !(profile.isGeneric() && value.has("@value"))) {
      node(value, term, context, edge, inList && CREDENTIAL_LISTS.contains(term.name));
    } else if (term.isGraph) {
      safe.dropped("a value where a graph belongs");
    } else if (value.isObject()) {
      valueObject(value, context.scopedBy(term), edge);
    } else {
      Context inner = context.scopedBy(term);
      Term own = inner == context ? term : inner.term(term.name);
      if (own == term || safe.property(own)) { // its own context may define it anew
        scalar(value, own, inner, edge);
      }
    }
  }

  private void node(JsonNode node, Term term, Context around, Edge edge, boolean own)
      throws JsonLdError {
    Scope scope = scopes.of(node, term, around, own);
    if (scope == null) {
      return;
    }
    boolean held = own && profile == ContextProfile.CLR && NodeIds.isHeld(node, term.name);
    boolean graph = term.isGraph && profile.isGeneric();
    ids.enter(node, held, graph);
    Node subject = subject(node, scope, term);
    Node in = term.isGraph ? quads.blankNode() : edge.graph();
    quads.add(edge.subject(), edge.predicate(), term.isGraph ? in : subject, edge.graph());
    members(node, scope, subject, in, term.isGraph);
    ids.leave(held || graph);
  }

  /** A string, number or boolean (section 5.3, "value expansion"). */
  private void scalar(JsonNode value, Term term, Context context, Edge edge) {
    if (value.isBoolean()) {
      byte[] suffix = term.coercion == Term.Coercion.DATATYPE ? term.suffix : BOOLEAN;
      literal(edge, value.asText(), suffix);
    } else if (value.isNumber()) {
      number(value, term.datatype, edge);
    } else if (term.coercion == Term.Coercion.ID || term.coercion == Term.Coercion.VOCAB) {
      String iri = context.expand(value.textValue(), term.coercion == Term.Coercion.VOCAB);
      if (safe.iri(iri)) {
        quads.add(edge.subject(), edge.predicate(), quads.iri(iri), edge.graph());
      }
    } else if (Numbers.DOUBLE.equals(term.datatype)) {
      safe.report(Code.NUMBER, "a number written as a string");
    } else {
      literal(edge, value.textValue(), term.suffix);
    }
  }

  private void number(JsonNode value, String datatype, Edge edge) {
    if (safe.number(value)) {
      Numbers.Literal literal = Numbers.literal(value.doubleValue(), datatype);
      literal(edge, literal.lexical(), Term.bytes(Term.datatypeSuffix(literal.datatype())));
    }
  }

  /** A value that brings its own language or datatype (section 4.1, "value object"). */
  private void valueObject(JsonNode object, Context context, Edge edge) {
    ValueObject read = ValueObject.read(object, context, safe);
    if (read != null && read.value().isNumber()) {
      number(read.value(), read.datatype(), edge);
    } else if (read != null) {
      literal(edge, read.value().asText(), Term.bytes(read.suffix()));
    }
  }

  private void literal(Edge edge, String text, byte[] suffix) {
    quads.addLiteral(edge.subject(), edge.predicate(), text, suffix, edge.graph());
  }

  /** How many values a member has: one that stands alone is one. */
  static int count(JsonNode value) {
    return value.isArray() ? value.size() : 1;
  }

  static JsonNode item(JsonNode value, int i) {
    return value.isArray() ? value.get(i) : value;
  }

  private JsonNode enter(JsonNode value, int i) {
    if (value.isArray()) {
      safe.at.push(i);
    }
    return item(value, i);
  }

  private void leave(JsonNode value) {
    if (value.isArray()) {
      safe.at.pop();
    }
  }
}
