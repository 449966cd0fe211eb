package org.signet.jsonld;

import com.apicatalog.jsonld.context.TermDefinition;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What a name means in a {@link Context} (JSON-LD 1.1 API, section 4.2, "term definition"), with
 * the bytes that it makes in N-Quads.
 */
final class Term {
  /** What a member of this name is. */
  enum Kind {
    PROPERTY,
    ID,
    TYPE,
    /** An alias of any other keyword. */
    KEYWORD,
    /** No context defines the name, or one takes its meaning away. */
    UNDEFINED,
    /** Its IRI is none. */
    INVALID
  }

  /** What a string value is. */
  enum Coercion {
    NONE,
    ID,
    VOCAB,
    DATATYPE
  }

  private static final Set<String> CONTAINERS = Set.of("@set", "@list", "@graph");

  final String name;

  /** Null when undefined. */
  final String iri;

  final Kind kind;
  final Coercion coercion;

  /** The datatype, for {@link Coercion#DATATYPE}. */
  final String datatype;

  /** {@code <iri>} between spaces, for a property. */
  final byte[] predicate;

  /** {@code <iri>}: what the name is as a type. */
  final byte[] object;

  /** What follows the text of a string value: the quotation mark, datatype or language. */
  final byte[] suffix;

  /** True for another name of a member that is read by its own ({@link Reserved}). */
  final boolean isDisguised;

  final boolean isList;
  final boolean isGraph;
  final boolean isPrefix;

  /**
   * True for a definition of a form that is not converted: reverse, nest, maps, JSON literals, no
   * language.
   */
  final boolean isUnsupported;

  /** The context of the term itself, null when it has none, and where that stands. */
  final JsonValue local;

  final URI localBase;
  private final boolean isProtected;
  private final int hash;

  /** A name that has no definition of its own; {@code iri} is what it expands to, or null. */
  Term(String name, String iri, String language) {
    this(name, iri, null, language);
  }

  /**
   * @param definition null when the name has none
   * @param language default language of the context, or null
   */
  Term(String name, String iri, TermDefinition definition, String language) {
    this.name = name;
    this.iri = iri;
    this.kind = kind(iri);
    this.isDisguised = kind == Kind.PROPERTY && Reserved.isDisguised(name, iri);
    String mapping = definition == null ? null : definition.getTypeMapping();
    this.coercion = coercion(mapping);
    this.datatype = coercion == Coercion.DATATYPE ? mapping : null;
    this.predicate = bytes(" <" + iri + "> ");
    this.object = bytes("<" + iri + ">");
    String tag = language(definition, language);
    this.suffix = bytes(datatype == null ? suffix(tag) : datatypeSuffix(datatype));
    Collection<String> containers = containers(definition);
    this.isList = containers.contains("@list");
    this.isGraph = containers.contains("@graph");
    this.isPrefix = definition != null && definition.isPrefix();
    this.isUnsupported =
        (tag != null && !ValueObject.isLanguage(tag))
            || definition != null
                && (definition.isReverseProperty()
                    || definition.getNestValue() != null
                    || definition.getDirectionMapping() != null
                    || "@json".equals(mapping)
                    || (isList && isGraph)
                    || (datatype != null && !Iri.isAbsolute(datatype))
                    || !CONTAINERS.containsAll(containers));
    this.local = definition == null ? null : definition.getLocalContext();
    this.localBase = definition == null ? null : definition.getBaseUrl();
    this.isProtected = definition != null && definition.isProtected();
    this.hash = Objects.hash(name, iri, coercion, datatype);
  }

  private static Kind kind(String iri) {
    if (iri == null) {
      return Kind.UNDEFINED;
    }
    if (iri.startsWith("@")) {
      return iri.equals("@id") ? Kind.ID : iri.equals("@type") ? Kind.TYPE : Kind.KEYWORD;
    }
    return !Iri.hasScheme(iri)
        ? Kind.UNDEFINED
        : Iri.isAbsolute(iri) ? Kind.PROPERTY : Kind.INVALID;
  }

  private static Coercion coercion(String mapping) {
    if (mapping == null || mapping.equals("@none")) {
      return Coercion.NONE;
    }
    return switch (mapping) {
      case "@id" -> Coercion.ID;
      case "@vocab" -> Coercion.VOCAB;
      default -> Coercion.DATATYPE;
    };
  }

  private static Collection<String> containers(TermDefinition definition) {
    return definition == null || definition.getContainerMapping() == null
        ? Set.of()
        : definition.getContainerMapping();
  }

  /** A definition may set a language or, with null, the absence of one. */
  private static String language(TermDefinition definition, String language) {
    if (definition == null || definition.getLanguageMapping() == null) {
      return language;
    }
    return definition.getLanguageMapping() instanceof JsonString own ? own.getString() : null;
  }

  static String suffix(String language) {
    // jsonld.js and with it the field writes language tags in lower case
    return language == null ? "\"" : "\"@" + language.toLowerCase(Locale.ROOT);
  }

  static String datatypeSuffix(String datatype) {
    return datatype.equals(Numbers.STRING) ? "\"" : "\"^^<" + datatype + ">";
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Term term
        && name.equals(term.name)
        && Objects.equals(iri, term.iri)
        && coercion == term.coercion
        && Objects.equals(datatype, term.datatype)
        && Arrays.equals(suffix, term.suffix)
        && isList == term.isList
        && isGraph == term.isGraph
        && isPrefix == term.isPrefix
        && isUnsupported == term.isUnsupported
        && isProtected == term.isProtected
        && Objects.equals(local, term.local)
        && Objects.equals(localBase, term.localBase);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
