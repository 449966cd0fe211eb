package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signet.json.Json;

/**
 * Which contexts a kind of document carries, in which order ("context validation" of VC Data
 * Integrity 1.0, section 2.4.1). Only URLs of pinned contexts are ever allowed; the same profile
 * holds for a context below the root.
 */
public enum ContextProfile {
  /**
   * {@code credentials/v2}, then one Open Badges 3.0 context; after them, at most once each and
   * only when needed, the Open Badges extensions and the Ed25519Signature2020 suite.
   */
  OPEN_BADGES,
  /**
   * Badges of VCDM 1.1, which are verified and never issued: {@code credentials/v1}, then one Open
   * Badges 3.0 context; after them, at most once each, the Open Badges extensions, the contexts of
   * Data Integrity, the Ed25519Signature2020 suite and StatusList2021, which VCDM 1.1 does not have
   * itself.
   */
  OPEN_BADGES_1_1,
  /**
   * A Comprehensive Learner Record: {@code credentials/v2}, that of CLR 2.0, one Open Badges 3.0
   * context; after them what may stand after those of a badge. The badges in it have the profile of
   * badges, and are told apart by their own proofs ({@code NodeIds}): whoever verifies the record
   * verifies each of them by itself.
   */
  CLR,
  /** {@code credentials/v2} and nothing else. */
  STATUS_LIST,
  /**
   * Pinned contexts in any order: for test vectors and for documents whose own profile was checked
   * elsewhere.
   */
  PINNED,
  /**
   * Whatever VCDM allows: pinned contexts in any order, also below the root, contexts as objects,
   * and values with a language or datatype of their own. For credentials that are no Open Badges.
   */
  GENERIC;

  /** Largest context object, as JSON text: it is processed anew for each document. */
  private static final int MAX_INLINE = 8 * 1024;

  private static final Set<String> EDITIONS =
      Set.of(
          "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
          Contexts.OPEN_BADGES);
  private static final Set<String> EXTRAS =
      Set.of(Contexts.OPEN_BADGES_EXTENSIONS, Contexts.ED25519_2020);
  private static final Set<String> EXTRAS_1_1 =
      Set.of(
          Contexts.OPEN_BADGES_EXTENSIONS,
          Contexts.ED25519_2020,
          "https://w3id.org/security/data-integrity/v1",
          "https://w3id.org/security/data-integrity/v2",
          "https://w3id.org/vc/status-list/2021/v1");

  /** The profile of a badge or endorsement, by its first context. */
  public static ContextProfile ofBadge(JsonNode credential) {
    return Contexts.CREDENTIALS_V1.equals(credential.path("@context").path(0).textValue())
        ? OPEN_BADGES_1_1
        : OPEN_BADGES;
  }

  /** The profile of what lies below the root and may carry contexts of its own. */
  ContextProfile below() {
    return this == CLR ? OPEN_BADGES : this;
  }

  /** How much a document may make. */
  Limits limits() {
    return this == CLR ? Limits.RECORD : Limits.CREDENTIAL;
  }

  /**
   * The violation of this profile by the value of an {@code @context} member at {@code pointer}, if
   * there is one.
   */
  Optional<Violation> check(JsonNode context, String pointer) {
    if (isGeneric() && context != null && !context.isArray()) {
      return allows(context) ? Optional.empty() : notAllowed(pointer);
    }
    if (context == null || !context.isArray() || context.isEmpty()) {
      return violation(Violation.Code.CONTEXT_ORDER, pointer, "@context is not a list of URLs");
    }
    List<String> urls = new java.util.ArrayList<>();
    for (int i = 0; i < context.size(); i++) {
      if (!allows(context.get(i))) {
        return notAllowed(pointer + "/" + i);
      }
      urls.add(context.get(i).textValue());
    }
    if (!ordered(urls)) {
      return violation(
          Violation.Code.CONTEXT_ORDER, pointer, "not the required contexts in the required order");
    }
    return Optional.empty();
  }

  /** Converts keyword forms as well, and contexts anywhere. */
  boolean isGeneric() {
    return this == GENERIC;
  }

  private boolean allows(JsonNode item) {
    if (item.isTextual()) {
      return Contexts.isPinned(item.textValue()) && knows(item.textValue());
    }
    return isGeneric()
        && item.isObject()
        && Json.write(item).length() <= MAX_INLINE
        && !namesContexts(item);
  }

  /** Large contexts that a small one names for each of its terms would multiply the work. */
  private static boolean namesContexts(JsonNode context) {
    for (JsonNode definition : context) {
      JsonNode scoped = definition.path("@context");
      for (JsonNode item : scoped.isArray() ? scoped : List.of(scoped)) {
        if (item.isTextual() || item.isArray() || namesContexts(item)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean knows(String url) {
    return switch (this) {
      case OPEN_BADGES ->
          url.equals(Contexts.CREDENTIALS_V2) || EDITIONS.contains(url) || EXTRAS.contains(url);
      case CLR -> url.equals(Contexts.CLR) || OPEN_BADGES.knows(url);
      case OPEN_BADGES_1_1 ->
          url.equals(Contexts.CREDENTIALS_V1) || EDITIONS.contains(url) || EXTRAS_1_1.contains(url);
      case STATUS_LIST -> url.equals(Contexts.CREDENTIALS_V2);
      case PINNED, GENERIC -> true;
    };
  }

  private boolean ordered(List<String> urls) {
    return switch (this) {
      case OPEN_BADGES -> isBadge(urls, Contexts.CREDENTIALS_V2, EXTRAS);
      case CLR -> isRecord(urls);
      case OPEN_BADGES_1_1 -> isBadge(urls, Contexts.CREDENTIALS_V1, EXTRAS_1_1);
      case STATUS_LIST -> urls.size() == 1;
      case PINNED, GENERIC -> true;
    };
  }

  private static boolean isBadge(List<String> urls, String first, Set<String> extras) {
    return urls.size() >= 2
        && urls.get(0).equals(first)
        && EDITIONS.contains(urls.get(1))
        && extras.containsAll(urls.subList(2, urls.size()))
        && new HashSet<>(urls).size() == urls.size();
  }

  private static boolean isRecord(List<String> urls) {
    List<String> others = new java.util.ArrayList<>(urls);
    return others.indexOf(Contexts.CLR) == 1
        && others.remove(Contexts.CLR)
        && isBadge(others, Contexts.CREDENTIALS_V2, EXTRAS);
  }

  private static Optional<Violation> notAllowed(String pointer) {
    return violation(
        Violation.Code.CONTEXT_NOT_ALLOWED, pointer, "not a context that is allowed here");
  }

  private static Optional<Violation> violation(Violation.Code code, String pointer, String detail) {
    return Optional.of(new Violation(code, pointer, detail));
  }
}
