package org.signet.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.signet.json.Json;

/**
 * What somebody wants to have verified, and how.
 *
 * @param bytes a badge in any of its forms, or its address
 */
record Submission(byte[] bytes, VerificationOptions options) {

  private static final List<String> MEMBERS =
      List.of("verifiableCredential", "verifiablePresentation", "url");
  private static final Pattern BEGINS_AS_REQUEST =
      Pattern.compile(
          "\\s*\\{\\s*\"(?:verifiableCredential|verifiablePresentation|url|options)\"[\\s\\S]*");
  private static final int BEGINNING = 200;

  /**
   * Reads a body: the badge itself, or as the VC-API has it {@code {"verifiableCredential":…,
   * "options":{…}}}, with {@code verifiablePresentation} or {@code url} instead.
   *
   * @param options those of the address, for a body that has none of its own
   * @throws org.signet.json.JsonRefused when it begins as such a request and is no JSON
   */
  static Submission of(byte[] body, VerificationOptions options) {
    String start =
        new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.ISO_8859_1);
    if (!BEGINS_AS_REQUEST.matcher(start).matches()) {
      return new Submission(body, options);
    }
    return of(Json.parseObject(body), body, options);
  }

  /** The same of what is already read, as an item of a batch is. */
  static Submission of(JsonNode item, VerificationOptions options) {
    if (item.isTextual()) {
      return new Submission(item.textValue().getBytes(StandardCharsets.UTF_8), options);
    }
    byte[] body = Json.write(item).getBytes(StandardCharsets.UTF_8);
    return item instanceof ObjectNode object
        ? of(object, body, options)
        : new Submission(body, options);
  }

  private static Submission of(ObjectNode json, byte[] body, VerificationOptions options) {
    if (json.has("@context") || json.has("type")) {
      return new Submission(body, options);
    }
    VerificationOptions wanted =
        json.path("options").isObject() ? VerificationOptions.of(json.path("options")) : options;
    return MEMBERS.stream()
        .filter(json::has)
        .findFirst()
        .map(json::get)
        .map(Submission::bytesOf)
        .map(bytes -> new Submission(bytes, wanted))
        .orElse(new Submission(body, wanted));
  }

  private static byte[] bytesOf(JsonNode value) {
    String text = value.isTextual() ? value.textValue() : Json.write(value);
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
