package org.signet.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;

/**
 * The revoked badges of an issuer by name: a {@code 1EdTechRevocationList} (1EdTech Verifiable
 * Credentials Revocation List 1.0). It is not signed and lists ids in the clear, so no badge points
 * at it; it is there for readers that know nothing else. Reasons are not in it: they may name
 * people.
 */
@ApplicationScoped
public class Revocations {

  private final Sql sql;
  private final Issuers issuers;
  private final SignetConfig config;

  Revocations(Sql sql, Issuers issuers, SignetConfig config) {
    this.sql = sql;
    this.issuers = issuers;
    this.config = config;
  }

  /** The list as JSON; empty when there is no such issuer. */
  @Transactional
  Optional<ObjectNode> document(String slug) {
    return issuers.findBySlug(slug).map(this::document);
  }

  /**
   * The ids of revoked credentials.
   *
   * @param url where the list is
   * @param did whose list it must be
   * @return empty when it is no list of this service and this issuer
   */
  @Transactional
  public Optional<Set<String>> ofList(String url, String did) {
    return issuers.findByDid(did).filter(issuer -> url(issuer).equals(url)).map(this::revokedIds);
  }

  private ObjectNode document(Issuer issuer) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("id", url(issuer)).put("issuer", issuer.did());
    ArrayNode revoked = document.putArray("revokedCredential");
    revokedIds(issuer).forEach(id -> revoked.addObject().put("id", id).put("revoked", true));
    return document;
  }

  private String url(Issuer issuer) {
    return config.baseUrl() + "/revocations/" + issuer.slug();
  }

  private Set<String> revokedIds(Issuer issuer) {
    return new LinkedHashSet<>(
        sql.list(
            "select e.credential_id from status_entry e join status_list l on l.id = e.list_id"
                + " join credential c on c.id = e.credential_id where l.issuer_id = ? and l.purpose = ?"
                + " and e.set_at is not null order by e.set_at, e.credential_id",
            row -> config.baseUrl() + "/credentials/" + row.getString("credential_id"),
            issuer.id(),
            StatusLists.REVOCATION));
  }
}
