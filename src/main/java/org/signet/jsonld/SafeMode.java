package org.signet.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.jsonld.Violation.Code;

/**
 * The rules under which a document may be signed or verified: every leaf must reach the quads, and
 * by one way only. {@link ToQuads} asks here for everything that it meets; what breaks a rule is
 * noted with its place, so that all of it can be told at once.
 */
final class SafeMode {
  /** Nobody reads more; a hostile document has thousands, each with a long pointer. */
  private static final int MOST = 100;

  final Pointer at = new Pointer();
  private final List<Violation> violations = new ArrayList<>();

  /** Refuses the document when any rule was broken. */
  void verdict() {
    if (!violations.isEmpty()) {
      throw new LdRefused(violations);
    }
  }

  /** Notes a violation that {@code found} may hold, if it holds one; true when it does. */
  boolean refuses(Optional<Violation> found) {
    found.ifPresent(violations::add);
    return found.isPresent();
  }

  /** Notes violations that were found elsewhere. */
  void report(List<Violation> found) {
    violations.addAll(found);
  }

  void report(Code code, String detail) {
    violations.add(new Violation(code, at.toString(), detail));
    if (violations.size() >= MOST) {
      verdict();
    }
  }

  /** A context that cannot be processed ends the walk: nothing below it has a meaning. */
  LdRefused refuse(JsonLdError error) {
    boolean redefined =
        PinnedLoader.reason(error).equals(JsonLdErrorCode.PROTECTED_TERM_REDEFINITION.name());
    violations.add(
        new Violation(
            redefined ? Code.PROTECTED_TERM : Code.JSONLD_INVALID,
            at.toString(),
            PinnedLoader.reason(error)));
    return new LdRefused(violations);
  }

  /** True when the term may be the name of a property with this value. */
  boolean property(Term term) {
    switch (term.kind) {
      case UNDEFINED -> report(Code.UNSIGNED_TERM, "a property that no context defines");
      case INVALID -> report(Code.INVALID_IRI, "a property that is no valid IRI");
      case ID, TYPE, KEYWORD -> form("a keyword or an alias of one");
      case PROPERTY -> {
        if (term.isDisguised) {
          form("another name of a member that has its own");
        } else if (term.isUnsupported) {
          form("a term of a form that is not covered");
        } else {
          return true;
        }
      }
      default -> throw new IllegalStateException();
    }
    return false;
  }

  /** True when the term, null for a value that is no string, may be a type. */
  boolean type(Term term) {
    if (term == null || term.kind == Term.Kind.UNDEFINED || term.iri.startsWith("@")) {
      report(Code.UNDEFINED_TYPE, "a type that no context defines");
    } else if (term.kind == Term.Kind.INVALID) {
      report(Code.INVALID_IRI, "not a valid IRI");
    } else {
      return true;
    }
    return false;
  }

  /** True when an identifier, expanded as far as it could be, can stand in quads. */
  boolean iri(String iri) {
    if (iri != null && iri.startsWith("_:")) {
      report(Code.BLANK_NODE_ID, "a blank node label");
    } else if (iri == null || !Iri.hasScheme(iri)) {
      report(Code.NON_ABSOLUTE_IRI, "not an absolute IRI");
    } else if (!Iri.isAbsolute(iri)) {
      report(Code.INVALID_IRI, "not a valid IRI");
    } else {
      return true;
    }
    return false;
  }

  /** True when the number is the same for every processor. */
  boolean number(JsonNode number) {
    Optional<String> objection = Numbers.objection(number);
    objection.ifPresent(why -> report(Code.NUMBER, why));
    return objection.isEmpty();
  }

  void dropped(String what) {
    report(Code.DROPPED_VALUE, what);
  }

  void form(String what) {
    report(Code.JSONLD_FORM_NOT_ALLOWED, what);
  }
}
