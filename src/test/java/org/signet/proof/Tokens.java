package org.signet.proof;

import static org.signet.jsonld.Badges.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.signet.json.Json;
import org.signet.jsonld.Badges;
import org.signet.keys.Base64Url;
import org.signet.keys.PrivateKey;

/** Tokens as others make them. */
public final class Tokens {
  private Tokens() {}

  /**
   * A signed token.
   *
   * @param header JSON of the members beside {@code alg}, without braces
   */
  public static String sign(PrivateKey key, String header, ObjectNode payload) {
    ObjectNode whole = json("{\"alg\":\"" + key.algorithm().jose() + "\"," + header + "}");
    return Jws.sign(whole, payload, key.signer("urn:unused"));
  }

  /** The payload of a token. */
  static ObjectNode payload(String compact) {
    return Json.parseObject(Base64Url.decode(compact.split("\\.")[1]).orElseThrow());
  }

  /** A credential with the claims of Open Badges. */
  static ObjectNode claims(PrivateKey key) {
    return payload(VcJwt.sign(Badges.small(), key.signer("https://badges.example.edu/keys/k1")));
  }

  /** A badge of VCDM 1.1, as the first edition of Open Badges 3.0 has it. */
  public static ObjectNode badgeOfFirstModel() {
    ObjectNode badge = Badges.small();
    badge.put("issuanceDate", badge.remove("validFrom").textValue());
    badge.put("name", "Hygiene");
    return Badges.with(
        badge,
        "/@context",
        "[\"https://www.w3.org/2018/credentials/v1\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]");
  }

  /** The same in a {@code vc} claim, and the claims that repeat it (VCDM 1.1, section 6.3.1). */
  public static ObjectNode claimsOfFirstModel(ObjectNode badge) {
    ObjectNode claims = json("{\"nbf\":1780477200}");
    claims.put("iss", badge.at("/issuer/id").textValue());
    claims.put("jti", badge.path("id").textValue());
    claims.put("sub", badge.at("/credentialSubject/id").textValue());
    claims.set("vc", badge);
    return claims;
  }
}
