package org.signet.issuer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.signet.platform.Sql;

/** The institutions that issue here. */
@ApplicationScoped
public class Issuers implements PanacheRepositoryBase<IssuerEntity, UUID> {

  /** An issuer does not change yet, so its profile is read once per start. */
  private final Map<UUID, Issuer> known = new ConcurrentHashMap<>();

  private final Sql sql;

  Issuers(Sql sql) {
    this.sql = sql;
  }

  /** By id. */
  @Transactional
  public Optional<Issuer> find(UUID id) {
    Issuer issuer = known.get(id);
    return issuer != null ? Optional.of(issuer) : findByIdOptional(id).map(this::toIssuer);
  }

  /** By the name it has in addresses. */
  @Transactional
  public Optional<Issuer> findBySlug(String slug) {
    return isStorable(slug)
        ? sql.first("select id from issuer where slug = ?", this::issuer, slug)
        : Optional.empty();
  }

  /** By its DID, exactly as it stands in badges. */
  @Transactional
  public Optional<Issuer> findByDid(String did) {
    return isStorable(did)
        ? sql.first("select id from issuer where did = ?", this::issuer, did)
        : Optional.empty();
  }

  /** Every issuer, by slug. */
  @Transactional
  public List<Issuer> all() {
    return sql.list("select id from issuer order by slug", this::issuer);
  }

  /** PostgreSQL has no NUL in texts and fails when it is asked for one. */
  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0;
  }

  private Issuer issuer(ResultSet row) throws SQLException {
    return find(row.getObject("id", UUID.class)).orElseThrow();
  }

  private Issuer toIssuer(IssuerEntity entity) {
    return known.computeIfAbsent(entity.id, id -> entity.toIssuer());
  }
}
