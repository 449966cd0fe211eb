package org.signet.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import jakarta.json.JsonStructure;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives Titanium the pinned contexts and nothing else. */
final class PinnedLoader implements DocumentLoader {
  private static final PinnedLoader ONLY = new PinnedLoader();

  private final Map<String, JsonStructure> contexts =
      Contexts.urls().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  url -> url, url -> (JsonStructure) JakartaJson.of(Contexts.tree(url))));

  private PinnedLoader() {}

  /** Options of a processor that never leaves the class path; undefined terms are an error. */
  static JsonLdOptions options() {
    JsonLdOptions options = new JsonLdOptions(ONLY);
    options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
    // identifiers are judged by our own rules, before and after expansion
    options.setUriValidation(UriValidationPolicy.SchemeOnly);
    return options;
  }

  /**
   * The name of the error at the bottom: Titanium wraps what it finds inside a context as a loading
   * error.
   */
  static String reason(JsonLdError error) {
    JsonLdError deepest = error;
    while (deepest.getCause() instanceof JsonLdError cause) {
      deepest = cause;
    }
    return deepest.getCode().name();
  }

  @Override
  public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
    JsonStructure context = contexts.get(url.toString());
    if (context == null) {
      throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not pinned");
    }
    JsonDocument document = JsonDocument.of(context);
    document.setDocumentUrl(url);
    return document;
  }
}
