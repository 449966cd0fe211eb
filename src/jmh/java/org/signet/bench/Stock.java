package org.signet.bench;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.json.JsonProvider;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.signet.jsonld.Contexts;
import org.signet.keys.Multibase;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;

/**
 * {@code eddsa-rdfc-2022} as one writes it from libraries: Titanium, titanium-rdfc, BouncyCastle,
 * the contexts in memory. It checks nothing that these do not check.
 */
final class Stock {
  private static final jakarta.json.spi.JsonProvider JSON = JsonProvider.instance();
  private static final Map<String, Document> CONTEXTS = new HashMap<>();
  private static final DocumentLoader LOADER = (url, options) -> CONTEXTS.get(url.toString());

  static {
    for (String url : Contexts.urls()) {
      CONTEXTS.put(url, document(Contexts.bytes(url).orElseThrow()));
    }
  }

  private Stock() {}

  /** The tree that Titanium works on. */
  static JsonObject tree(byte[] text) {
    return document(text).getJsonContent().orElseThrow().asJsonObject();
  }

  /** Canonical N-Quads. */
  static byte[] canonicalise(JsonObject document) {
    try {
      RdfCanon canon = RdfCanon.create("SHA-256");
      JsonLd.toRdf(JsonDocument.of(document)).loader(LOADER).provide(canon);
      StringWriter nquads = new StringWriter();
      canon.provide(new NQuadsWriter(nquads));
      return nquads.toString().getBytes(StandardCharsets.UTF_8);
    } catch (JsonLdError | RdfConsumerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The document with a proof. */
  static JsonObject sign(JsonObject unsigned, Signer signer, String created) {
    JsonObject options =
        JSON.createObjectBuilder()
            .add("type", "DataIntegrityProof")
            .add("cryptosuite", "eddsa-rdfc-2022")
            .add("created", created)
            .add("verificationMethod", signer.verificationMethod())
            .add("proofPurpose", "assertionMethod")
            .build();
    String value = Multibase.base58(signer.sign(hashData(unsigned, options)));
    return with(unsigned, "proof", with(options, "proofValue", JSON.createValue(value)));
  }

  /** True when the proof is good. */
  static boolean verify(JsonObject signed, PublicKey key) {
    JsonObject proof = signed.getJsonObject("proof");
    byte[] signature = Multibase.decode(proof.getString("proofValue")).orElseThrow();
    byte[] data = hashData(without(signed, "proof"), without(proof, "proofValue"));
    return key.verify(data, signature);
  }

  private static byte[] hashData(JsonObject unsigned, JsonObject options) {
    byte[] data = new byte[64];
    JsonObject proof = with(options, "@context", unsigned.get("@context"));
    System.arraycopy(sha256(canonicalise(proof)), 0, data, 0, 32);
    System.arraycopy(sha256(canonicalise(unsigned)), 0, data, 32, 32);
    return data;
  }

  private static JsonObject with(JsonObject object, String name, JsonValue value) {
    return JSON.createObjectBuilder(object).add(name, value).build();
  }

  private static JsonObject without(JsonObject object, String name) {
    JsonObjectBuilder copy = JSON.createObjectBuilder(object);
    return copy.remove(name).build();
  }

  private static JsonDocument document(byte[] text) {
    try {
      return JsonDocument.of(new ByteArrayInputStream(text));
    } catch (JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
