package org.signet.jsonld;

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
import java.util.HashMap;
import java.util.Map;
import org.signet.json.Json;

/**
 * Canonical N-Quads by libraries as their makers ship them: titanium-json-ld and titanium-rdfc,
 * with a loader that has the pinned contexts and nothing else.
 */
final class Reference {
  private final Map<String, Document> contexts = new HashMap<>();
  private final JsonLdOptions options;

  Reference() throws JsonLdError {
    for (String url : Contexts.urls()) {
      byte[] bytes = Contexts.bytes(url).orElseThrow();
      contexts.put(url, JsonDocument.of(new ByteArrayInputStream(bytes)));
    }
    options =
        new JsonLdOptions(
            (url, more) -> {
              Document context = contexts.get(url.toString());
              if (context == null) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not pinned");
              }
              return context;
            });
  }

  String nquads(ObjectNode document) throws JsonLdError, RdfConsumerException {
    RdfCanon canon = RdfCanon.create("SHA-256");
    JsonLd.toRdf(JsonDocument.of(new StringReader(Json.write(document))))
        .options(options)
        .provide(canon);
    StringWriter nquads = new StringWriter();
    canon.provide(new NQuadsWriter(nquads));
    return nquads.toString();
  }
}
