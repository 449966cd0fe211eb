package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.signet.json.Json;

/** Badges for tests. */
public final class Badges {
  private Badges() {}

  /** A small badge without proof. */
  public static ObjectNode small() {
    return json(
        """
        {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id":"https://badges.example.edu/credentials/1",
         "type":["VerifiableCredential","OpenBadgeCredential"],
         "issuer":{"id":"did:web:badges.example.edu","type":["Profile"],"name":"Demonstration College"},
         "validFrom":"2026-06-03T09:00:00Z",
         "credentialSubject":{"id":"urn:uuid:0d9f3f2a-7c11-4a55-9d0e-1b6a5a0e7d0c","type":["AchievementSubject"],
          "achievement":{"id":"https://badges.example.edu/achievements/1","type":["Achievement"],"name":"Hygiene",
           "description":"Prevents infection.","criteria":{"narrative":"Observed practice."}}}}
        """);
  }

  /** The sample badge of the design, with evidence, endorsements and status. */
  public static ObjectNode sample() {
    try (InputStream in = Badges.class.getResourceAsStream("/sample-badge.json")) {
      return Json.parseObject(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An object from text. */
  public static ObjectNode json(String text) {
    return Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The same badge with the value at a JSON pointer set to JSON text; {@code null} as Java value
   * removes it.
   */
  public static ObjectNode with(ObjectNode badge, String pointer, String json) {
    ObjectNode copy = badge.deepCopy();
    int last = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), Json.parse(json.getBytes(StandardCharsets.UTF_8)));
    } else if (json == null) {
      ((ObjectNode) parent).remove(name);
    } else {
      ((ObjectNode) parent).set(name, Json.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
    return copy;
  }
}
