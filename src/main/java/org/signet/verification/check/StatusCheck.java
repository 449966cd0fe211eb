package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.signet.fetch.FetchRefused;
import org.signet.jsonld.ContextProfile;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * No status list says that the credential was taken back. Every entry counts, and what is not known
 * of one is not known of the credential.
 */
@ApplicationScoped
class StatusCheck implements Check {

  private static final String BITSTRING = "BitstringStatusListEntry";
  private static final String LIST_2021 = "StatusList2021Entry";
  private static final String REVOCATION_LIST = "1EdTechRevocationList";

  /** The gravest first; what is told of a credential in force comes last. */
  private static final List<String> GRAVEST = List.of("REVOKED", "SUSPENDED");

  private final BitstringStatus bitstrings;
  private final RevocationListStatus revocationLists;

  StatusCheck(BitstringStatus bitstrings, RevocationListStatus revocationLists) {
    this.bitstrings = bitstrings;
    this.revocationLists = revocationLists;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public Finding check(Examined examined) {
    JsonNode status = examined.credential().path("credentialStatus");
    // what the issuer did not make mandatory may be only a part of it, or hidden
    if (examined.isPart()
        && !examined.isStatusWhole()
        && examined.profile() != ContextProfile.GENERIC) {
      return StatusFinding.unknown("STATUS_HIDDEN", "");
    }
    if (status.isMissingNode()) {
      return Findings.of(name(), Outcome.SKIPPED, "NO_STATUS");
    }
    List<Finding> findings = new ArrayList<>();
    for (JsonNode entry : status.isArray() ? status : List.of(status)) {
      findings.add(entry(examined, entry));
    }
    return GRAVEST.stream()
        .flatMap(code -> findings.stream().filter(finding -> finding.code().equals(code)))
        .findFirst()
        .or(() -> with(findings, Outcome.UNKNOWN))
        .or(() -> with(findings, Outcome.SKIPPED))
        .or(() -> findings.stream().filter(f -> f.code().equals("STATUS_MESSAGE")).findFirst())
        .orElseGet(StatusFinding::good);
  }

  private Finding entry(Examined examined, JsonNode entry) {
    JsonNode types = entry.path("type");
    String type = types.isArray() && types.size() == 1 ? types.get(0).asText() : types.asText();
    try {
      return switch (type) {
        case BITSTRING, LIST_2021 -> bitstrings.status(examined, entry);
        case REVOCATION_LIST -> revocationLists.status(examined, entry.path("id").asText());
        default -> StatusFinding.unknown("UNKNOWN_STATUS_TYPE", "");
      };
    } catch (FetchRefused refused) {
      return StatusFinding.of(refused);
    }
  }

  private static java.util.Optional<Finding> with(List<Finding> findings, Outcome outcome) {
    return Stream.of(findings)
        .flatMap(List::stream)
        .filter(f -> f.outcome() == outcome)
        .findFirst();
  }
}
