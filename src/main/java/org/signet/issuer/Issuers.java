package org.signet.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.signet.auth.Caller;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** The institutions that issue here. */
@ApplicationScoped
public class Issuers implements PanacheRepositoryBase<IssuerEntity, UUID> {

  /** Whoever asks for longer ones does not fill the memory. */
  private static final int LONGEST_KEPT = 500;

  /** An issuer does not change yet, so its profile is read once per start. */
  private final Map<UUID, Issuer> known = new ConcurrentHashMap<>();

  /** A DID is an issuer's for ever. */
  private final Map<String, UUID> dids = new ConcurrentHashMap<>();

  /**
   * DIDs that are no issuer's here. Another node may create one at any time, and must not wait for
   * this one to notice: see {@link #isStrangers}.
   */
  private final Cache<String, Boolean> strangers =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  private final Sql sql;
  private final String ownHost;

  Issuers(Sql sql, SignetConfig config) {
    this.sql = sql;
    this.ownHost = "did:web:" + config.baseUrl().getHost().toLowerCase(Locale.ROOT);
  }

  /** By id. */
  public Optional<Issuer> find(UUID id) {
    return Optional.ofNullable(known.get(id)).or(() -> read(id));
  }

  /** From its row. */
  @Transactional
  Optional<Issuer> read(UUID id) {
    return findByIdOptional(id).map(this::toIssuer);
  }

  /** By the name it has in addresses. */
  @Transactional
  public Optional<Issuer> findBySlug(String slug) {
    return isStorable(slug)
        ? sql.first("select id from issuer where slug = ?", this::issuer, slug)
        : Optional.empty();
  }

  /** By its DID, exactly as it stands in badges. */
  public Optional<Issuer> findByDid(String did) {
    UUID id = dids.get(did);
    if (id != null) {
      return find(id);
    }
    if (!isStorable(did) || strangers.getIfPresent(did) != null) {
      return Optional.empty();
    }
    Optional<UUID> found = sql.first("select id from issuer where did = ?", Issuers::id, did);
    if (found.isPresent()) {
      dids.put(did, found.get());
    } else if (isStrangers(did)) {
      strangers.put(did, true);
    }
    return found.flatMap(this::find);
  }

  /**
   * Whether nobody will create an issuer of this DID in the next minute: a did:web of another host
   * is none of this service, and a did:key is not heard of before its issuer exists.
   */
  private boolean isStrangers(String did) {
    return did.length() <= LONGEST_KEPT && !did.startsWith(ownHost);
  }

  /** Every issuer, by slug. */
  @Transactional
  public List<Issuer> all() {
    return sql.list("select id from issuer order by slug", this::issuer);
  }

  /** Those that a key may act for, by slug. */
  public List<Issuer> servedBy(Caller caller) {
    return all().stream().filter(issuer -> caller.serves(issuer.slug())).toList();
  }

  /** Whether a key may act for the issuer with this id. */
  public boolean isServed(UUID id, Caller caller) {
    return find(id).filter(issuer -> caller.serves(issuer.slug())).isPresent();
  }

  /**
   * The issuer that a key's holder names, or the only one of the key.
   *
   * @throws Problem when it is none of the key's, with their slugs
   */
  public Issuer named(Optional<String> slug, Caller caller) {
    List<Issuer> served = servedBy(caller);
    if (slug.isEmpty() && served.size() == 1) {
      return served.get(0);
    }
    return served.stream()
        .filter(issuer -> slug.filter(issuer.slug()::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> unknown(served));
  }

  private static Problem unknown(List<Issuer> served) {
    String slugs = served.stream().limit(10).map(Issuer::slug).collect(Collectors.joining(", "));
    return Problem.invalid(
        List.of(
            new FieldError(
                "/issuer",
                "UNKNOWN_ISSUER",
                "Send the slug of an issuer of this key: " + slugs + ".")));
  }

  /** PostgreSQL has no NUL in texts and fails when it is asked for one. */
  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0;
  }

  private Issuer issuer(ResultSet row) throws SQLException {
    return find(id(row)).orElseThrow();
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }

  private Issuer toIssuer(IssuerEntity entity) {
    return known.computeIfAbsent(entity.id, id -> entity.toIssuer());
  }
}
