package org.signet.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.json.Json;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.DidWeb;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Makes an issuer with keys of its own: one each for badges, status lists and JWTs. */
@ApplicationScoped
public class CreateIssuer {

  private final Issuers issuers;
  private final IssuerKeys keys;
  private final SignetConfig config;
  private final Audit audit;
  private final Sql sql;
  private final Clock clock;

  CreateIssuer(
      Issuers issuers, IssuerKeys keys, SignetConfig config, Audit audit, Sql sql, Clock clock) {
    this.issuers = issuers;
    this.keys = keys;
    this.config = config;
    this.audit = audit;
    this.sql = sql;
    this.clock = clock;
  }

  /** Creates an issuer whose keys are all made here. */
  public Issuer create(JsonNode body, UUID actor) {
    return create(body, List.of(), actor);
  }

  /**
   * Creates an issuer.
   *
   * @param brought keys to use instead of new ones: an Ed25519 key for badges, another for JWTs; an
   *     issuer that wants another kind of key for its badges brings none
   */
  @Transactional
  public Issuer create(JsonNode body, List<PrivateKey> brought, UUID actor) {
    IssuerReader.Wish wish = IssuerReader.read(body);
    Issuer issuer = wish.issuer();
    PrivateKey badgeKey =
        brought.stream()
            .filter(key -> key.algorithm() == Algorithm.EDDSA)
            .findFirst()
            .orElseGet(() -> PrivateKeys.generate(wish.identity().algorithm()));
    Optional<PrivateKey> broughtJwt =
        brought.stream().filter(key -> key.algorithm() != Algorithm.EDDSA).findFirst();
    Algorithm jwtAlgorithm =
        broughtJwt
            .map(PrivateKey::algorithm)
            .orElseGet(() -> Algorithm.ofJose(issuer.jwtAlgorithm()).orElseThrow());
    // an RSA key takes its time, so it is made before there is anything that others wait for
    PrivateKey jwtKey = broughtJwt.orElseGet(() -> PrivateKeys.generate(jwtAlgorithm));
    boolean web = wish.identity().method().equals("web");
    insert(
        issuer,
        web ? didWeb(issuer, wish.identity().host()) : DidKey.did(badgeKey.publicKey()),
        jwtAlgorithm,
        body);
    keys.add(issuer.id(), KeyUse.BADGE, badgeKey);
    if (web) {
      keys.add(issuer.id(), KeyUse.STATUS, PrivateKeys.generate(Algorithm.EDDSA));
    }
    keys.add(issuer.id(), KeyUse.JWT, jwtKey);
    audit.record(actor, "issuer.created", issuer.id().toString());
    return issuers.find(issuer.id()).orElseThrow();
  }

  private String didWeb(Issuer issuer, boolean host) {
    String path = host ? "" : "/issuers/" + issuer.slug();
    return DidWeb.of(URI.create(config.baseUrl() + path)).did();
  }

  private void insert(Issuer issuer, String did, Algorithm jwtAlgorithm, JsonNode body) {
    int rows =
        sql.update(
            "insert into issuer (id, slug, did, profile, jwt_algorithm, created_at)"
                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
            issuer.id(),
            issuer.slug(),
            did,
            Json.write(body),
            jwtAlgorithm.jose(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (rows == 0) {
      throw Problem.of(
          ProblemType.ALREADY_EXISTS,
          "An issuer has this slug, or is the host itself: send another slug.");
    }
  }
}
