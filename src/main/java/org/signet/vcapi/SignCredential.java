package org.signet.vcapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.credential.VcdmLint;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerKeys;
import org.signet.issuer.KeyUse;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.SelectionRefused;
import org.signet.keys.Signer;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.Enveloped;
import org.signet.proof.ProofInput;
import org.signet.status.StatusLists;

/** Signs a credential that somebody else wrote, and keeps it; in the caller's transaction. */
@ApplicationScoped
class SignCredential {

  /** Where the credential stands in what was posted. */
  private static final String AT = "/credential";

  private final IssuerKeys keys;
  private final StatusLists statusLists;
  private final SignedCredentials signed;
  private final String ownBase;
  private final Audit audit;
  private final Clock clock;

  SignCredential(
      IssuerKeys keys,
      StatusLists statusLists,
      SignedCredentials signed,
      SignetConfig config,
      Audit audit,
      Clock clock) {
    this.keys = keys;
    this.statusLists = statusLists;
    this.signed = signed;
    this.ownBase = config.baseUrl() + "/";
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Signs.
   *
   * @param credential without a proof
   * @param mandatory JSON pointers to what every holder must show, for ecdsa-sd-2023
   * @return another object: with all members of the credential, and whatever was missing
   * @throws Problem when it breaks a rule; nothing is signed then
   */
  @Transactional(Transactional.TxType.MANDATORY)
  ObjectNode sign(Issuer issuer, ObjectNode credential, List<String> mandatory, UUID actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    UUID id = UUID.randomUUID();
    List<Cryptosuite> suites = issuer.vcApi().cryptosuites();
    ObjectNode complete = Completed.of(credential, suites, now);
    refuseUnlessClean(complete, issuer);
    if (issuer.vcApi().status() && Completed.isSecond(complete)) {
      addStatus(complete, statusLists.allocate(issuer.id(), id, StatusLists.REVOCATION));
    }
    Signer signer = keys.signer(issuer, KeyUse.BADGE);
    ObjectNode secured = complete;
    try {
      if (suites.contains(Cryptosuite.ECDSA_SD_2023)) { // is over a document without proofs
        secured = Selectable.sign(complete, signer, now, mandatory);
      }
      for (Cryptosuite suite : suites) {
        if (suite != Cryptosuite.ECDSA_SD_2023) {
          secured = DataIntegrity.sign(secured, suite, signer, now, ContextProfile.GENERIC);
        }
      }
    } catch (SelectionRefused refused) {
      throw refuse(List.of(Selectable.fault(refused, "/options/mandatoryPointers")));
    } catch (LdRefused refused) {
      throw refuse(
          refused.violations().stream()
              .map(v -> new FieldError(AT + v.pointer(), v.code().name(), v.detail()))
              .toList());
    }
    if (!ProofInput.unsecured(secured).equals(complete)) {
      throw new IllegalStateException("what was signed is not what was linted");
    }
    signed.insert(id, issuer.id(), complete.get("id").textValue(), Json.write(secured), now);
    audit.record(actor, "credential.signed", id.toString());
    return secured;
  }

  private void refuseUnlessClean(ObjectNode credential, Issuer issuer) {
    if (credential.path("id").asText().startsWith(ownBase)) {
      throw refuse(
          List.of(
              new FieldError(
                  AT + "/id", "ID_OF_THIS_SERVICE", "Send an id of your own, or leave it out.")));
    }
    if (credential.has("proof") || Enveloped.CREDENTIAL.isTypeOf(credential)) {
      throw refuse(
          List.of(
              new FieldError(
                  AT + (credential.has("proof") ? "/proof" : "/type"),
                  "ALREADY_SIGNED",
                  "Send the credential itself, without a proof or an envelope.")));
    }
    List<FieldError> faults =
        VcdmLint.lintToIssue(credential).stream()
            .map(f -> new FieldError(AT + f.pointer(), f.code().name(), f.detail()))
            .toList();
    if (!faults.isEmpty()) {
      throw refuse(faults);
    }
    String wanted = Completed.isSecond(credential) ? "2.0" : "1.1";
    if (!issuer.vcApi().version().orElse(wanted).equals(wanted)) {
      throw refuse(
          List.of(
              new FieldError(
                  AT + "/@context/0", "OTHER_VERSION", "This issuer signs the other version.")));
    }
    JsonNode named = credential.path("issuer");
    if (!issuer.did().equals(named.isObject() ? named.path("id").asText() : named.asText())) {
      throw Problem.of(
          ProblemType.ISSUER_DIFFERS, "Send " + issuer.did() + " as credential.issuer.");
    }
  }

  private static Problem refuse(List<FieldError> errors) {
    return Problem.of(
        ProblemType.NOT_A_CREDENTIAL_WE_SIGN, "See errors for what to change.", errors);
  }

  /** Ours stands beside a status of somebody else's. */
  private static void addStatus(ObjectNode credential, ObjectNode entry) {
    JsonNode present = credential.path("credentialStatus");
    if (present.isMissingNode()) {
      credential.set("credentialStatus", entry);
      return;
    }
    ArrayNode several = credential.putArray("credentialStatus");
    if (present instanceof ArrayNode list) {
      several.addAll(list);
    } else {
      several.add(present);
    }
    several.add(entry);
  }
}
