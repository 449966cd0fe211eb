package org.signet.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules under which a document may be signed or verified: every leaf must reach the quads, and
 * by one way only. It walks the compact document with the active context of each node (JSON-LD 1.1
 * API, section 5.1, "expansion"), because only there a violation has a place that its author knows.
 */
final class SafeMode {
  /**
   * Properties whose items may carry a context of their own: each is a credential that is verified
   * by itself too.
   */
  private static final Set<String> CREDENTIAL_LISTS = Set.of("endorsement", "verifiableCredential");

  private static final Set<String> CONTAINERS = Set.of("@set", "@list", "@graph");

  /**
   * A leaf makes at most one quad and a node at least one; so many leaves are over any limit of
   * quads.
   */
  private static final int MAX_LEAVES = 2 * Canonical.MAX_QUADS;

  private final ContextProfile profile;
  private final List<Violation> violations = new ArrayList<>();
  private final NodeIds ids = new NodeIds();
  private int leaves;

  private SafeMode(ContextProfile profile) {
    this.profile = profile;
  }

  /** What the walk found. */
  record Finding(List<Violation> violations, int leaves) {}

  static Finding walk(JsonNode document, ContextProfile profile) {
    SafeMode walk = new SafeMode(profile);
    if (countLeaves(document) > MAX_LEAVES) {
      walk.report(Violation.Code.LIMIT, "", "more than " + MAX_LEAVES + " values");
      return new Finding(walk.violations, 0);
    }
    if (!document.isObject()) {
      walk.report(Violation.Code.JSONLD_FORM_NOT_ALLOWED, "", "not an object");
      return new Finding(walk.violations, 0);
    }
    Optional<Violation> context = profile.check(document.get("@context"), "/@context");
    if (context.isPresent()) {
      return new Finding(List.of(context.get()), 0);
    }
    try {
      ActiveContext empty = new ActiveContext(ProcessingRuntime.of(PinnedLoader.options()));
      walk.node(document, null, empty, "", true);
    } catch (JsonLdError e) {
      walk.report(Violation.Code.JSONLD_INVALID, "", PinnedLoader.reason(e));
    }
    walk.ids.duplicates().forEach(walk.violations::add);
    return new Finding(List.copyOf(walk.violations), walk.leaves);
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

  /**
   * A node object; {@code definition} is that of the property that holds it, {@code context} the
   * one around it.
   */
  private void node(
      JsonNode node, TermDefinition definition, ActiveContext around, String at, boolean own)
      throws JsonLdError {
    ActiveContext context = Scopes.ofProperty(definition, Scopes.reverted(node, around));
    JsonNode local = node.get("@context");
    if (local != null) {
      if (!own) {
        report(
            Violation.Code.NESTED_CONTEXT, Pointer.to(at, "@context"), "no context may stand here");
        return;
      }
      Optional<Violation> refused = profile.check(local, Pointer.to(at, "@context"));
      if (refused.isPresent()) {
        violations.add(refused.get());
        return;
      }
      context = context.newContext().create(JakartaJson.of(local), null);
    }
    members(node, context, Scopes.ofTypes(node, context), at);
  }

  private void members(JsonNode node, ActiveContext untyped, ActiveContext context, String at)
      throws JsonLdError {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      String here = Pointer.to(at, name);
      if (name.equals("@context")) {
        continue;
      }
      if (name.startsWith("@")) {
        report(Violation.Code.JSONLD_FORM_NOT_ALLOWED, here, "a keyword");
        continue;
      }
      String property = Scopes.expand(context, name);
      if ("@id".equals(property)) {
        identifier(node, value, context, here, at);
      } else if ("@type".equals(property)) {
        types(value, untyped, here);
      } else if (property != null && property.startsWith("@")) {
        report(Violation.Code.JSONLD_FORM_NOT_ALLOWED, here, "an alias of a keyword");
      } else if (property == null || !Iri.hasScheme(property)) {
        report(Violation.Code.UNSIGNED_TERM, here, "a property that no context defines");
      } else if (!Iri.isAbsolute(property) || property.startsWith("_:")) {
        report(Violation.Code.INVALID_IRI, here, "a property that is no valid IRI");
      } else {
        if (name.equals("issuer") && value.isTextual()) { // may be an object as well
          ids.add(Scopes.expand(context, value.textValue(), false), value, here);
        }
        property(name, value, context, here);
      }
    }
  }

  private void identifier(
      JsonNode node, JsonNode value, ActiveContext context, String here, String at)
      throws JsonLdError {
    leaves++;
    if (!value.isTextual()) {
      report(Violation.Code.NON_ABSOLUTE_IRI, here, "an id that is no string");
      return;
    }
    String id = Scopes.expand(context, value.textValue(), false);
    iri(id, here);
    ids.add(id, node, at);
  }

  private void types(JsonNode value, ActiveContext untyped, String here) throws JsonLdError {
    if (value.isArray() && value.isEmpty()) {
      report(Violation.Code.DROPPED_VALUE, here, "an empty list");
    }
    boolean list = value.isArray();
    int i = 0;
    for (JsonNode type : items(value)) {
      String place = list ? Pointer.to(here, i++) : here;
      leaves++;
      String iri = type.isTextual() ? Scopes.expand(untyped, type.textValue(), true) : null;
      if (iri == null || !Iri.hasScheme(iri)) {
        report(Violation.Code.UNSIGNED_TERM, place, "a type that no context defines");
      } else {
        iri(iri, place);
      }
    }
  }

  private void property(String name, JsonNode value, ActiveContext context, String here)
      throws JsonLdError {
    TermDefinition definition = context.getTerm(name).orElse(null);
    if (definition != null
        && (definition.isReverseProperty()
            || definition.getNestValue() != null
            || "@json".equals(definition.getTypeMapping())
            || !CONTAINERS.containsAll(containers(definition)))) {
      report(Violation.Code.JSONLD_FORM_NOT_ALLOWED, here, "a term of a form that is not covered");
      return;
    }
    boolean list = value.isArray();
    if (list && value.isEmpty()) {
      report(Violation.Code.DROPPED_VALUE, here, "an empty list");
    }
    int i = 0;
    for (JsonNode item : items(value)) {
      String place = list ? Pointer.to(here, i++) : here;
      if (item.isArray()) {
        report(Violation.Code.JSONLD_FORM_NOT_ALLOWED, place, "a list in a list");
      } else if (item.isObject()) {
        node(item, definition, context, place, list && CREDENTIAL_LISTS.contains(name));
      } else {
        scalar(item, definition, context, place);
      }
    }
  }

  private void scalar(JsonNode value, TermDefinition definition, ActiveContext context, String here)
      throws JsonLdError {
    leaves++;
    String mapping = definition == null ? null : definition.getTypeMapping();
    if (value.isNull()) {
      report(Violation.Code.DROPPED_VALUE, here, "null");
    } else if (value.isNumber()) {
      Numbers.objection(value).ifPresent(why -> report(Violation.Code.NUMBER, here, why));
    } else if (value.isTextual() && ("@id".equals(mapping) || "@vocab".equals(mapping))) {
      boolean vocab = "@vocab".equals(mapping);
      iri(Scopes.expand(Scopes.ofProperty(definition, context), value.textValue(), vocab), here);
    } else if (value.isTextual() && Numbers.DOUBLE.equals(mapping)) {
      report(Violation.Code.NUMBER, here, "a number written as a string");
    }
  }

  private void iri(String iri, String here) {
    if (iri != null && iri.startsWith("_:")) {
      report(Violation.Code.INVALID_IRI, here, "a blank node label");
    } else if (iri == null || !Iri.hasScheme(iri)) {
      report(Violation.Code.NON_ABSOLUTE_IRI, here, "not an absolute IRI");
    } else if (!Iri.isAbsolute(iri)) {
      report(Violation.Code.INVALID_IRI, here, "not a valid IRI");
    }
  }

  private static Collection<String> containers(TermDefinition definition) {
    return definition.getContainerMapping() == null ? Set.of() : definition.getContainerMapping();
  }

  static Iterable<JsonNode> items(JsonNode value) {
    return value.isArray() ? value : List.of(value);
  }

  private void report(Violation.Code code, String pointer, String detail) {
    violations.add(new Violation(code, pointer, detail));
  }
}
