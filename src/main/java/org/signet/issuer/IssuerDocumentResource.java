package org.signet.issuer;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import org.signet.keys.DidWeb;
import org.signet.platform.PublicDocument;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;

/** What anyone reads about an issuer, to check what it signed. */
@Path("/")
class IssuerDocumentResource {

  private static final int HOUR = 3600;

  private final Issuers issuers;
  private final IssuerDocuments documents;
  private final SignetConfig config;

  IssuerDocumentResource(Issuers issuers, IssuerDocuments documents, SignetConfig config) {
    this.issuers = issuers;
    this.documents = documents;
    this.config = config;
  }

  @GET
  @Path("/issuers/{slug}")
  @Produces({"application/ld+json", "application/json"})
  @PublicDocument(maxAgeSeconds = HOUR)
  public String profile(
      @PathParam("slug") String slug, @QueryParam("lang") @DefaultValue("") String language) {
    Issuer issuer = find(slug);
    String chosen = issuer.language(language).orElse(issuer.languages().get(0));
    return documents.profile(issuer, chosen).toString();
  }

  @GET
  @Path("/issuers/{slug}/did.json")
  @Produces({"application/did+json", "application/json"})
  @PublicDocument(maxAgeSeconds = HOUR)
  public String didDocument(@PathParam("slug") String slug) {
    return documents.didDocument(find(slug)).toString();
  }

  @GET
  @Path("/issuers/{slug}/jwks.json")
  @Produces({"application/jwk-set+json", "application/json"})
  @PublicDocument(maxAgeSeconds = HOUR)
  public String jwks(@PathParam("slug") String slug) {
    return documents.jwks(find(slug)).toString();
  }

  @GET
  @Path("/issuers/{slug}/keys/{kid}")
  @Produces({"application/jwk+json", "application/json"})
  @PublicDocument(maxAgeSeconds = HOUR)
  public String key(@PathParam("slug") String slug, @PathParam("kid") String kid) {
    return documents.jwk(find(slug), kid).orElseThrow(Problem::notFound).toString();
  }

  /** The DID document of the issuer that is the host itself, where there is one. */
  @GET
  @Path("/.well-known/did.json")
  @Produces({"application/did+json", "application/json"})
  @PublicDocument(maxAgeSeconds = HOUR)
  public String hostDidDocument() {
    String did = DidWeb.of(URI.create(config.baseUrl().toString())).did();
    return documents.didDocument(issuers.findByDid(did).orElseThrow(Problem::notFound)).toString();
  }

  private Issuer find(String slug) {
    return issuers.findBySlug(slug).orElseThrow(Problem::notFound);
  }
}
