package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
  /** {@code credentials/v2} and nothing else. */
  STATUS_LIST,
  /**
   * Pinned contexts in any order: for test vectors and for documents whose own profile was checked
   * elsewhere.
   */
  PINNED;

  private static final Pattern OPEN_BADGES_CONTEXT =
      Pattern.compile(
          "https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.0\\.[123])?\\.json");
  private static final Set<String> EXTRAS =
      Set.of(Contexts.OPEN_BADGES_EXTENSIONS, Contexts.ED25519_2020);

  /**
   * The violation of this profile by the value of an {@code @context} member at {@code pointer}, if
   * there is one.
   */
  Optional<Violation> check(JsonNode context, String pointer) {
    if (context == null || !context.isArray() || context.isEmpty()) {
      return violation(Violation.Code.CONTEXT_ORDER, pointer, "@context is not a list of URLs");
    }
    List<String> urls = new java.util.ArrayList<>();
    for (int i = 0; i < context.size(); i++) {
      JsonNode item = context.get(i);
      if (!item.isTextual() || !Contexts.isPinned(item.textValue()) || !knows(item.textValue())) {
        return violation(
            Violation.Code.CONTEXT_NOT_ALLOWED,
            pointer + "/" + i,
            "not a context that is allowed here");
      }
      urls.add(item.textValue());
    }
    if (!ordered(urls)) {
      return violation(
          Violation.Code.CONTEXT_ORDER, pointer, "not the required contexts in the required order");
    }
    return Optional.empty();
  }

  private boolean knows(String url) {
    return switch (this) {
      case OPEN_BADGES ->
          url.equals(Contexts.CREDENTIALS_V2)
              || OPEN_BADGES_CONTEXT.matcher(url).matches()
              || EXTRAS.contains(url);
      case STATUS_LIST -> url.equals(Contexts.CREDENTIALS_V2);
      case PINNED -> true;
    };
  }

  private boolean ordered(List<String> urls) {
    return switch (this) {
      case OPEN_BADGES ->
          urls.size() >= 2
              && urls.get(0).equals(Contexts.CREDENTIALS_V2)
              && OPEN_BADGES_CONTEXT.matcher(urls.get(1)).matches()
              && EXTRAS.containsAll(urls.subList(2, urls.size()))
              && new HashSet<>(urls).size() == urls.size();
      case STATUS_LIST -> urls.size() == 1;
      case PINNED -> true;
    };
  }

  private static Optional<Violation> violation(Violation.Code code, String pointer, String detail) {
    return Optional.of(new Violation(code, pointer, detail));
  }
}
