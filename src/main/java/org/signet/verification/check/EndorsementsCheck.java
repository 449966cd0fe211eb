package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.jsonld.ContextProfile;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * Each endorsement is a credential of its own, verified as one. A broken one is told, and does not
 * turn a good badge bad.
 */
@ApplicationScoped
public class EndorsementsCheck implements Check {

  private static final int MOST = 20;

  private final CoreChecks core;
  private final StatusCheck status;

  EndorsementsCheck(CoreChecks core, StatusCheck status) {
    this.core = core;
    this.status = status;
  }

  @Override
  public String name() {
    return "endorsements";
  }

  @Override
  public boolean decides() {
    return false;
  }

  @Override
  public Finding check(Examined examined) {
    List<Outcome> outcomes = new ArrayList<>();
    collect(examined.credential(), examined, outcomes);
    if (outcomes.isEmpty()) {
      return Findings.of(name(), Outcome.SKIPPED, "NO_ENDORSEMENTS");
    }
    if (outcomes.contains(Outcome.FAILED)) {
      return Findings.failed(name(), "ENDORSEMENT_INVALID", "/endorsement", "");
    }
    return outcomes.contains(Outcome.UNKNOWN)
        ? Findings.of(name(), Outcome.UNKNOWN, "NOT_ALL_CHECKED", "/endorsement", "")
        : Findings.of(name(), Outcome.PASSED, "ALL_GENUINE", "/endorsement", "");
  }

  /** One outcome for each item of the credential's own {@code endorsement}, in order. */
  public List<Outcome> outcomes(Examined examined) {
    List<Outcome> outcomes = new ArrayList<>();
    addItems(examined.credential(), examined, outcomes);
    return outcomes;
  }

  /** Issuer, achievement and every other profile may be endorsed where they stand, too. */
  private void collect(JsonNode node, Examined host, List<Outcome> outcomes) {
    addItems(node, host, outcomes);
    for (JsonNode child : node) {
      collect(child, host, outcomes);
    }
  }

  private void addItems(JsonNode holder, Examined host, List<Outcome> outcomes) {
    for (JsonNode item : holder.path("endorsement")) {
      if (outcomes.size() >= MOST) { // one too many fails, and none of those that were checked
        if (outcomes.size() == MOST) {
          outcomes.add(Outcome.FAILED);
        }
        return;
      }
      boolean meant = idsOf(holder, host).contains(subjectOf(item));
      outcomes.add(
          meant && item instanceof ObjectNode endorsement
              ? outcome(endorsement, host)
              : Outcome.FAILED);
    }
  }

  private Outcome outcome(ObjectNode endorsement, Examined host) {
    var examined =
        new Examined(
            endorsement, Optional.empty(), ContextProfile.ofBadge(endorsement), host.now());
    Optional<Finding> worst = core.worst(examined);
    if (worst.isPresent()) {
      return worst.get().outcome() == Outcome.UNKNOWN ? Outcome.UNKNOWN : Outcome.FAILED;
    }
    Outcome revoked = status.check(examined).outcome();
    return revoked == Outcome.SKIPPED ? Outcome.PASSED : revoked;
  }

  private static String subjectOf(JsonNode endorsement) {
    return endorsement.path("credentialSubject").path("id").asText();
  }

  /** What may be endorsed here: the holder, and by the credential's own ones whom it is about. */
  private static List<String> idsOf(JsonNode holder, Examined host) {
    JsonNode credential = host.credential();
    return holder == credential
        ? List.of(
            credential.path("id").asText(),
            credential.path("credentialSubject").path("achievement").path("id").asText(),
            host.issuerId())
        : List.of(holder.path("id").asText());
  }
}
