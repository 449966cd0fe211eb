package org.signet.transcript;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.credential.CredentialLint;
import org.signet.issuer.IssuerKeys;
import org.signet.issuer.KeyUse;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.keys.Signer;
import org.signet.learner.Learner;
import org.signet.learner.Learners;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.proof.DataIntegrity;
import org.signet.proof.ProofInput;
import org.signet.status.CredentialStates;
import org.signet.status.StatusLists;
import org.signet.transcript.Transcripts.Stored;

/**
 * A learner's record, signed once for what it says: whoever asks again is answered with the same
 * text. Nothing signed leaves that is not stored and cannot be revoked.
 */
@ApplicationScoped
class SignClr {

  private static final String SUPERSEDED = "superseded";

  private final Learners learners;
  private final ReadContents contents;
  private final Transcripts transcripts;
  private final StatusLists statusLists;
  private final CredentialStates states;
  private final IssuerKeys keys;
  private final Audit audit;
  private final SignetConfig config;
  private final Clock clock;

  SignClr(
      Learners learners,
      ReadContents contents,
      Transcripts transcripts,
      StatusLists statusLists,
      CredentialStates states,
      IssuerKeys keys,
      Audit audit,
      SignetConfig config,
      Clock clock) {
    this.learners = learners;
    this.contents = contents;
    this.transcripts = transcripts;
    this.statusLists = statusLists;
    this.states = states;
    this.keys = keys;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The record as it is now. Earlier ones with a badge that was revoked since are revoked, too, and
   * stay so when nothing is left to record or the next one is refused.
   *
   * @param language {@code en} or {@code fr}
   * @throws Problem NOTHING_TO_RECORD, TOO_MANY_BADGES, NOT_A_CREDENTIAL_WE_SIGN
   */
  Stored current(UUID learnerId, String language, UUID actor) {
    QuarkusTransaction.requiringNew().run(() -> supersede(learnerId, actor));
    return QuarkusTransaction.requiringNew().call(() -> newest(learnerId, language, actor));
  }

  private void supersede(UUID learnerId, UUID actor) {
    learners.lock(learnerId).orElseThrow(Problem::notFound);
    transcripts.outdated(learnerId).forEach(earlier -> states.revoke(earlier, SUPERSEDED, actor));
  }

  private Stored newest(UUID learnerId, String language, UUID actor) {
    Learner learner = learners.lock(learnerId).orElseThrow(Problem::notFound);
    ClrContents now = contents.of(learner, language);
    return transcripts
        .find(learnerId, language, now.hash())
        .orElseGet(() -> sign(learner, now, actor));
  }

  private Stored sign(Learner learner, ClrContents said, UUID actor) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ObjectNode status = statusLists.allocate(learner.issuerId(), id, StatusLists.REVOCATION);
    ObjectNode unsigned = ClrBuilder.build(url(id), said, status, now);
    refuseFor(
        CredentialLint.lintToIssue(unsigned).stream()
            .map(f -> new FieldError(f.pointer(), f.code().name(), f.detail()))
            .toList());
    ObjectNode signed = sign(unsigned, said, now);
    if (!ProofInput.unsecured(signed).equals(unsigned)) {
      throw new IllegalStateException("what was signed is not what was linted");
    }
    String json = Json.write(signed);
    if (json.getBytes(StandardCharsets.UTF_8).length > Json.MAX_LIST) {
      throw Problem.of(
          ProblemType.TOO_MANY_BADGES, "A record is at most " + Json.MAX_LIST + " bytes.");
    }
    transcripts.insert(id, learner.id(), said, json, now);
    audit.record(actor, "transcript.signed", id.toString());
    return new Stored(id, learner.id(), json);
  }

  private ObjectNode sign(ObjectNode unsigned, ClrContents said, Instant now) {
    try {
      Signer signer = keys.signer(said.issuer(), KeyUse.BADGE);
      return DataIntegrity.sign(
          unsigned, IssuerKeys.usualSuite(signer), signer, now, ContextProfile.CLR);
    } catch (LdRefused refused) {
      refuseFor(
          refused.violations().stream()
              .map(v -> new FieldError(v.pointer(), v.code().name(), v.detail()))
              .toList());
      throw refused;
    }
  }

  String url(UUID id) {
    return config.baseUrl() + "/transcripts/" + id;
  }

  private static void refuseFor(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problem.of(
          ProblemType.NOT_A_CREDENTIAL_WE_SIGN,
          "The pointers in errors are places in the record.",
          errors);
    }
  }
}
