package org.signet.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.jsonld.ContextProfile;
import org.signet.platform.SignetConfig;
import org.signet.proof.Enveloped;
import org.signet.proof.Jws;
import org.signet.proof.JwsReader;
import org.signet.proof.JwtRefused;
import org.signet.proof.VcJwt;
import org.signet.proof.VpJwt;
import org.signet.verification.check.Examined;
import org.signet.verification.check.GenericChecks;
import org.signet.verification.check.HolderChecks;

/**
 * Verifies credentials of any kind, and presentations of them, as the VC-API asks. What is said of
 * each finding is its code, pointer and detail; its words are those for badges. Within {@link
 * VerificationPool#submit}.
 */
@ApplicationScoped
public class VerifyGeneric {

  private final GenericChecks credentials;
  private final HolderChecks presentations;
  private final String ownBase;
  private final Outsides outsides;
  private final Clock clock;

  VerifyGeneric(
      GenericChecks credentials,
      HolderChecks presentations,
      Outsides outsides,
      SignetConfig config,
      Clock clock) {
    this.credentials = credentials;
    this.presentations = presentations;
    this.ownBase = config.baseUrl().toString();
    this.outsides = outsides;
    this.clock = clock;
  }

  /**
   * Verifies a credential.
   *
   * @param credential with an embedded proof, or enveloped (VCDM 2.0, section 4.13.1)
   * @param withStatus whether it must be known that it was not revoked
   * @return all that speaks against it; empty when it verifies
   */
  public List<Finding> credential(ObjectNode credential, boolean withStatus) {
    return credential(
        credential, false, withStatus, clock.instant(), outsides.pooled(Policy.STRICT));
  }

  /**
   * Verifies a presentation, with an embedded proof or enveloped, and every credential in it. One
   * that its holder issued needs no proof of its own (VCDM 2.0, section 4.13.4).
   *
   * @param domain what was asked of the holder, and is then expected in the proof
   * @param challenge likewise
   * @return all that speaks against it; empty when it verifies
   */
  public List<Finding> presentation(
      ObjectNode presentation,
      Optional<String> domain,
      Optional<String> challenge,
      boolean withStatus) {
    Instant now = clock.instant();
    Outside outside = outsides.pooled(Policy.STRICT);
    if (!Enveloped.PRESENTATION.isTypeOf(presentation)) {
      List<Finding> objections =
          presentations.objections(presentation, domain, challenge, now, outside);
      JsonNode held = presentation.path("verifiableCredential");
      return objections.isEmpty()
          ? held(held, HolderChecks.holder(presentation), withStatus, now, outside)
          : objections;
    }
    try {
      VpJwt token = VpJwt.of(read(Enveloped.PRESENTATION.token(presentation)));
      List<Finding> objections = presentations.objections(token, domain, challenge, now, outside);
      return objections.isEmpty()
          ? held(
              token.jws().payload().path("verifiableCredential"),
              token.holder(),
              withStatus,
              now,
              outside)
          : objections;
    } catch (JwtRefused refused) {
      return List.of(refused(refused));
    }
  }

  private List<Finding> held(
      JsonNode held, Optional<String> holder, boolean withStatus, Instant now, Outside outside) {
    List<Finding> objections = new ArrayList<>();
    for (JsonNode each : held.isArray() ? held : List.of(held)) {
      if (each instanceof ObjectNode credential) {
        boolean own = !credential.has("proof") && holder.isPresent() && isOf(credential, holder);
        objections.addAll(credential(credential, own, withStatus, now, outside));
      }
    }
    return List.copyOf(objections);
  }

  private List<Finding> credential(
      ObjectNode credential, boolean proved, boolean withStatus, Instant now, Outside outside) {
    Optional<VcJwt> jwt = Optional.empty();
    if (Enveloped.CREDENTIAL.isTypeOf(credential)) {
      try {
        jwt = Optional.of(VcJwt.of(read(Enveloped.CREDENTIAL.token(credential))));
      } catch (JwtRefused refused) {
        return List.of(refused(refused));
      }
    }
    ObjectNode inner = jwt.map(VcJwt::credential).orElse(credential);
    return credentials.objections(
        new Examined(inner, jwt, ContextProfile.GENERIC, now, outside), proved, withStatus);
  }

  private Jws read(String token) {
    return JwsReader.read(token, Optional.of(ownBase));
  }

  /** The finding when somebody expects proofs of another purpose than this one. */
  public static Finding otherPurpose(String purpose) {
    return new Finding(
        "proof",
        Outcome.FAILED,
        "PURPOSE_NOT_AUTHORIZED",
        Texts.report("check.proof.FAILED"),
        "/proof/proofPurpose",
        "only " + purpose + " is verified here");
  }

  private static Finding refused(JwtRefused refused) {
    return new Finding(
        "parse",
        Outcome.FAILED,
        refused.code().name(),
        Texts.report("check.parse.REFUSED_TOKEN"),
        "/id",
        refused.getMessage());
  }

  private static boolean isOf(ObjectNode credential, Optional<String> holder) {
    JsonNode issuer = credential.path("issuer");
    return holder.get().equals(issuer.isObject() ? issuer.path("id").asText() : issuer.asText());
  }
}
