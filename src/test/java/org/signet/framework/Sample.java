package org.signet.framework;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signet.json.Json;

/** A badge with a fact in most places of the framework's table, to be altered. */
final class Sample {

  static final String ACHIEVEMENT =
      "https://badges.example.edu/achievements/1b6a5a0e-7d0c-4a55-9d0e-0d9f3f2a7c11";

  final ObjectNode badge;

  private Sample(ObjectNode badge) {
    this.badge = badge;
  }

  static Sample badge() {
    try {
      return new Sample(
          Json.parseObject(Files.readAllBytes(Path.of("src/test/resources/sample-badge.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample, and whatever else the report asks for. */
  static Sample full() {
    Sample sample = badge();
    sample.badge.putObject("proof").put("verificationMethod", "did:web:badges.example.edu#k1");
    sample.align(
        "/credentialSubject/achievement/resultDescription/0",
        "ext:AssessmentType",
        "Signet",
        "",
        "Performance");
    sample.align(
        "/credentialSubject/achievement/resultDescription/0",
        "ext:IdentityVerification",
        "Signet",
        "",
        "Photo identification");
    sample.align("ext:QualityAssurance", "Signet", "", "Senate approval");
    sample.align("ext:StacksInto", "", "", "Certificate in Patient Care");
    sample.align("ext:CIP", "CIP 2021", "51.3902", "Nursing assistant");
    sample.describe("ext:WorkloadECTS", "1.5");
    sample.describe("ext:DurationWeeks", "6");
    sample.describe("ext:DeliveryMode", "Hybrid");
    sample.describe("ext:Prerequisites", "None.");
    sample.describe("ext:OSAPApproved", "Yes");
    sample.describe("ext:CreditBearing", "Yes");
    sample.object("/credentialSubject/achievement/criteria").put("id", "https://c.example/pc");
    return sample;
  }

  ObjectNode object(String pointer) {
    return (ObjectNode) badge.at(pointer);
  }

  ArrayNode array(String pointer) {
    return (ArrayNode) badge.at(pointer);
  }

  /** Says why the first competency names no attitudes. */
  Sample withReason() {
    ObjectNode reason =
        badge.withArray("/credentialSubject/achievement/resultDescription").addObject();
    reason.put("id", ACHIEVEMENT + "/facts/hygiene-no-attitudes").put("name", "No attitudes");
    reason
        .put("resultType", "ext:OmittedAttitudes")
        .put("requiredValue", "Judged in the placement");
    reason
        .putArray("alignment")
        .addObject()
        .put("targetType", "ext:Competency")
        .put("targetUrl", ACHIEVEMENT + "/criteria/hygiene");
    return this;
  }

  /** Takes away what stands there. */
  Sample without(String pointer) {
    int slash = pointer.lastIndexOf('/');
    var holder = badge.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    if (holder instanceof ArrayNode array) {
      array.remove(Integer.parseInt(name));
    } else {
      ((ObjectNode) holder).remove(name);
    }
    return this;
  }

  Sample align(String type, String framework, String code, String name) {
    return align("/credentialSubject/achievement", type, framework, code, name);
  }

  Sample align(String holder, String type, String framework, String code, String name) {
    ObjectNode alignment = object(holder).withArray("alignment").addObject();
    alignment.put("targetType", type).put("targetFramework", framework);
    alignment.put("targetUrl", "https://t.example/" + code).put("targetName", name);
    if (!code.isEmpty()) {
      alignment.put("targetCode", code);
    }
    return this;
  }

  /** A fact in a result description, in place of one of the same type. */
  Sample describe(String resultType, String value) {
    ArrayNode descriptions = array("/credentialSubject/achievement/resultDescription");
    for (int i = descriptions.size() - 1; i >= 0; i--) {
      if (descriptions.get(i).path("resultType").asText().equals(resultType)) {
        descriptions.remove(i);
      }
    }
    descriptions
        .addObject()
        .put("id", "urn:x:" + resultType)
        .put("resultType", resultType)
        .put("requiredValue", value);
    return this;
  }

  /** A second competency that has a result, but nothing else. */
  Sample bareCompetency() {
    array("/credentialSubject/achievement/resultDescription")
        .addObject()
        .put("id", "urn:x:bare")
        .put("name", "Stays calm")
        .put("resultType", "RubricCriterionLevel");
    array("/credentialSubject/result")
        .addObject()
        .put("resultDescription", "urn:x:bare")
        .put("achievedLevel", "urn:x:bare/good");
    return this;
  }

  FrameworkReport report() {
    return FrameworkReport.of(badge);
  }

  /** The report of the definition that this badge was made of. */
  FrameworkReport definition(Intent intent) {
    return FrameworkReport.of(
        badge.get("issuer"), badge.at("/credentialSubject/achievement"), List.of(), intent);
  }

  static Element element(FrameworkReport report, String key) {
    String[] parts = key.split("\\.");
    Optional<Element> found =
        report.groups().stream()
            .filter(group -> group.key().equals(parts[0]))
            .flatMap(group -> group.elements().stream())
            .filter(element -> element.key().equals(parts[1]))
            .findFirst();
    return found.orElseThrow(() -> new AssertionError("no element " + key));
  }
}
