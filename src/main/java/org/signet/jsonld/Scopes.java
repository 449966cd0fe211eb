package org.signet.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.signet.jsonld.Violation.Code;

/** Which contexts are active for a node object (JSON-LD 1.1 API, section 5.1.2). */
final class Scopes {
  /** Most nodes of one document that bring a context object, which is processed anew each time. */
  private static final int MAX_INLINE = 16;

  private final ContextProfile profile;
  private final SafeMode safe;
  private int inline;

  Scopes(ContextProfile profile, SafeMode safe) {
    this.profile = profile;
    this.safe = safe;
  }

  /**
   * The contexts of a node object.
   *
   * @param untyped the one in which its types have their meaning
   * @param typed the one in which its members have theirs
   */
  record Scope(Context untyped, Context typed) {}

  /**
   * Which contexts are active for a node (section 5.1.2, steps 7 to 11); null when it brings one
   * that it may not.
   *
   * @param property holds the node; null for the document
   * @param own it may carry a context
   */
  Scope of(JsonNode node, Term property, Context around, boolean own) throws JsonLdError {
    Context context = around;
    if (around.previous() != null && !holdsOnlyId(node, around)) {
      context = around.previous();
    }
    if (property != null) {
      context = context.scopedBy(property);
    }
    JsonNode local = node.get("@context");
    if (local != null) {
      safe.at.push("@context");
      ContextProfile rules = property == null ? profile : profile.below();
      boolean allowed = own || profile.isGeneric();
      if (!allowed) {
        safe.report(Code.NESTED_CONTEXT, "no context may stand here");
      }
      if (!allowed || safe.refuses(rules.check(local, safe.at.toString()))) {
        safe.at.pop();
        return null;
      }
      if (!Context.isPinned(local) && ++inline > MAX_INLINE) {
        throw new LdRefused(
            Code.LIMIT, safe.at.toString(), "more than " + MAX_INLINE + " contexts");
      }
      context = context.with(local);
      safe.at.pop();
    }
    return new Scope(context, typed(node, context));
  }

  private static boolean holdsOnlyId(JsonNode node, Context context) {
    return node.size() == 1 && context.term(node.fieldNames().next()).kind == Term.Kind.ID;
  }

  /** With the contexts of the node's types, in their lexicographical order. */
  private static Context typed(JsonNode node, Context context) throws JsonLdError {
    Term only = null;
    SortedMap<String, Term> several = null;
    for (String name : context.typeNames()) {
      JsonNode types = node.path(name);
      for (int i = 0; i < ToQuads.count(types); i++) {
        Term term = context.defined(ToQuads.item(types, i).textValue());
        if (term != null && term.local != null && term != only) {
          if (only != null) {
            several = several == null ? new TreeMap<>(Map.of(only.name, only)) : several;
            several.put(term.name, term);
          }
          only = term;
        }
      }
    }
    if (several == null) {
      return only == null ? context : context.typedBy(only);
    }
    Context typed = context;
    for (Term term : several.values()) {
      typed = typed.typedBy(term);
    }
    return typed;
  }
}
