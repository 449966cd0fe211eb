package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.signet.jsonld.Contexts;
import org.signet.proof.JwtRefused.Code;

/**
 * A token in the clothes of a JSON object: {@code EnvelopedVerifiableCredential} and {@code
 * EnvelopedVerifiablePresentation} (VCDM 2.0, section 4.13). The object says nothing itself: what
 * counts is the token in its {@code id}, a {@code data:} URL.
 */
public enum Enveloped {
  /** {@code data:application/vc+jwt,} and the token. */
  CREDENTIAL("EnvelopedVerifiableCredential", "data:application/vc+jwt,"),
  /** {@code data:application/vp+jwt,} and the token. */
  PRESENTATION("EnvelopedVerifiablePresentation", "data:application/vp+jwt,");

  private static final Set<String> MEMBERS = Set.of("@context", "id", "type");

  private final String type;
  private final String prefix;

  Enveloped(String type, String prefix) {
    this.type = type;
    this.prefix = prefix;
  }

  /** True when the object says that it is one. */
  public boolean isTypeOf(JsonNode object) {
    JsonNode types = object.path("type");
    boolean found = type.equals(types.textValue());
    for (JsonNode item : types) {
      found |= type.equals(item.textValue());
    }
    return found;
  }

  /** The object for a token. */
  public ObjectNode around(String compact) {
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
        .objectNode()
        .put("@context", Contexts.CREDENTIALS_V2)
        .put("id", prefix + compact)
        .put("type", type);
  }

  /**
   * The token, as it stands in {@code id}.
   *
   * @param envelope an object of this type
   * @throws JwtRefused ENVELOPE_MALFORMED when the context is not that of VCDM 2.0, when there is
   *     another type or member, which nobody would have signed, or no {@code data:} URL;
   *     ENVELOPE_NOT_SUPPORTED when the URL is of another media type
   */
  public String token(ObjectNode envelope) {
    JsonNode context = envelope.path("@context");
    boolean model = Contexts.CREDENTIALS_V2.equals(context.textValue());
    for (JsonNode item : context) {
      model |= Contexts.CREDENTIALS_V2.equals(item.textValue());
    }
    if (!model || !isTypeOf(envelope) || envelope.path("type").size() > 1) {
      throw new JwtRefused(Code.ENVELOPE_MALFORMED, "not of type " + type + " of VCDM 2.0 alone");
    }
    envelope
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                throw new JwtRefused(
                    Code.ENVELOPE_MALFORMED, "a member that the token does not cover");
              }
            });
    String id = envelope.path("id").asText();
    if (!id.startsWith("data:")) {
      throw new JwtRefused(Code.ENVELOPE_MALFORMED, "id is no data: URL");
    }
    if (!id.startsWith(prefix)) {
      throw new JwtRefused(Code.ENVELOPE_NOT_SUPPORTED, "id is not " + prefix + " and a token");
    }
    return id.substring(prefix.length());
  }
}
