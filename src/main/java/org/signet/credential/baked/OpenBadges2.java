package org.signet.credential.baked;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Recognises badges of Open Badges 2.0 and 1.x, so that they are named and not called broken. */
public final class OpenBadges2 {
  private static final Set<String> CONTEXTS =
      Set.of("https://w3id.org/openbadges/v2", "https://w3id.org/openbadges/v1");
  private static final Set<String> TYPES = Set.of("Assertion", "BadgeClass");
  private static final Set<String> VERIFICATIONS =
      Set.of("hosted", "signed", "HostedBadge", "SignedBadge");

  private OpenBadges2() {}

  /**
   * Whether it is an Assertion or a BadgeClass: by context and type, or, for assertions older than
   * contexts and for the payload of signed ones, by badge, recipient and way of verification. It is
   * not asked whether it is a good one. A document with a context of Verifiable Credentials is
   * never one.
   */
  public static boolean isOpenBadges2(JsonNode json) {
    JsonNode context = json.path("@context");
    if (names(context, "https://www.w3.org/ns/credentials/v2")
        || names(context, "https://www.w3.org/2018/credentials/v1")) {
      return false;
    }
    boolean typed =
        CONTEXTS.stream().anyMatch(known -> names(context, known))
            && TYPES.stream().anyMatch(known -> names(json.path("type"), known));
    return typed || isUntypedAssertion(json);
  }

  private static boolean isUntypedAssertion(JsonNode json) {
    String verification =
        json.path("verification").path("type").asText(json.path("verify").path("type").asText());
    return json.has("badge") && json.has("recipient") && VERIFICATIONS.contains(verification);
  }

  /** Whether the value is that text or an array with it. */
  private static boolean names(JsonNode value, String text) {
    return text.equals(value.textValue())
        || value.isArray()
            && StreamSupport.stream(value.spliterator(), false)
                .anyMatch(item -> text.equals(item.textValue()));
  }
}
