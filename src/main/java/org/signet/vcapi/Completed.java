package org.signet.vcapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.signet.jsonld.Contexts;
import org.signet.proof.Cryptosuite;
import org.signet.proof.Times;

/**
 * A credential with what the issuer adds before it is looked at: an id by which it can be revoked,
 * the date that VCDM 1.1 asks for, and the contexts in which its proofs have a meaning.
 */
final class Completed {

  private static final String DATA_INTEGRITY = "https://w3id.org/security/data-integrity/v2";
  private static final String DATA_INTEGRITY_V1 = "https://w3id.org/security/data-integrity/v1";

  private Completed() {}

  /** True for VCDM 2.0. */
  static boolean isSecond(ObjectNode credential) {
    return Contexts.CREDENTIALS_V2.equals(credential.path("@context").path(0).textValue());
  }

  static ObjectNode of(ObjectNode posted, List<Cryptosuite> suites, Instant now) {
    ObjectNode credential = JsonNodeFactory.instance.objectNode();
    credential.setAll(posted);
    if (!credential.has("id")) {
      credential.put("id", "urn:uuid:" + UUID.randomUUID());
    }
    boolean second = isSecond(credential);
    if (!second && !credential.has("issuanceDate")) {
      credential.put("issuanceDate", Times.write(now));
    }
    if (credential.get("@context") instanceof ArrayNode contexts) {
      ArrayNode all = contexts.deepCopy();
      for (Cryptosuite suite : suites) {
        if (suite == Cryptosuite.ED25519_SIGNATURE_2020) {
          add(all, Contexts.ED25519_2020);
        } else if (!second && !has(all, DATA_INTEGRITY_V1)) {
          add(all, DATA_INTEGRITY);
        }
      }
      credential.set("@context", all);
    }
    return credential;
  }

  private static void add(ArrayNode contexts, String url) {
    if (!has(contexts, url)) {
      contexts.add(url);
    }
  }

  private static boolean has(ArrayNode contexts, String url) {
    for (JsonNode context : contexts) {
      if (url.equals(context.textValue())) {
        return true;
      }
    }
    return false;
  }
}
