package org.signet.verification;

import static org.signet.verification.SummaryReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signet.verification.Summary.Transcript;

/** Reads what a transcript would say, and notes where each fact stands. */
final class TranscriptReader {

  private static final String SUBJECT = "/credentialSubject";
  private static final String ACHIEVEMENT = SUBJECT + "/achievement";

  private final JsonNode credential;
  private final Map<String, String> pointers = new TreeMap<>();

  private TranscriptReader(JsonNode credential) {
    this.credential = credential;
  }

  static Transcript read(JsonNode credential) {
    return new TranscriptReader(credential).transcript();
  }

  private Transcript transcript() {
    return new Transcript(
        number("creditsEarned", SUBJECT + "/creditsEarned"),
        number("creditsAvailable", ACHIEVEMENT + "/creditsAvailable"),
        described("contactHours", "ext:ContactHours"),
        described("weeks", "ext:DurationWeeks"),
        described("deliveryMode", "ext:DeliveryMode"),
        noted("fieldOfStudy", ACHIEVEMENT + "/fieldOfStudy"),
        noted("term", SUBJECT + "/term"),
        noted("started", SUBJECT + "/activityStartDate"),
        noted("ended", SUBJECT + "/activityEndDate"),
        noted("awarded", "/awardedDate"),
        described("workloadEcts", "ext:WorkloadECTS"),
        Map.copyOf(pointers));
  }

  private Optional<String> noted(String fact, String pointer) {
    int slash = pointer.lastIndexOf('/');
    return note(
        fact,
        pointer,
        text(credential.at(pointer.substring(0, slash)), pointer.substring(slash + 1)));
  }

  private Optional<String> number(String fact, String pointer) {
    return note(
        fact,
        pointer,
        Optional.of(credential.at(pointer)).filter(JsonNode::isNumber).map(JsonNode::asText));
  }

  /** A fact that is the same for all who earn it stands in a result description. */
  private Optional<String> described(String fact, String resultType) {
    JsonNode descriptions = credential.at(ACHIEVEMENT + "/resultDescription");
    for (int i = 0; i < descriptions.size(); i++) {
      JsonNode description = descriptions.path(i);
      if (description.path("resultType").asText().equals(resultType)) {
        String pointer = ACHIEVEMENT + "/resultDescription/" + i + "/requiredValue";
        return note(fact, pointer, text(description, "requiredValue"));
      }
    }
    return Optional.empty();
  }

  private Optional<String> note(String fact, String pointer, Optional<String> value) {
    value.ifPresent(found -> pointers.put(fact, pointer));
    return value;
  }
}
