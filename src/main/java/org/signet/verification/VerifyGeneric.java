package org.signet.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.credential.VcdmLint;
import org.signet.jsonld.ContextProfile;
import org.signet.platform.SignetConfig;
import org.signet.proof.JwsReader;
import org.signet.proof.JwtRefused;
import org.signet.proof.VcJwt;
import org.signet.verification.check.Examined;
import org.signet.verification.check.GenericChecks;
import org.signet.verification.check.PresentationChecks;

/**
 * Verifies credentials of any kind, and presentations of them, as the VC-API asks. What is said of
 * each finding is its code, pointer and detail; its words are those for badges.
 */
@ApplicationScoped
public class VerifyGeneric {

  private final GenericChecks credentials;
  private final PresentationChecks presentations;
  private final String ownBase;
  private final Clock clock;

  VerifyGeneric(
      GenericChecks credentials,
      PresentationChecks presentations,
      SignetConfig config,
      Clock clock) {
    this.credentials = credentials;
    this.presentations = presentations;
    this.ownBase = config.baseUrl().toString();
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
    return credential(credential, false, withStatus, clock.instant());
  }

  /**
   * Verifies a presentation and every credential in it. One that its holder issued needs no proof
   * of its own (VCDM 2.0, section 4.13.4).
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
    List<Finding> objections =
        new ArrayList<>(presentations.objections(presentation, domain, challenge, now));
    if (!objections.isEmpty()) {
      return List.copyOf(objections);
    }
    Optional<String> holder = PresentationChecks.holder(presentation);
    JsonNode held = presentation.path("verifiableCredential");
    for (JsonNode each : held.isArray() ? held : List.of(held)) {
      if (each instanceof ObjectNode credential) {
        boolean own = !credential.has("proof") && holder.isPresent() && isOf(credential, holder);
        objections.addAll(credential(credential, own, withStatus, now));
      }
    }
    return List.copyOf(objections);
  }

  private List<Finding> credential(
      ObjectNode credential, boolean proved, boolean withStatus, Instant now) {
    Optional<VcJwt> jwt = Optional.empty();
    if (VcdmLint.isEnveloped(credential)) {
      var faults = VcdmLint.lint(credential);
      if (!faults.isEmpty()) {
        return List.of(refused("SCHEMA", faults.get(0).pointer(), faults.get(0).detail()));
      }
      try {
        jwt = Optional.of(token(credential));
      } catch (JwtRefused refused) {
        return List.of(refused(refused.code().name(), "/id", refused.getMessage()));
      }
    }
    ObjectNode inner = jwt.map(VcJwt::credential).orElse(credential);
    return credentials.objections(
        new Examined(inner, jwt, ContextProfile.GENERIC, now), proved, withStatus);
  }

  private VcJwt token(ObjectNode envelope) {
    String url = envelope.path("id").asText();
    return VcJwt.of(JwsReader.read(url.substring(url.indexOf(',') + 1), Optional.of(ownBase)));
  }

  private static Finding refused(String code, String pointer, String detail) {
    return new Finding(
        "parse", Outcome.FAILED, code, Texts.report("check.parse.REFUSED_TOKEN"), pointer, detail);
  }

  private static boolean isOf(ObjectNode credential, Optional<String> holder) {
    JsonNode issuer = credential.path("issuer");
    return holder.get().equals(issuer.isObject() ? issuer.path("id").asText() : issuer.asText());
  }
}
