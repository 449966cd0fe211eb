package org.signet.issuer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.signet.json.Json;
import org.signet.keys.Algorithm;
import org.signet.keys.Jwk;
import org.signet.keys.MasterKey;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;
import org.signet.proof.Cryptosuite;

/** The keys of all issuers: private ones sealed under the master key, opened once per start. */
@ApplicationScoped
public class IssuerKeys implements PanacheRepositoryBase<IssuerKeyEntity, UUID> {

  private static final String ACTIVE = "active";
  private static final String COMPROMISED = "compromised";

  private final MasterKey masterKey;
  private final SignetConfig config;
  private final Clock clock;
  private final Sql sql;
  private final Map<UUID, PrivateKey> opened = new ConcurrentHashMap<>();

  IssuerKeys(MasterKey masterKey, SignetConfig config, Clock clock, Sql sql) {
    this.masterKey = masterKey;
    this.config = config;
    this.clock = clock;
    this.sql = sql;
  }

  /** A public key with the name it has in documents and whether it may still make assertions. */
  record Published(String kid, KeyUse use, PublicKey key, boolean trusted) {}

  /** Signs for an issuer, with the active key of that use. */
  @Transactional
  public Signer signer(Issuer issuer, KeyUse use) {
    Sealed key =
        active(issuer, use)
            // a did:key is one key, so it signs the issuer's status lists as well
            .or(() -> use == KeyUse.STATUS ? active(issuer, KeyUse.BADGE) : Optional.empty())
            .orElseThrow(() -> new IllegalStateException("no active key for " + use.text()));
    return opened
        .computeIfAbsent(key.id, id -> masterKey.open(key.bytes, id.toString()))
        .signer(verificationMethod(issuer, key.kid, use));
  }

  /** The public key behind a verification method of an issuer's, unless it was compromised. */
  @Transactional
  public Optional<PublicKey> resolve(Issuer issuer, String verificationMethod) {
    return published(issuer).stream()
        .filter(Published::trusted)
        .filter(k -> verificationMethod(issuer, k.kid(), k.use()).equals(verificationMethod))
        .map(Published::key)
        .findFirst();
  }

  /** Whether a verification method was an issuer's, until others may have got hold of its key. */
  @Transactional
  public boolean isCompromised(Issuer issuer, String verificationMethod) {
    return published(issuer).stream()
        .filter(key -> !key.trusted())
        .anyMatch(k -> verificationMethod(issuer, k.kid(), k.use()).equals(verificationMethod));
  }

  /** Whether a key is or ever was an issuer's, whatever it is used for. */
  @Transactional
  public boolean isOwn(Issuer issuer, PublicKey key) {
    return published(issuer).stream().anyMatch(known -> known.key().equals(key));
  }

  /** Every public key of an issuer but those that were compromised. */
  @Transactional
  public List<PublicKey> trusted(Issuer issuer) {
    return published(issuer).stream().filter(Published::trusted).map(Published::key).toList();
  }

  /** How proofs and JWT headers name a key: a DID URL, and for a JWT the address of one JWK. */
  String verificationMethod(Issuer issuer, String kid, KeyUse use) {
    return use == KeyUse.JWT
        ? config.baseUrl() + "/issuers/" + issuer.slug() + "/keys/" + kid
        : issuer.did() + "#" + kid;
  }

  /** Every key that was ever used: retired ones stay, or else all their badges would die. */
  @Transactional
  List<Published> published(Issuer issuer) {
    return list("issuerId = ?1 order by createdAt, kid", issuer.id()).stream()
        .map(
            key ->
                new Published(
                    key.kid,
                    KeyUse.valueOf(key.use.toUpperCase(java.util.Locale.ROOT)),
                    Jwk.read(Json.parse(key.publicJwk.getBytes(StandardCharsets.UTF_8))),
                    !key.state.equals(COMPROMISED)))
        .toList();
  }

  /** Opens any key there is; {@link org.signet.keys.KeyRefused} when the master key is another. */
  @Transactional
  void openOne() {
    findAll().firstResultOptional().ifPresent(key -> masterKey.open(key.sealed, key.id.toString()));
  }

  /** Whether any issuer has a key of keys-example/: harmless in trial mode, fatal in production. */
  @Transactional
  public boolean hasExampleKeys() {
    return listAll().stream()
        .map(key -> Jwk.read(Json.parse(key.publicJwk.getBytes(StandardCharsets.UTF_8))))
        .anyMatch(ExampleKeys::contains);
  }

  /** Keeps a private key, sealed, as the active one of its use. */
  void add(UUID issuerId, KeyUse use, PrivateKey privateKey) {
    var key = new IssuerKeyEntity();
    key.id = UUID.randomUUID();
    key.issuerId = issuerId;
    key.kid = kid(use, privateKey, key.id);
    key.use = use.text();
    key.algorithm = privateKey.algorithm().jose();
    key.state = ACTIVE;
    key.publicJwk = Json.write(Jwk.write(privateKey.publicKey(), Optional.empty()));
    key.sealed = masterKey.seal(privateKey, key.id.toString());
    key.createdAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    persist(key);
  }

  /** The cryptosuite of badges and status lists that a key signs. */
  public static Cryptosuite usualSuite(Signer signer) {
    return VcApiReader.usual(signer.algorithm());
  }

  /** A Multikey names itself, as a did:key needs; RSA has none. */
  private static String kid(KeyUse use, PrivateKey key, UUID id) {
    return use != KeyUse.JWT || key.algorithm() == Algorithm.EDDSA
        ? Multikey.encode(key.publicKey())
        : use.text() + "-" + id.toString().substring(0, 8);
  }

  /** A key as it is kept. */
  private record Sealed(UUID id, String kid, byte[] bytes) {}

  private Optional<Sealed> active(Issuer issuer, KeyUse use) {
    return sql.first(
        "select id, kid, sealed from issuer_key where issuer_id = ? and use = ? and state = ?",
        row ->
            new Sealed(
                row.getObject("id", UUID.class), row.getString("kid"), row.getBytes("sealed")),
        issuer.id(),
        use.text(),
        ACTIVE);
  }
}
