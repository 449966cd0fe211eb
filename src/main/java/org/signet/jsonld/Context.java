package org.signet.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.ActiveContextBuilder;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * An active context (JSON-LD 1.1 API, section 4.1) in the form that the conversion to quads reads.
 *
 * <p>Titanium processes contexts, we keep the outcome: each context knows the ones that follow from
 * it by a term's own context or by the contexts of a nested node. As long as only pinned contexts
 * are involved, all that is computed once per start; contexts that say the same are one object, so
 * that documents cannot make ever new ones.
 */
final class Context {
  /** Nothing is defined. */
  static final Context EMPTY;

  /**
   * Most contexts that are kept. The documents of the field need some sixty; hostile mixtures of
   * types beyond that are processed each time.
   */
  private static final int MOST_KEPT = 500;

  private static final Map<Content, Context> KEPT = new ConcurrentHashMap<>();

  /** Contexts differ in few of their terms, and share the others. */
  private static final Map<Term, Term> TERMS = new ConcurrentHashMap<>();

  static {
    EMPTY = of(new ActiveContext(ProcessingRuntime.of(PinnedLoader.options())), true);
  }

  private final ActiveContext active;
  private final Content content;
  private final boolean isKept;
  private final List<Term> prefixes;
  private final List<String> idNames;
  private final List<String> typeNames;
  private final Map<Term, Context> byProperty = new ConcurrentHashMap<>();
  private final Map<Term, Context> byType = new ConcurrentHashMap<>();
  private final Map<JsonNode, Context> byContexts = new ConcurrentHashMap<>();

  /** All that meaning depends on. */
  private record Content(
      Map<String, Term> terms, String vocabulary, String language, Context previous) {}

  private Context(ActiveContext active, Content content, boolean isKept) {
    this.active = active;
    this.content = content;
    this.isKept = isKept;
    this.prefixes = content.terms().values().stream().filter(term -> term.isPrefix).toList();
    this.idNames = names("@id", Term.Kind.ID);
    this.typeNames = names("@type", Term.Kind.TYPE);
  }

  private List<String> names(String keyword, Term.Kind kind) {
    return Stream.concat(
            Stream.of(keyword),
            content.terms().values().stream().filter(t -> t.kind == kind).map(t -> t.name).sorted())
        .toList();
  }

  private static Context of(ActiveContext active, boolean pinned) {
    String language = active.getDefaultLanguage();
    Map<String, Term> terms = new HashMap<>();
    active
        .getTermsMapping()
        .forEach(
            (name, definition) -> {
              Term term = new Term(name, definition.getUriMapping(), definition, language);
              // interned as the parser's names are, so that they are found without comparing them
              terms.put(name.intern(), pinned ? TERMS.computeIfAbsent(term, key -> key) : term);
            });
    ActiveContext before = active.getPreviousContext();
    Content content =
        new Content(
            terms,
            active.getVocabularyMapping(),
            language,
            before == null ? null : of(before, pinned));
    Context kept = pinned ? KEPT.get(content) : null;
    if (kept != null) {
      return kept;
    }
    if (!pinned || KEPT.size() >= MOST_KEPT) {
      return new Context(active, content, false);
    }
    return KEPT.computeIfAbsent(content, key -> new Context(active, key, true));
  }

  /**
   * What a member's name means here.
   *
   * @return of kind UNDEFINED when no context says
   */
  Term term(String name) {
    Term term = content.terms().get(name);
    return term != null ? term : new Term(name, expandUndefined(name, true), content.language());
  }

  /** What a name, which may be null, means by a definition of its own; null when it has none. */
  Term defined(String name) {
    return content.terms().get(name);
  }

  /** The names of members that hold a node's id: {@code @id} and its aliases. */
  List<String> idNames() {
    return idNames;
  }

  /** The names of members that hold a node's types: {@code @type} and its aliases, in order. */
  List<String> typeNames() {
    return typeNames;
  }

  /**
   * An identifier, expanded (JSON-LD 1.1 API, section 5.2); with {@code vocab} it may be a term.
   * Null for what looks like a keyword; relative when neither a prefix nor the vocabulary helps.
   */
  String expand(String id, boolean vocab) {
    Term term = vocab ? content.terms().get(id) : null;
    return term != null ? term.iri : expandUndefined(id, vocab);
  }

  private String expandUndefined(String text, boolean vocab) {
    if (text.startsWith("@")) {
      return vocab ? text : null;
    }
    int colon = text.indexOf(':', 1);
    if (colon > 0) {
      if (!text.startsWith("//", colon + 1)) {
        for (Term prefix : prefixes) {
          if (prefix.iri != null && prefix.name.length() == colon && text.startsWith(prefix.name)) {
            return prefix.iri + text.substring(colon + 1);
          }
        }
      }
      if (text.startsWith("_:") || Iri.hasScheme(text)) {
        return text;
      }
    }
    return vocab && content.vocabulary() != null ? content.vocabulary() + text : text;
  }

  /** The context around a node whose types brought this one; null when none did. */
  Context previous() {
    return content.previous();
  }

  /** With the context that the definition of a property carries; this one when it carries none. */
  Context scopedBy(Term property) throws JsonLdError {
    if (property.local == null) {
      return this;
    }
    Context known = byProperty.get(property);
    return known != null
        ? known
        : keep(
            byProperty,
            property,
            process(
                active.newContext().overrideProtected(true), property.local, property.localBase));
  }

  /** With the context that the definition of a type carries, for the node itself only. */
  Context typedBy(Term type) throws JsonLdError {
    Context known = byType.get(type);
    return known != null
        ? known
        : keep(
            byType,
            type,
            process(active.newContext().propagate(false), type.local, type.localBase));
  }

  /** With the contexts of a node: pinned URLs, or whatever the profile lets through. */
  Context with(JsonNode local) throws JsonLdError {
    Context known = byContexts.get(local);
    if (known != null) {
      return known;
    }
    ActiveContext next = process(active.newContext(), JakartaJson.of(local), null);
    return isPinned(local) && byContexts.size() < MOST_KEPT
        ? keep(byContexts, local.deepCopy(), next)
        : of(next, false);
  }

  private static ActiveContext process(ActiveContextBuilder builder, JsonValue local, URI base)
      throws JsonLdError {
    ActiveContext next;
    try {
      next = builder.create(local, base);
    } catch (RuntimeException e) {
      // Titanium trusts that IRIs in contexts are some
      throw new JsonLdError(JsonLdErrorCode.INVALID_LOCAL_CONTEXT, e);
    }
    if (next.getDefaultBaseDirection() != null) {
      // a direction leaves no trace in the quads
      throw new JsonLdError(JsonLdErrorCode.INVALID_BASE_DIRECTION);
    }
    return next;
  }

  /** True when a context is made of pinned URLs alone, so that what follows from it is kept. */
  static boolean isPinned(JsonNode local) {
    for (JsonNode item : local) {
      if (!item.isTextual() || !Contexts.isPinned(item.textValue())) {
        return false;
      }
    }
    return local.isArray();
  }

  private <K> Context keep(Map<K, Context> memory, K key, ActiveContext next) {
    Context context = of(next, isKept);
    if (context.isKept || !isKept) {
      memory.put(key, context);
    }
    return context;
  }
}
