package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
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
import org.signet.proof.Jws.Type;
import org.signet.proof.JwtRefused.Code;

/**
 * Reads tokens strictly (RFC 7515, section 3.1, compact serialisation; RFC 8725). Checks no
 * signature.
 */
public final class JwsReader {
  /** Base64url makes four characters of three bytes, and there are three parts. */
  private static final int MAX_LENGTH = Json.MAX_BYTES / 3 * 4 + 16_384;

  private static final int LONGEST_KID = 2_048;

  private static final Set<String> HEADERS = Set.of("alg", "typ", "cty", "kid", "jwk", "iss");

  /** What a JWE has and a JWS has not (RFC 7516, section 4.1). */
  private static final Set<String> OF_ENCRYPTION = Set.of("enc", "zip");

  /** {@code vc+ld+jwt} was the type in the drafts of VC-JOSE-COSE. */
  private static final Map<String, Type> TYPES =
      Map.of(
          "jwt",
          Type.JWT,
          "vc+jwt",
          Type.CREDENTIAL,
          "vc+ld+jwt",
          Type.CREDENTIAL,
          "vp+jwt",
          Type.PRESENTATION,
          "vp+ld+jwt",
          Type.PRESENTATION);

  private static final Map<String, Type> CONTENTS =
      Map.of(
          "vc",
          Type.CREDENTIAL,
          "vc+ld+json",
          Type.CREDENTIAL,
          "vp",
          Type.PRESENTATION,
          "vp+ld+json",
          Type.PRESENTATION);

  private static final String MEDIA = "application/";
  private static final Pattern DID_URL =
      Pattern.compile("did:key:[A-Za-z0-9]+|did:(?:web|key):[A-Za-z0-9._:%~-]+#[A-Za-z0-9._~-]+");
  private static final Pattern HTTPS_URL =
      Pattern.compile(
          "https://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(?:#[A-Za-z0-9._~-]+)?");

  /** A name among the issuer's keys, as VC-JOSE-COSE has it: never a path or an address. */
  private static final Pattern NAME = Pattern.compile("#?[A-Za-z0-9_-]{1,256}");

  private JwsReader() {}

  /**
   * Takes a compact JWS apart.
   *
   * @throws JwtRefused for everything that is not exactly one
   */
  public static Jws read(String compact) {
    return read(compact, Optional.empty());
  }

  /**
   * Takes a compact JWS apart.
   *
   * @param ownBase this service's own base URL, whose keys may be named even where it is plain http
   * @throws JwtRefused for everything that is not exactly one
   */
  public static Jws read(String compact, Optional<String> ownBase) {
    String[] parts = compact.length() > MAX_LENGTH ? new String[0] : compact.split("\\.", -1);
    if (parts.length != 3) {
      throw new JwtRefused(Code.NOT_A_JWS, "not three parts");
    }
    ObjectNode header = json(parts[0], "header");
    ObjectNode payload = json(parts[1], "payload");
    byte[] signature = bytes(parts[2], "signature");
    checkNames(header);
    Algorithm algorithm =
        Algorithm.ofJose(header.path("alg").textValue())
            .orElseThrow(() -> new JwtRefused(Code.ALG_NOT_ALLOWED, "alg is not allowed"));
    Optional<Type> type = media(header, "typ", TYPES);
    Optional<Type> content = media(header, "cty", CONTENTS);
    if (content.isPresent() && type.filter(t -> t != Type.JWT && t != content.get()).isPresent()) {
      throw new JwtRefused(Code.HEADER_CONFLICT, "typ and cty name two kinds of content");
    }
    // VC-JOSE-COSE lets the issuer alone lead to the key; Open Badges wants it named
    if (!header.has("kid") && !header.has("jwk") && type.orElse(Type.JWT) == Type.JWT) {
      throw new JwtRefused(Code.HEADER_CONFLICT, "kid or jwk is needed");
    }
    return new Jws(
        algorithm,
        type,
        Optional.ofNullable(header.get("kid")).map(kid -> kid(kid, ownBase)),
        Optional.ofNullable(header.get("jwk")).map(JwsReader::jwk),
        Optional.ofNullable(header.get("iss")).map(JsonNode::asText),
        payload,
        (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
        signature);
  }

  private static void checkNames(ObjectNode header) {
    for (Iterator<String> names = header.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (OF_ENCRYPTION.contains(name)) {
        throw new JwtRefused(Code.NOT_A_JWS, "a header of encrypted tokens");
      }
      if (!HEADERS.contains(name)) {
        throw new JwtRefused(Code.HEADER_NOT_ALLOWED, "a header that is not allowed");
      }
    }
  }

  /** Media types are compared without case, and may leave out {@code application/} (4.1.9). */
  private static Optional<Type> media(ObjectNode header, String name, Map<String, Type> known) {
    if (!header.has(name)) {
      return Optional.empty();
    }
    String text = header.get(name).asText().toLowerCase(Locale.ROOT);
    String media = text.startsWith(MEDIA) ? text.substring(MEDIA.length()) : text;
    return Optional.of(
        Optional.ofNullable(known.get(media))
            .orElseThrow(
                () -> new JwtRefused(Code.HEADER_NOT_ALLOWED, name + " is none of a credential")));
  }

  private static String kid(JsonNode kid, Optional<String> ownBase) {
    String text = kid.isTextual() ? kid.textValue() : "";
    if (text.length() > LONGEST_KID
        || !(ownBase.filter(base -> text.startsWith(base + "/")).isPresent()
            || HTTPS_URL.matcher(text).matches()
            || DID_URL.matcher(text).matches()
            || NAME.matcher(text).matches())) {
      throw new JwtRefused(
          Code.KEY_URL_NOT_ALLOWED, "kid is no https URL, no DID URL and no name of a key");
    }
    return text;
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
