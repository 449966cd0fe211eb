package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.jsonld.ContextProfile;
import org.signet.proof.JwsReader;
import org.signet.proof.JwtRefused;
import org.signet.proof.VcJwt;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.Texts;

/**
 * Each endorsement is a credential of its own, verified as one. A broken one is told, and does not
 * turn a good badge bad.
 */
@ApplicationScoped
class EndorsementsCheck implements Check {

  private static final int MOST = 20;

  private final EndorsementChecks checks;
  private final EndorsementStanding standing;

  EndorsementsCheck(EndorsementChecks checks, EndorsementStanding standing) {
    this.checks = checks;
    this.standing = standing;
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
    if (!examined.isProven()) {
      return Findings.skipped(name()); // nobody's work is worth that of a badge that is none
    }
    List<Endorsed> alone = new ArrayList<>();
    collect(examined.credential(), "", examined, alone);
    List<Endorsed> found = standing.of(alone, examined);
    examined.setEndorsed(found);
    if (found.isEmpty()) {
      return Findings.of(name(), Outcome.SKIPPED, "NO_ENDORSEMENTS");
    }
    return first(found, Outcome.FAILED)
        .map(f -> failed(f, found))
        .or(
            () ->
                first(found, Outcome.UNKNOWN)
                    .map(f -> of(Outcome.UNKNOWN, "NOT_ALL_CHECKED", f.pointer(), f.code())))
        .orElseGet(() -> of(Outcome.PASSED, "ALL_GENUINE", found.get(0).finding().pointer(), ""));
  }

  private Finding of(Outcome outcome, String code, String pointer, String detail) {
    return Findings.of(name(), outcome, code, pointer, detail);
  }

  /** Where one thing alone speaks against them, such as that they were withdrawn, it is said. */
  private Finding failed(Finding first, List<Endorsed> found) {
    boolean alike =
        found.stream()
            .map(Endorsed::finding)
            .filter(f -> f.outcome() == Outcome.FAILED)
            .allMatch(f -> f.code().equals(first.code()));
    String sentence = "check." + name() + "." + code(first);
    return new Finding(
        name(),
        Outcome.FAILED,
        code(first),
        Texts.reportOr(alike ? sentence + "." + first.code() : sentence, sentence),
        first.pointer(),
        first.code());
  }

  private static String code(Finding finding) {
    return finding.code().equals("LIMIT") ? "LIMIT" : "ENDORSEMENT_INVALID";
  }

  private static Optional<Finding> first(List<Endorsed> found, Outcome outcome) {
    return found.stream().map(Endorsed::finding).filter(f -> f.outcome() == outcome).findFirst();
  }

  /** Issuer, achievement and every other profile may be endorsed where they stand, too. */
  private void collect(JsonNode node, String at, Examined host, List<Endorsed> found) {
    for (String member : List.of("endorsement", "endorsementJwt")) {
      JsonNode items = node.path(member);
      for (int i = 0; i < items.size(); i++) {
        String pointer = at + "/" + member + "/" + i;
        if (found.size() == MOST) { // one too many fails, and none of those that were checked
          found.add(refused(pointer, "LIMIT", "more than " + MOST));
        }
        if (found.size() > MOST) {
          return;
        }
        found.add(endorsed(items.get(i), pointer, idsOf(node, host), host));
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      collect(member.getValue(), at + "/" + member.getKey(), host, found);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), at + "/" + i, host, found);
    }
  }

  private Endorsed endorsed(JsonNode item, String pointer, List<String> ids, Examined host) {
    Optional<VcJwt> jwt = Optional.empty();
    try {
      if (item.isTextual()) {
        jwt = Optional.of(VcJwt.of(JwsReader.read(item.textValue())));
      }
    } catch (JwtRefused refused) {
      return refused(pointer, refused.code().name(), refused.getMessage());
    }
    if (jwt.isEmpty() && !(item instanceof ObjectNode)) {
      return refused(pointer, "NOT_A_CREDENTIAL", "");
    }
    ObjectNode endorsement = jwt.map(VcJwt::credential).orElseGet(() -> (ObjectNode) item);
    JsonNode issuer = endorsement.path("issuer");
    boolean self =
        host.issuerId().equals(issuer.isObject() ? issuer.path("id").asText() : issuer.asText());
    if (!ids.contains(endorsement.path("credentialSubject").path("id").asText())) {
      return Endorsed.refused(
          endorsement,
          EndorsementChecks.finding(Outcome.FAILED, "ENDORSES_SOMETHING_ELSE", pointer, ""),
          self);
    }
    var examined =
        new Examined(
            endorsement, jwt, ContextProfile.ofBadge(endorsement), host.now(), host.outside());
    Finding found = checks.ask(examined, pointer);
    return new Endorsed(
        endorsement,
        found,
        self || examined.keys().stream().anyMatch(host.keys()::contains),
        examined.isProven(),
        Binding.of(endorsement, host),
        Optional.empty());
  }

  private static Endorsed refused(String pointer, String code, String detail) {
    return Endorsed.unreadable(EndorsementChecks.finding(Outcome.FAILED, code, pointer, detail));
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
