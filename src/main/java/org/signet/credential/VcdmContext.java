package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.signet.jsonld.Contexts;

/**
 * Which version a document is of: the first of its contexts says it (VCDM 2.0, section 4.3). What
 * the contexts mean is for {@link org.signet.jsonld.Canonical} to judge.
 */
final class VcdmContext {
  private static final String V1 = "https://www.w3.org/2018/credentials/v1";
  private static final Set<String> FIRST = Set.of(V1, Contexts.CREDENTIALS_V2);

  private VcdmContext() {}

  /** True for VCDM 1.1. */
  static boolean isFirstVersion(JsonNode document) {
    return V1.equals(document.path("@context").path(0).textValue());
  }

  static void check(JsonNode document, VcdmFindings found) {
    found.required(
        document,
        "@context",
        contexts -> {
          if (!contexts.isArray()) {
            found.report("not a list");
            return;
          }
          if (!FIRST.contains(contexts.path(0).asText())) {
            found.report("does not begin with the context of VCDM 2.0 or 1.1");
          }
          found.each(
              contexts,
              one -> {
                if (!one.isTextual() && !one.isObject()) {
                  found.report("neither a URL nor a context object");
                }
              });
        });
  }

  /** An envelope may have one context alone, and in any order (section 4.13.1). */
  static void checkEnvelope(JsonNode envelope, VcdmFindings found) {
    found.required(
        envelope,
        "@context",
        contexts -> {
          boolean known = Contexts.CREDENTIALS_V2.equals(contexts.textValue());
          for (JsonNode one : contexts) {
            known |= contexts.isArray() && Contexts.CREDENTIALS_V2.equals(one.textValue());
          }
          if (!known) {
            found.report("lacks the context of VCDM 2.0");
          }
        });
  }
}
