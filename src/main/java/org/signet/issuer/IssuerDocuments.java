package org.signet.issuer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.signet.issuer.IssuerKeys.Published;
import org.signet.jsonld.Contexts;
import org.signet.keys.Jwk;
import org.signet.keys.Multikey;

/** What the world reads about an issuer: DID document, JWKS, single keys, profile. */
@ApplicationScoped
class IssuerDocuments {

  private final IssuerKeys keys;

  IssuerDocuments(IssuerKeys keys) {
    this.keys = keys;
  }

  /**
   * The DID document (DID Core, Controlled Identifiers 1.0), in the one form that every validator
   * reads: absolute ids, and {@code assertionMethod} a list of strings.
   */
  ObjectNode didDocument(Issuer issuer) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document
        .putArray("@context")
        .add("https://www.w3.org/ns/did/v1")
        .add("https://w3id.org/security/multikey/v1")
        .add("https://w3id.org/security/jwk/v1");
    document.put("id", issuer.did());
    ArrayNode methods = document.putArray("verificationMethod");
    ArrayNode assertions = document.putArray("assertionMethod");
    for (Published key : keys.published(issuer)) {
      String id = issuer.did() + "#" + key.kid();
      ObjectNode method = methods.addObject().put("id", id);
      if (key.use() == KeyUse.JWT) {
        method.put("type", "JsonWebKey").put("controller", issuer.did());
        method.set("publicKeyJwk", jwk(issuer, key));
      } else {
        method.put("type", "Multikey").put("controller", issuer.did());
        method.put("publicKeyMultibase", Multikey.encode(key.key()));
      }
      if (key.trusted()) {
        assertions.add(id);
      }
    }
    return document;
  }

  /** All JWT keys (RFC 7517). */
  ObjectNode jwks(Issuer issuer) {
    ObjectNode jwks = JsonNodeFactory.instance.objectNode();
    ArrayNode items = jwks.putArray("keys");
    keys.published(issuer).stream()
        .filter(key -> key.use() == KeyUse.JWT && key.trusted())
        .forEach(key -> items.add(jwk(issuer, key)));
    return jwks;
  }

  /** One bare JWK: the 1EdTech validator selects nothing in a set. */
  Optional<ObjectNode> jwk(Issuer issuer, String kid) {
    return keys.published(issuer).stream()
        .filter(key -> key.kid().equals(kid) && key.use() == KeyUse.JWT && key.trusted())
        .map(key -> jwk(issuer, key))
        .findFirst();
  }

  /** The profile as JSON-LD, in one of the issuer's languages. */
  ObjectNode profile(Issuer issuer, String language) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    document.setAll(IssuerProfile.of(issuer, language));
    return document;
  }

  private ObjectNode jwk(Issuer issuer, Published key) {
    return Jwk.write(key.key(), Optional.of(keys.verificationMethod(issuer, key.kid(), key.use())));
  }
}
