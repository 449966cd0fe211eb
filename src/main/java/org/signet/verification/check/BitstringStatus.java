package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.signet.credential.StatusBits;
import org.signet.credential.StatusRefused;
import org.signet.verification.Finding;

/**
 * What a bit string says of a credential (Bitstring Status List 1.0, section 3.2, and its
 * predecessor StatusList2021). What can be seen to be wrong in the entry is seen before anything is
 * fetched.
 */
@ApplicationScoped
class BitstringStatus {

  private static final int LARGEST_SIZE = 8;

  private final StatusListSource lists;
  private final KeyResolver resolver;

  BitstringStatus(StatusListSource lists, KeyResolver resolver) {
    this.lists = lists;
    this.resolver = resolver;
  }

  Finding status(Examined examined, JsonNode entry) {
    String url = entry.path("statusListCredential").asText();
    try {
      int index = StatusBits.index(entry.path("statusListIndex").textValue());
      int size = size(entry);
      if (url.isEmpty() || url.equals(entry.path("id").asText())) {
        return StatusFinding.unknown(
            StatusRefused.Code.MALFORMED_VALUE.name(), "the entry has the id of its list, or none");
      }
      Optional<StatusList> found = lists.at(url, examined);
      if (found.isEmpty()) {
        return Findings.skipped("status");
      }
      StatusList list = found.get();
      Optional<String> wrong = wrongWith(list, entry, examined);
      if (wrong.isPresent()) {
        return StatusFinding.unknown("STATUS_VERIFICATION_ERROR", wrong.get());
      }
      int value = list.bits().get(index, size);
      return value == 0
          ? StatusFinding.good()
          : StatusFinding.set(entry.path("statusPurpose").asText(), message(entry, value));
    } catch (StatusRefused refused) {
      return StatusFinding.unknown(refused.code().name(), refused.getMessage());
    }
  }

  /** Why this list does not speak for this credential. */
  private Optional<String> wrongWith(StatusList list, JsonNode entry, Examined examined) {
    if (list.fault().isPresent()) {
      return list.fault();
    }
    if (!list.isInForce(examined.now())) {
      return Optional.of("the list is not in force");
    }
    if (!list.issuer().equals(examined.issuerId())
        && !resolver.isControlledBy(examined.issuerId(), list.issuer(), examined.outside())) {
      return Optional.of("the list is another issuer's");
    }
    return list.purposes().contains(entry.path("statusPurpose").asText())
        ? Optional.empty()
        : Optional.of("the list has another purpose");
  }

  private static int size(JsonNode entry) {
    JsonNode size = entry.path("statusSize");
    int bits = size.isMissingNode() ? 1 : size.isIntegralNumber() ? size.asInt() : 0;
    JsonNode messages = entry.path("statusMessage");
    if (bits < 1
        || bits > LARGEST_SIZE
        || (bits > 1 || !messages.isMissingNode()) && messages.size() != 1 << bits) {
      throw new StatusRefused(
          StatusRefused.Code.MALFORMED_VALUE, "statusSize and statusMessage do not fit");
    }
    return bits;
  }

  /** What the issuer says that a value means; empty when it does not. */
  private static String message(JsonNode entry, int value) {
    for (JsonNode message : entry.path("statusMessage")) {
      if (message.path("status").asText().equals("0x" + Integer.toHexString(value))) {
        return message.path("message").asText();
      }
    }
    return "";
  }
}
