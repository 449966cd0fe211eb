package org.signet.achievement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.signet.issuer.LocalizedText;
import org.signet.platform.PublicDocument;
import org.signet.problem.Problem;

/** {@code /vocabulary/{list}/{concept}}: Signet's own concepts, in SKOS. */
@Path("/vocabulary/{list}")
@Produces({"application/ld+json", "application/json"})
class VocabularyResource {

  private static final int HOUR = 3600;

  private final Vocabulary vocabulary;

  VocabularyResource(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @GET
  @PublicDocument(maxAgeSeconds = HOUR)
  public String list(@PathParam("list") String code) {
    var list = vocabulary.find(code).orElseThrow(Problem::notFound);
    ObjectNode document = document(list.id(), "ConceptScheme", list.label());
    var concepts = document.putArray("hasTopConcept");
    list.concepts().values().forEach(concept -> concepts.add(concept.id()));
    return document.toString();
  }

  @GET
  @Path("/{concept}")
  @PublicDocument(maxAgeSeconds = HOUR)
  public String concept(@PathParam("list") String list, @PathParam("concept") String code) {
    var concept = vocabulary.find(list, code).orElseThrow(Problem::notFound);
    ObjectNode document = document(concept.id(), "Concept", concept.label());
    document.set("definition", languages(concept.definition()));
    document.put("inScheme", concept.id().substring(0, concept.id().lastIndexOf('/')));
    return document.toString();
  }

  private static ObjectNode document(String id, String type, LocalizedText label) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ObjectNode context = document.putObject("@context");
    context.put("@vocab", "http://www.w3.org/2004/02/skos/core#").put("id", "@id");
    context.put("type", "@type");
    for (String text : new String[] {"prefLabel", "definition"}) {
      context
          .putObject(text)
          .put("@id", "http://www.w3.org/2004/02/skos/core#" + text)
          .put("@container", "@language");
    }
    for (String link : new String[] {"hasTopConcept", "inScheme"}) {
      context
          .putObject(link)
          .put("@id", "http://www.w3.org/2004/02/skos/core#" + link)
          .put("@type", "@id");
    }
    document.put("id", id).put("type", type);
    document.set("prefLabel", languages(label));
    return document;
  }

  private static ObjectNode languages(LocalizedText text) {
    return JsonNodeFactory.instance.objectNode().put("en", text.in("en")).put("fr", text.in("fr"));
  }
}
