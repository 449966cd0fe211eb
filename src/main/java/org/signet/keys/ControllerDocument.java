package org.signet.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What somebody publishes about their own keys: a DID document (DID Core 1.0) or a controlled
 * identifier document (Controlled Identifiers 1.0, section 2). Says which keys may do what; the
 * caller must have got it from where its {@code id} says. Safe for use by several threads.
 */
public final class ControllerDocument {
  /** More keys than anybody needs; each may have to be read. */
  private static final int MOST_METHODS = 100;

  private final String id;
  private final ObjectNode document;
  private final Map<String, JsonNode> methods = new LinkedHashMap<>();
  private final Map<String, PublicKey> decoded = new ConcurrentHashMap<>();

  private ControllerDocument(String id, ObjectNode document) {
    this.id = id;
    this.document = document;
    collect(document.path("verificationMethod"));
    for (KeyPurpose purpose : KeyPurpose.values()) {
      collect(document.path(purpose.member())); // a relationship may carry the method itself
    }
  }

  /**
   * Reads a document.
   *
   * @param id whose document it must be: a DID, or the https URL it was found at
   * @throws KeyRefused DID_MISMATCH when it is somebody else's
   */
  public static ControllerDocument read(ObjectNode document, String id) {
    if (!id.equals(document.path("id").textValue())) {
      throw new KeyRefused(KeyRefused.Code.DID_MISMATCH, "the document has another id");
    }
    return new ControllerDocument(id, document);
  }

  /**
   * The key of a verification method (Controlled Identifiers 1.0, section 3.3).
   *
   * @param method absolute, as a proof names it
   * @param purpose what it must be allowed to do
   * @throws KeyRefused KEY_NOT_IN_DID_DOCUMENT, CONTROLLER_MISMATCH, PURPOSE_NOT_AUTHORIZED,
   *     KEY_REVOKED, or KEY_REJECTED when it is no good key
   */
  public PublicKey key(String method, KeyPurpose purpose) {
    JsonNode found = methods.get(method);
    if (found == null) {
      throw noSuchKey();
    }
    if (!id.equals(found.path("controller").textValue())) {
      throw new KeyRefused(KeyRefused.Code.CONTROLLER_MISMATCH, "the key is somebody else's");
    }
    if (!allowed(purpose).contains(method)) {
      throw new KeyRefused(
          KeyRefused.Code.PURPOSE_NOT_AUTHORIZED, "the key is not for " + purpose.member());
    }
    if (found.has("revoked")) {
      throw new KeyRefused(KeyRefused.Code.KEY_REVOKED, "its controller revoked the key");
    }
    return decoded.computeIfAbsent(method, name -> key(found));
  }

  /** KEY_NOT_IN_DID_DOCUMENT. */
  public static KeyRefused noSuchKey() {
    return new KeyRefused(KeyRefused.Code.KEY_NOT_IN_DID_DOCUMENT, "the document has no such key");
  }

  /** Whose document it is. */
  public String id() {
    return id;
  }

  /** Every good key that may do this; those of a kind that is not known here are left out. */
  public List<PublicKey> keys(KeyPurpose purpose) {
    List<PublicKey> keys = new ArrayList<>();
    for (String method : allowed(purpose)) {
      try {
        keys.add(key(method, purpose));
      } catch (KeyRefused refused) {
        continue; // there may be others
      }
    }
    return List.copyOf(keys);
  }

  /** True when the document says that another controls it as well (DID Core 1.0, section 5.1.2). */
  public boolean isControlledBy(String other) {
    JsonNode controller = document.path("controller");
    for (JsonNode item : controller.isArray() ? controller : List.of(controller)) {
      if (other.equals(item.textValue())) {
        return true;
      }
    }
    return false;
  }

  private List<String> allowed(KeyPurpose purpose) {
    List<String> allowed = new ArrayList<>();
    for (JsonNode item : document.path(purpose.member())) {
      absolute(item.isObject() ? item.path("id") : item).ifPresent(allowed::add);
    }
    return allowed;
  }

  private void collect(JsonNode list) {
    for (JsonNode item : list.isArray() ? list : List.<JsonNode>of()) {
      if (item.isObject() && methods.size() < MOST_METHODS) {
        absolute(item.path("id")).ifPresent(name -> methods.putIfAbsent(name, item));
      }
    }
  }

  /** A relative DID URL is relative to the document's id (DID Core 1.0, section 3.2.2). */
  private Optional<String> absolute(JsonNode name) {
    return Optional.ofNullable(name.textValue())
        .map(text -> text.startsWith("#") ? id + text : text);
  }

  private static PublicKey key(JsonNode method) {
    if (method.has("secretKeyMultibase") || method.has("privateKeyMultibase")) {
      throw KeyRefused.rejected("a private key where a public one belongs");
    }
    JsonNode multibase = method.path("publicKeyMultibase");
    if (multibase.isTextual()) {
      return Multikey.decode(multibase.textValue());
    }
    return Jwk.read(method.path("publicKeyJwk"));
  }
}
