package org.signet.corpus;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.signet.json.Json;
import org.signet.jsonld.Contexts;
import org.signet.keys.Multibase;

/**
 * Signs as a careless implementation does, with a JSON-LD processor as it is shipped: what that
 * drops is not covered, and the signature is good by the arithmetic alone.
 */
final class LenientSigner {

  private static final Map<String, Document> PINNED = pinned();

  /** What it knows beside the pinned contexts. */
  private final Map<String, Document> others = new HashMap<>();

  /** It also takes this for the context at that address. */
  LenientSigner knowing(String url, String context) {
    others.put(url, document(context.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** A copy with the issuer's proof over whatever reaches the quads. */
  ObjectNode sign(ObjectNode document, Issuer issuer) {
    ObjectNode proof =
        Edit.object(
            """
            {"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022",
             "proofPurpose":"assertionMethod"}""");
    proof.put("created", Issuer.CREATED.toString()).put("verificationMethod", issuer.method());
    ObjectNode options = proof.deepCopy();
    options.set("@context", document.get("@context"));
    byte[] data = new byte[64];
    System.arraycopy(hash(options), 0, data, 0, 32);
    System.arraycopy(hash(document), 0, data, 32, 32);
    proof.put("proofValue", Multibase.base58(issuer.key().sign(data)));
    ObjectNode signed = document.deepCopy();
    signed.set("proof", proof);
    return signed;
  }

  private byte[] hash(ObjectNode document) {
    try {
      RdfCanon canon = RdfCanon.create("SHA-256");
      JsonLd.toRdf(JsonDocument.of(new StringReader(Json.write(document))))
          .options(new JsonLdOptions((url, more) -> context(url.toString())))
          .provide(canon);
      StringWriter quads = new StringWriter();
      canon.provide(new NQuadsWriter(quads));
      return TestKeys.sha256(quads.toString().getBytes(StandardCharsets.UTF_8));
    } catch (JsonLdError | RdfConsumerException e) {
      throw new IllegalStateException("even a careless signer refuses this", e);
    }
  }

  private Document context(String url) throws JsonLdError {
    Document context = PINNED.getOrDefault(url, others.get(url));
    if (context == null) {
      throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, url);
    }
    return context;
  }

  private static Map<String, Document> pinned() {
    Map<String, Document> pinned = new HashMap<>();
    for (String url : Contexts.urls()) {
      pinned.put(url, document(Contexts.bytes(url).orElseThrow()));
    }
    return pinned;
  }

  private static Document document(byte[] bytes) {
    try {
      return JsonDocument.of(new ByteArrayInputStream(bytes));
    } catch (JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }
}
