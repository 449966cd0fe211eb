package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Contexts;
import org.signet.jsonld.Hash;
import org.signet.jsonld.Iri;
import org.signet.jsonld.LdRefused;

/**
 * The canonical form of a Data Integrity proof without its value ("proof configuration", VC Data
 * Integrity EdDSA Cryptosuites 1.0, section 3.2.5).
 */
final class ProofOptions {
  private static final Set<String> USUAL =
      Set.of("type", "cryptosuite", "created", "verificationMethod", "proofPurpose");

  private static final Set<String> SUITES = Set.of("eddsa-rdfc-2022", "ecdsa-rdfc-2019");

  /**
   * What every usual proof becomes: five quads that differ in three places. Their order is that of
   * the predicates, so no value can change it.
   */
  private static final String QUADS =
      """
      _:c14n0 <http://purl.org/dc/terms/created> "%s"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
      _:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof> .
      _:c14n0 <https://w3id.org/security#cryptosuite> "%s"^^<https://w3id.org/security#cryptosuiteString> .
      _:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .
      _:c14n0 <https://w3id.org/security#verificationMethod> <%s> .
      """;

  private static final String[] PARTS = QUADS.split("%s");

  private ProofOptions() {}

  /**
   * Hashes the options of a proof over a document. The usual ones take a short way, which a test
   * holds equal to the long one.
   *
   * @throws LdRefused when a member of the proof would not be covered
   */
  static byte[] hash(JsonNode context, ObjectNode proof, ContextProfile profile, Hash hash) {
    Optional<byte[]> usual = usual(context, proof);
    return usual.isPresent()
        ? hash.digest().digest(usual.get())
        : Canonical.of(withContext(context, proof), profile, hash).hash();
  }

  /** Proof options are canonicalised with the context of their document. */
  static ObjectNode withContext(JsonNode context, ObjectNode proof) {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    if (context != null) {
      options.set("@context", context);
    }
    options.setAll(proof);
    options.remove("proofValue");
    return options;
  }

  /**
   * The canonical form when the proof has the usual members and the document starts with {@code
   * credentials/v2}, which protects what they mean against any context that follows.
   */
  static Optional<byte[]> usual(JsonNode context, ObjectNode proof) {
    int members = proof.has("proofValue") ? USUAL.size() + 1 : USUAL.size();
    if (context == null
        || !Contexts.CREDENTIALS_V2.equals(context.path(0).textValue())
        || !areUrls(context)
        || proof.size() != members
        || !Cryptosuite.DATA_INTEGRITY.equals(text(proof, "type"))
        || !"assertionMethod".equals(text(proof, "proofPurpose"))) {
      return Optional.empty();
    }
    String suite = text(proof, "cryptosuite");
    String created = text(proof, "created");
    String method = text(proof, "verificationMethod");
    boolean plain =
        suite != null
            && SUITES.contains(suite)
            && Times.parse(created).isPresent()
            && method != null
            && !method.startsWith("_:")
            && Iri.isAbsolute(method);
    return plain
        ? Optional.of(
            (PARTS[0] + created + PARTS[1] + suite + PARTS[2] + method + PARTS[3])
                .getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** A context that is an object could make prefixes of what stands in the proof. */
  private static boolean areUrls(JsonNode context) {
    for (JsonNode item : context) {
      if (!item.isTextual() || !Contexts.isPinned(item.textValue())) {
        return false;
      }
    }
    return true;
  }

  private static String text(ObjectNode proof, String member) {
    return proof.path(member).textValue();
  }
}
