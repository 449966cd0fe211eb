package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signet.credential.DataModel;
import org.signet.jsonld.ContextProfile;
import org.signet.proof.Times;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * Verifies a status list as the credential that it is (Bitstring Status List 1.0, section 3.2),
 * with a proof inside or as a token. A list has no status of its own that anybody would follow.
 */
@ApplicationScoped
class VerifyStatusList {

  private static final Set<String> TYPES =
      Set.of("BitstringStatusListCredential", "StatusList2021Credential");

  private final IssuerKeyCheck issuerKey;

  VerifyStatusList(IssuerKeyCheck issuerKey) {
    this.issuerKey = issuerKey;
  }

  StatusList list(byte[] bytes, String url, Examined host) {
    Optional<ReadCredential> read = ReadCredential.ofList(bytes);
    if (read.isEmpty()) {
      return StatusList.faulty("the list cannot be read");
    }
    ObjectNode list = read.get().credential();
    var examined =
        new Examined(list, read.get().jwt(), ContextProfile.GENERIC, host.now(), host.outside());
    Optional<String> fault = fault(examined, url);
    if (fault.isPresent()) {
      return StatusList.faulty(fault.get());
    }
    JsonNode subject = list.path("credentialSubject");
    DataModel model = DataModel.of(list);
    return new StatusList(
        examined.issuerId(),
        purposes(subject.path("statusPurpose")),
        model.start(list).flatMap(Times::parse),
        model.end(list).flatMap(Times::parse),
        Optional.empty(),
        StatusList.Bits.of(encoded(subject)));
  }

  private Optional<String> fault(Examined examined, String url) {
    JsonNode list = examined.credential();
    if (!hasType(list) || !list.path("credentialSubject").isObject()) {
      return Optional.of("not a status list");
    }
    if (list.has("credentialStatus")) {
      return Optional.of("a list with a status of its own");
    }
    String id = list.path("id").asText(url);
    if (!id.equals(url)) {
      return Optional.of("the list has another address");
    }
    List<Check> checks =
        List.of(new ContextCheck(), new TermsCheck(), new VcdmCheck(), issuerKey, new ProofCheck());
    for (Check check : checks) {
      Finding finding = check.check(examined);
      if (finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.UNKNOWN) {
        return Optional.of(finding.check() + " " + finding.code());
      }
    }
    return examined.isProven() ? Optional.empty() : Optional.of("the list is not signed");
  }

  private static boolean hasType(JsonNode list) {
    for (JsonNode type : list.path("type")) {
      if (TYPES.contains(type.asText())) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> purposes(JsonNode purposes) {
    Set<String> found = new HashSet<>();
    for (JsonNode purpose : purposes.isArray() ? purposes : List.of(purposes)) {
      found.add(purpose.asText());
    }
    return found;
  }

  /** StatusList2021 knew no multibase: it is base64url without the letter that says so. */
  private static String encoded(JsonNode subject) {
    String encoded = subject.path("encodedList").asText();
    return "StatusList2021".equals(subject.path("type").asText()) ? "u" + encoded : encoded;
  }
}
