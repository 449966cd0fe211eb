package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.keys.Algorithm;
import org.signet.keys.Base64Url;
import org.signet.keys.Jwk;
import org.signet.keys.KeyRefused;
import org.signet.keys.PublicKey;
import org.signet.proof.JwtRefused.Code;

/**
 * Reads a VC-JWT strictly (RFC 7515, section 3.1, compact serialisation; RFC 8725). Checks no
 * signature.
 */
public final class VcJwtReader {
  /** Base64url makes four characters of three bytes, and there are three parts. */
  private static final int MAX_LENGTH = Json.MAX_BYTES / 3 * 4 + 16_384;

  private static final Set<String> HEADERS = Set.of("alg", "typ", "cty", "kid", "jwk", "iss");
  private static final Set<String> TYPES = Set.of("JWT", "vc+jwt");
  private static final Pattern DID_URL =
      Pattern.compile("did:(?:web|key):[A-Za-z0-9._:%~-]+#[A-Za-z0-9._~-]+");
  private static final Pattern HTTPS_URL =
      Pattern.compile(
          "https://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(?:#[A-Za-z0-9._~-]+)?");

  private VcJwtReader() {}

  /**
   * Takes a compact JWS apart.
   *
   * @throws JwtRefused for everything that is not exactly one
   */
  public static VcJwt read(String compact) {
    return read(compact, Optional.empty());
  }

  /**
   * Takes a compact JWS apart.
   *
   * @param ownBase this service's own base URL, whose keys may be named even where it is plain http
   * @throws JwtRefused for everything that is not exactly one
   */
  public static VcJwt read(String compact, Optional<String> ownBase) {
    String[] parts = compact.length() > MAX_LENGTH ? new String[0] : compact.split("\\.", -1);
    if (parts.length != 3) {
      throw new JwtRefused(Code.NOT_A_JWS, "not three parts");
    }
    ObjectNode header = json(parts[0], "header");
    for (Iterator<String> names = header.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!HEADERS.contains(name)) {
        throw new JwtRefused(Code.HEADER_NOT_ALLOWED, "a header that is not allowed");
      }
    }
    Algorithm algorithm =
        Algorithm.ofJose(header.path("alg").textValue())
            .orElseThrow(() -> new JwtRefused(Code.ALG_NOT_ALLOWED, "alg is not allowed"));
    if (header.has("typ") && !TYPES.contains(header.get("typ").asText())) {
      throw new JwtRefused(Code.HEADER_NOT_ALLOWED, "typ is not JWT or vc+jwt");
    }
    if (!header.has("kid") && !header.has("jwk")) {
      throw new JwtRefused(Code.HEADER_CONFLICT, "kid or jwk is needed");
    }
    ObjectNode payload = json(parts[1], "payload");
    if (payload.has("vc") || payload.has("vp")) {
      throw new JwtRefused(Code.VC_CLAIM_NOT_ALLOWED, "a vc or vp claim is of another data model");
    }
    return new VcJwt(
        algorithm,
        Optional.ofNullable(header.get("kid")).map(kid -> kid(kid, ownBase)),
        Optional.ofNullable(header.get("jwk")).map(VcJwtReader::jwk),
        payload,
        (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
        bytes(parts[2], "signature"));
  }

  private static String kid(JsonNode kid, Optional<String> ownBase) {
    String url = kid.isTextual() ? kid.textValue() : "";
    if (url.length() > 2_048
        || !(ownBase.filter(base -> url.startsWith(base + "/")).isPresent()
            || HTTPS_URL.matcher(url).matches()
            || DID_URL.matcher(url).matches())) {
      throw new JwtRefused(Code.KEY_URL_NOT_ALLOWED, "kid is no https URL and no DID URL");
    }
    return url;
  }

  private static PublicKey jwk(JsonNode jwk) {
    try {
      return Jwk.read(jwk);
    } catch (KeyRefused refused) {
      throw new JwtRefused(Code.KEY_REJECTED, refused.getMessage());
    }
  }

  private static ObjectNode json(String part, String name) {
    try {
      return Json.parseObject(bytes(part, name));
    } catch (JsonRefused refused) {
      throw new JwtRefused(
          Code.NOT_A_JWS, name + ": " + refused.code() + ", " + refused.getMessage());
    }
  }

  private static byte[] bytes(String part, String name) {
    return Base64Url.decode(part)
        .orElseThrow(() -> new JwtRefused(Code.NOT_A_JWS, name + " is not base64url"));
  }
}
