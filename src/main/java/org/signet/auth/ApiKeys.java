package org.signet.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.platform.Sql;

/** API keys: 256 random bits each, shown once, kept as a SHA-256 hash. */
@ApplicationScoped
public class ApiKeys implements PanacheRepositoryBase<ApiKeyEntity, UUID> {

  private static final String PREFIX = "signet_";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Sql sql;
  private final Clock clock;

  ApiKeys(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A new key and, this once, its secret text.
   *
   * @param id names the key in answers and in the audit trail
   */
  public record NewKey(UUID id, String secret) {}

  /** Creates a key for one person or one system. */
  @Transactional
  public NewKey create(
      HolderKind kind, String holder, Collection<Scope> scopes, Collection<String> issuers) {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    var key = new ApiKeyEntity();
    key.id = UUID.randomUUID();
    key.hash = DigestUtils.sha256(secret);
    key.holderKind = kind.text();
    key.holder = holder;
    key.scopes =
        scopes.stream().distinct().map(Scope::text).sorted().collect(Collectors.joining(" "));
    key.issuers = issuers.stream().distinct().sorted().collect(Collectors.joining(" "));
    key.createdAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    persist(key);
    return new NewKey(key.id, secret);
  }

  /** Whether any key exists that can make others. */
  @Transactional
  public boolean hasAdministrator() {
    return count("revokedAt is null and scopes like ?1", "%admin%") > 0;
  }

  @Transactional
  Optional<Caller> find(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    // The look-up is by the hash of a 256-bit secret: its timing tells nothing about the secret.
    return sql.first(
        "select id, holder_kind, holder, scopes, issuers from api_key where hash = ? and revoked_at is null",
        row ->
            Caller.of(
                row.getObject("id", UUID.class),
                row.getString("holder_kind"),
                row.getString("holder"),
                row.getString("scopes"),
                row.getString("issuers")),
        DigestUtils.sha256(secret));
  }

  @Transactional
  List<ApiKeyEntity> all() {
    return listAll(Sort.by("createdAt").and("id"));
  }

  @Transactional
  Optional<Caller> find(UUID id) {
    return findByIdOptional(id).map(ApiKeyEntity::toCaller);
  }

  /** Whom these keys belong to, by key; withdrawn ones too. */
  @Transactional
  public Map<UUID, Holder> holders(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : list("id in ?1", ids).stream()
            .collect(Collectors.toMap(key -> key.id, key -> key.toCaller().holder()));
  }

  /** The slugs of the issuers that there are. */
  @Transactional
  Set<String> knownIssuers() {
    return Set.copyOf(sql.list("select slug from issuer", row -> row.getString("slug")));
  }

  /** Withdraws a key; withdrawing twice is harmless. */
  @Transactional
  void withdraw(UUID id) {
    findByIdOptional(id)
        .filter(key -> key.revokedAt == null)
        .ifPresent(key -> key.revokedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }
}
