package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.signet.credential.StatusBits;
import org.signet.credential.StatusRefused;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.KeyRefused;
import org.signet.platform.SignetConfig;
import org.signet.status.PublishStatusList;
import org.signet.status.Revocations;
import org.signet.status.StatusLists;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.Texts;

/**
 * The status list does not say that the credential was revoked (Bitstring Status List v1.0). The
 * list is verified like any credential and must be the issuer's own; one that would have to be
 * fetched from elsewhere is unknown.
 */
@ApplicationScoped
class StatusCheck implements Check {

  private final PublishStatusList lists;
  private final Revocations revocations;
  private final CoreChecks core;
  private final SignetConfig config;

  StatusCheck(
      PublishStatusList lists, Revocations revocations, CoreChecks core, SignetConfig config) {
    this.lists = lists;
    this.revocations = revocations;
    this.core = core;
    this.config = config;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public Finding check(Examined examined) {
    JsonNode status = examined.credential().path("credentialStatus");
    if (status.isMissingNode()
        && examined.isPart()
        && examined.profile() != ContextProfile.GENERIC) {
      return unknown("STATUS_HIDDEN", "");
    }
    if (status.isMissingNode()) {
      return Findings.of(name(), Outcome.SKIPPED, "NO_STATUS");
    }
    Iterable<JsonNode> entries = status.isArray() ? status : List.of(status);
    List<Finding> findings = new ArrayList<>();
    entries.forEach(entry -> findings.add(entry(examined, entry)));
    return Stream.of("REVOKED", "SUSPENDED")
        .flatMap(code -> findings.stream().filter(finding -> finding.code().equals(code)))
        .findFirst()
        .or(() -> findings.stream().filter(f -> f.outcome() == Outcome.UNKNOWN).findFirst())
        .orElseGet(this::good);
  }

  private Finding good() {
    return Findings.of(name(), Outcome.PASSED, "NOT_REVOKED", "/credentialStatus", "");
  }

  private Finding entry(Examined examined, JsonNode entry) {
    JsonNode types = entry.path("type");
    String type = types.isArray() && types.size() == 1 ? types.get(0).asText() : types.asText();
    if (type.equals("1EdTechRevocationList")) {
      return revocationList(examined, entry.path("id").asText());
    }
    if (!type.equals("BitstringStatusListEntry")) {
      return unknown("UNKNOWN_STATUS_TYPE", "");
    }
    String url = entry.path("statusListCredential").asText();
    Optional<ObjectNode> list = own(url);
    if (list.isEmpty()) {
      return unknown("STATUS_NOT_FETCHED", "");
    }
    try {
      String wrong = wrongWith(list.get(), entry, url, examined);
      if (!wrong.isEmpty()) {
        return unknown("STATUS_VERIFICATION_ERROR", wrong);
      }
      StatusBits bits =
          StatusBits.decode(list.get().path("credentialSubject").path("encodedList").asText());
      int index = StatusBits.index(entry.path("statusListIndex").textValue());
      int size = entry.path("statusSize").asInt(1);
      return bits.get(index, size) == 0 ? good() : set(entry.path("statusPurpose").asText());
    } catch (StatusRefused refused) {
      return unknown(refused.code().name(), refused.getMessage());
    }
  }

  /** What it means that a bit of this purpose is set. */
  private Finding set(String purpose) {
    return switch (purpose) {
      case StatusLists.REVOCATION -> Findings.failed(name(), "REVOKED", "/credentialStatus", "");
      case StatusLists.SUSPENSION -> Findings.failed(name(), "SUSPENDED", "/credentialStatus", "");
      case "refresh", "message" -> good(); // neither takes anything back
      default -> unknown("UNKNOWN_STATUS_PURPOSE", purpose);
    };
  }

  /** 1EdTech Verifiable Credentials Revocation List 1.0; the list of an issuer of this service. */
  private Finding revocationList(Examined examined, String url) {
    Optional<Set<String>> revoked = revocations.ofList(url, examined.issuerId());
    if (revoked.isEmpty()) {
      return unknown("STATUS_NOT_FETCHED", "");
    }
    return revoked.get().contains(examined.credential().path("id").asText())
        ? set(StatusLists.REVOCATION)
        : good();
  }

  /** Why this list does not speak for this credential; empty when it does. */
  private String wrongWith(ObjectNode list, JsonNode entry, String url, Examined examined) {
    var asCredential =
        new Examined(list, Optional.empty(), ContextProfile.STATUS_LIST, examined.now());
    Optional<Finding> worst = core.worst(asCredential);
    if (worst.isPresent()) {
      return worst.get().check() + " " + worst.get().code();
    }
    if (!asCredential.issuerId().equals(examined.issuerId())) {
      return "the list is another issuer's";
    }
    if (entry.path("id").asText().equals(url)) {
      return "the entry has the id of the list";
    }
    JsonNode purposes = list.path("credentialSubject").path("statusPurpose");
    for (JsonNode purpose : purposes.isArray() ? purposes : List.of(purposes)) {
      if (purpose.equals(entry.path("statusPurpose"))) {
        return "";
      }
    }
    return "the list has another purpose";
  }

  private Optional<ObjectNode> own(String url) {
    String prefix = config.baseUrl() + "/status/";
    if (!url.startsWith(prefix)) {
      return Optional.empty();
    }
    try {
      return lists
          .current(UUID.fromString(url.substring(prefix.length())))
          .map(json -> Json.parseObject(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no UUID, so no list of ours
    } catch (KeyRefused e) {
      return Optional.empty(); // a list that cannot be signed cannot be read either
    }
  }

  private Finding unknown(String code, String detail) {
    return new Finding(
        name(),
        Outcome.UNKNOWN,
        code,
        Texts.reportOr("check.status." + code, "check.status.UNKNOWN"),
        "/credentialStatus",
        detail);
  }
}
