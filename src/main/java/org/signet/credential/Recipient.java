package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a badge was issued to the one whom a verifier expects: the id of its subject and the
 * {@code IdentityObject}s beside it (Open Badges 3.0, section B.1.13).
 */
public final class Recipient {

  /** Longest expected value and longest salt, in bytes of UTF-8; longer ones never match. */
  private static final int MOST_BYTES = 1024;

  /** Ids that are minted for one badge: they tell nothing about who holds it. */
  private static final String MINTED = "urn:uuid:";

  /** A plain text of this form is a hash that is not said to be one: no identifier at all. */
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9]+\\$[0-9A-Fa-f]*");

  /** {@code IdentifierTypeEnum} (Open Badges 3.0, section B.3.3) and its extensions. */
  private static final Pattern TYPE =
      Pattern.compile(
          "name|sourcedId|systemId|productId|userName|accountId|emailAddress"
              + "|nationalIdentityNumber|isbn|issn|lisSourcedId|oneRosterSourcedId|sisSourcedId"
              + "|ltiContextId|ltiDeploymentId|ltiToolId|ltiPlatformId|ltiUserId|identifier"
              + "|ext:[A-Za-z0-9._-]{1,64}");

  private Recipient() {}

  /**
   * What matched.
   *
   * @param pointer JSON pointer relative to the subject: {@code /id} or {@code /identifier/2}
   * @param identityType as {@code emailAddress}; empty for the subject's own id
   * @param hashed whether the badge holds the hash only
   */
  public record Match(String pointer, Optional<String> identityType, boolean hashed) {}

  /**
   * The first identifier of the subject that is the expected one. The id, and identifiers in plain
   * text, have to be equal; names and e-mail addresses are equal in either case, trimmed, in
   * normalisation form C. A hash is tried with the expected value as it is and trimmed, that of an
   * e-mail address in lower case too. All identifiers are compared, each in constant time.
   *
   * @param expected a DID, a URL, an e-mail address, a name, or whatever the issuer uses; one that
   *     is blank or longer than 1 KiB never matches
   */
  public static Optional<Match> match(JsonNode credentialSubject, String expected) {
    if (expected.isBlank() || bytes(expected).length > MOST_BYTES) {
      return Optional.empty();
    }
    Optional<Match> found = Optional.empty();
    String id = id(credentialSubject);
    if (same(id, expected)) {
      found = Optional.of(new Match("/id", Optional.empty(), false));
    }
    JsonNode identifiers = identifiers(credentialSubject);
    for (int i = 0; i < identifiers.size(); i++) {
      Optional<Match> match = match(identifiers.get(i), "/identifier/" + i, expected);
      found = found.isPresent() ? found : match;
    }
    return found;
  }

  /** Whether the subject says who it is at all: an id that means somebody, or an identifier. */
  public static boolean isIdentified(JsonNode credentialSubject) {
    return !id(credentialSubject).isEmpty() || !identifiers(credentialSubject).isEmpty();
  }

  private static Optional<Match> match(JsonNode identifier, String pointer, String expected) {
    String type = identifier.path("identityType").asText();
    String identity = identifier.path("identityHash").asText();
    boolean typed = identifier.path("identityType").isTextual() && TYPE.matcher(type).matches();
    JsonNode hashed = identifier.path("hashed");
    if (!typed || !hashed.isBoolean() || !identifier.path("identityHash").isTextual()) {
      return Optional.empty();
    }
    boolean matches =
        hashed.booleanValue()
            ? matchesHash(identifier.path("salt"), type, identity, expected)
            : matchesText(type, identity, expected);
    return matches
        ? Optional.of(new Match(pointer, Optional.of(type), hashed.booleanValue()))
        : Optional.empty();
  }

  private static boolean matchesHash(JsonNode salt, String type, String hash, String expected) {
    if (!salt.isMissingNode() && !salt.isTextual() || bytes(salt.asText()).length > MOST_BYTES) {
      return false;
    }
    return type.equals("emailAddress")
        ? IdentityHash.matchesEmail(expected, salt.asText(), hash)
        : IdentityHash.matches(expected, salt.asText(), hash);
  }

  private static boolean matchesText(String type, String text, String expected) {
    if (text.isBlank() || HASH.matcher(text).matches()) {
      return false;
    }
    return type.equals("emailAddress") || type.equals("name")
        ? same(folded(text), folded(expected))
        : same(text, expected);
  }

  private static String id(JsonNode subject) {
    JsonNode id = subject.path("id");
    return id.isTextual() && !id.textValue().startsWith(MINTED) ? id.textValue() : "";
  }

  private static JsonNode identifiers(JsonNode subject) {
    JsonNode identifiers = subject.path("identifier");
    return identifiers.isArray() ? identifiers : identifiers.path("");
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(bytes(a), bytes(b));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
