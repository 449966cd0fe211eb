package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.credential.StatusBits;
import org.signet.credential.StatusRefused;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.KeyRefused;
import org.signet.platform.SignetConfig;
import org.signet.status.PublishStatusList;
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
  private final CoreChecks core;
  private final SignetConfig config;

  StatusCheck(PublishStatusList lists, CoreChecks core, SignetConfig config) {
    this.lists = lists;
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
    if (status.isMissingNode()) {
      return Findings.of(name(), Outcome.SKIPPED, "NO_STATUS");
    }
    Iterable<JsonNode> entries = status.isArray() ? status : List.of(status);
    Finding worst = Findings.of(name(), Outcome.PASSED, "NOT_REVOKED", "/credentialStatus", "");
    for (JsonNode entry : entries) {
      Finding finding = entry(examined, entry);
      if (finding.outcome() == Outcome.FAILED) {
        return finding;
      }
      worst = finding.outcome() == Outcome.UNKNOWN ? finding : worst;
    }
    return worst;
  }

  private Finding entry(Examined examined, JsonNode entry) {
    if (!entry.path("type").asText().equals("BitstringStatusListEntry")) {
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
      if (!bits.get(index)) {
        return Findings.of(name(), Outcome.PASSED, "NOT_REVOKED", "/credentialStatus", "");
      }
      return Findings.failed(name(), "REVOKED", "/credentialStatus", "");
    } catch (StatusRefused refused) {
      return unknown(refused.code().name(), refused.getMessage());
    }
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
    boolean purpose =
        list.path("credentialSubject")
            .path("statusPurpose")
            .asText()
            .equals(entry.path("statusPurpose").asText());
    return purpose ? "" : "the list has another purpose";
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
