package org.signet.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.signet.issuance.Credentials;
import org.signet.issuance.Credentials.Stored;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerKeys;
import org.signet.issuer.Issuers;
import org.signet.issuer.KeyUse;
import org.signet.json.Json;
import org.signet.platform.Sql;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.proof.ProofInput;
import org.signet.proof.VcJwt;
import org.signet.status.CredentialStates;

/** The forms in which one credential is fetched. */
@ApplicationScoped
class CredentialRenditions {

  private final Credentials credentials;
  private final CredentialStates states;
  private final Issuers issuers;
  private final IssuerKeys keys;
  private final Sql sql;
  private final Clock clock;

  CredentialRenditions(
      Credentials credentials,
      CredentialStates states,
      Issuers issuers,
      IssuerKeys keys,
      Sql sql,
      Clock clock) {
    this.credentials = credentials;
    this.states = states;
    this.issuers = issuers;
    this.keys = keys;
    this.sql = sql;
    this.clock = clock;
  }

  /** The JSON-LD, exactly as it was signed. */
  String json(UUID id) {
    return find(id).json();
  }

  /**
   * The VC-JWT: signed on the first request and the same ever after, however many nodes are asked
   * at once. A revoked badge gets no new signature.
   */
  @Transactional
  String jwt(UUID id) {
    Stored stored = find(id);
    if (states.revocation(id).isPresent()) {
      throw Problem.of(
          ProblemType.CREDENTIAL_REVOKED, "Its JSON-LD form stays, and its status list says so.");
    }
    return known(id).orElseGet(() -> sign(stored));
  }

  private String sign(Stored stored) {
    ObjectNode credential =
        ProofInput.unsecured(Json.parseObject(stored.json().getBytes(StandardCharsets.UTF_8)));
    Issuer issuer = issuers.find(stored.issuerId()).orElseThrow();
    String jwt = VcJwt.sign(credential, keys.signer(issuer, KeyUse.JWT));
    sql.update(
        "insert into credential_jwt (credential_id, jwt, signed_at) values (?, ?, ?)"
            + " on conflict do nothing",
        stored.id(),
        jwt,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return known(stored.id()).orElseThrow();
  }

  private java.util.Optional<String> known(UUID id) {
    return sql.first(
        "select jwt from credential_jwt where credential_id = ?", row -> row.getString("jwt"), id);
  }

  Stored find(UUID id) {
    return credentials.find(id).orElseThrow(Problem::notFound);
  }
}
