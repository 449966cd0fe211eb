package org.signet.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.signet.json.Json;
import org.signet.proof.JwtRefused;
import org.signet.proof.VcJwt;
import org.signet.proof.VcJwtReader;

/**
 * What was sent in, told apart: a credential with an embedded proof, one as VC-JWT, or the address
 * of one.
 *
 * @param credential the credential itself, without the claims of a token
 * @param jwt the token it came in, for which it has no embedded proof
 * @param url an address instead of a credential
 * @param refused a token that is one, and is not to be trusted whoever signed it
 */
record Envelope(
    Optional<ObjectNode> credential,
    Optional<VcJwt> jwt,
    Optional<String> url,
    Optional<JwtRefused> refused) {

  private static final int LONGEST_URL = 2_000;

  /**
   * Detects the form by the bytes alone; what is said of them by file name or media type may be
   * wrong.
   *
   * @param ownBase this service's own base URL
   * @throws InputRefused when it is none of the forms, in words of what was seen
   */
  static Envelope detect(byte[] bytes, String ownBase) {
    refuseFiles(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      throw InputRefused.of("EMPTY");
    }
    if (text.startsWith("{")) {
      return json(Json.parseObject(bytes)); // the bytes as they came: the door checks their UTF-8
    }
    if (text.matches("https?://\\S+") && text.length() <= LONGEST_URL) {
      return ofUrl(text);
    }
    if (text.matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*")) {
      return jwt(text, ownBase);
    }
    throw InputRefused.of("NOT_A_BADGE");
  }

  private static Envelope json(ObjectNode json) {
    if (json.size() == 1 && json.path("url").isTextual()) {
      return ofUrl(json.get("url").textValue());
    }
    if (!json.has("@context") && !json.has("type")) {
      throw InputRefused.of("NOT_A_CREDENTIAL");
    }
    return new Envelope(Optional.of(json), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Envelope ofUrl(String url) {
    return new Envelope(Optional.empty(), Optional.empty(), Optional.of(url), Optional.empty());
  }

  private static Envelope jwt(String text, String ownBase) {
    try {
      VcJwt jwt = VcJwtReader.read(text, Optional.of(ownBase));
      return new Envelope(
          Optional.of(jwt.credential()), Optional.of(jwt), Optional.empty(), Optional.empty());
    } catch (JwtRefused refused) {
      if (refused.code() != JwtRefused.Code.NOT_A_JWS) {
        return new Envelope(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(refused));
      }
      throw InputRefused.of("NOT_A_TOKEN");
    }
  }

  private static void refuseFiles(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG")) {
      throw InputRefused.of("PNG");
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      throw InputRefused.of("JPEG");
    }
    if (start.startsWith("%PDF")) {
      throw InputRefused.of("PDF");
    }
    if (start.stripLeading().startsWith("<")) {
      throw InputRefused.of("MARKUP");
    }
  }
}
