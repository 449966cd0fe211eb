package org.signet.issuance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.signet.audit.Audit;
import org.signet.credential.CredentialLint;
import org.signet.evidence.EvidenceUses;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerKeys;
import org.signet.issuer.KeyUse;
import org.signet.json.Json;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.Violation;
import org.signet.keys.Signer;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.ProofInput;
import org.signet.status.StatusLists;

/**
 * Signs a badge for an award and keeps it, in the caller's transaction: nothing signed leaves
 * before the commit, and nothing leaves that has no index on a status list.
 */
@ApplicationScoped
public class IssueCredential {

  private final CredentialBuilder builder;
  private final StatusLists statusLists;
  private final IssuerKeys keys;
  private final Credentials credentials;
  private final EvidenceUses evidence;
  private final Audit audit;
  private final Clock clock;
  private final Timer timer;

  IssueCredential(
      CredentialBuilder builder,
      StatusLists statusLists,
      IssuerKeys keys,
      Credentials credentials,
      EvidenceUses evidence,
      Audit audit,
      Clock clock,
      MeterRegistry metrics) {
    this.builder = builder;
    this.statusLists = statusLists;
    this.keys = keys;
    this.credentials = credentials;
    this.evidence = evidence;
    this.audit = audit;
    this.clock = clock;
    this.timer =
        Timer.builder("signet.credentials.issued")
            .description("Credentials signed and stored")
            .register(metrics);
  }

  /**
   * Issues.
   *
   * @return the id of the credential, the last part of {@code {base-url}/credentials/{id}}
   * @throws Problem when the credential that would result breaks a rule; nothing is signed then
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID issue(Award award, UUID actor) {
    long start = System.nanoTime();
    UUID id = sign(award, actor);
    timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    return id;
  }

  /**
   * The credential of an award, unsigned, with a place on no list and under an id of no badge.
   *
   * @throws Problem as {@link #issue} would
   */
  public ObjectNode preview(Award award) {
    ObjectNode status = JsonNodeFactory.instance.objectNode();
    status.put("type", "BitstringStatusListEntry").put("statusPurpose", "revocation");
    status.put("statusListIndex", "0").put("statusListCredential", "urn:signet:not-yet");
    ObjectNode unsigned = builder.build(UUID.randomUUID(), award, status);
    refuseUnlessClean(unsigned);
    try {
      Canonical.of(unsigned, ContextProfile.OPEN_BADGES).requireVerifiableElsewhere();
    } catch (LdRefused refused) {
      refuse(refused.violations());
    }
    return unsigned;
  }

  private UUID sign(Award award, UUID actor) {
    Issuer issuer = award.edition().version().issuer();
    UUID id = UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ObjectNode unsigned = builder.build(id, award, status(issuer, id));
    refuseUnlessClean(unsigned);
    ObjectNode signed = sign(unsigned, issuer, now);
    if (!ProofInput.unsecured(signed).equals(unsigned)) {
      throw new IllegalStateException("what was signed is not what was linted");
    }
    credentials.insert(id, issuer.id(), award, Json.write(signed), now);
    evidence.record(id, award.evidence().stream().flatMap(item -> item.url().stream()).toList());
    audit.record(actor, "credential.issued", id.toString());
    return id;
  }

  /** Open Badges has one entry; an issuer that suspends has opted out of that. */
  private JsonNode status(Issuer issuer, UUID id) {
    ObjectNode revocation = statusLists.allocate(issuer.id(), id, StatusLists.REVOCATION);
    return issuer.policy().suspension()
        ? JsonNodeFactory.instance
            .arrayNode()
            .add(revocation)
            .add(statusLists.allocate(issuer.id(), id, StatusLists.SUSPENSION))
        : revocation;
  }

  private ObjectNode sign(ObjectNode unsigned, Issuer issuer, Instant now) {
    try {
      Signer signer = keys.signer(issuer, KeyUse.BADGE);
      ObjectNode signed =
          DataIntegrity.sign(
              unsigned, IssuerKeys.usualSuite(signer), signer, now, ContextProfile.OPEN_BADGES);
      return issuer.policy().legacyProof()
          ? DataIntegrity.sign(
              signed, Cryptosuite.ED25519_SIGNATURE_2020, signer, now, ContextProfile.OPEN_BADGES)
          : signed;
    } catch (LdRefused refused) {
      refuse(refused.violations());
      throw refused;
    }
  }

  private static void refuse(List<Violation> violations) {
    refuseFor(
        violations.stream()
            .map(v -> new FieldError(v.pointer(), v.code().name(), v.detail()))
            .toList());
  }

  private static void refuseUnlessClean(ObjectNode unsigned) {
    refuseFor(
        CredentialLint.lintToIssue(unsigned).stream()
            .map(f -> new FieldError(f.pointer(), f.code().name(), f.detail()))
            .toList());
  }

  private static void refuseFor(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problem.of(
          ProblemType.NOT_A_CREDENTIAL_WE_SIGN,
          "The pointers in errors are places in the badge, not in what you sent.",
          errors);
    }
  }
}
