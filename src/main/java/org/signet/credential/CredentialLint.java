package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signet.jsonld.Pointer;
import org.signet.proof.Times;

/**
 * The shape of Open Badges 3.0 credentials in VCDM 2.0 and 1.1, of records (CLR 2.0) and of status
 * lists. What safe mode says — undefined terms, ids, contexts — is not said again here: that is
 * {@link org.signet.jsonld.Canonical}.
 */
public final class CredentialLint {
  private static final Set<String> TIMES =
      Set.of(
          "validFrom",
          "validUntil",
          "awardedDate",
          "activityStartDate",
          "activityEndDate",
          "created",
          "expires");

  /** Credentials that have their own issuers, with their own habits. */
  private static final Set<String> OF_OTHERS = Set.of("endorsement", "verifiableCredential");

  private static final String RECORD = "ClrCredential";

  /** How many badges one record may hold. */
  public static final int MOST_BADGES = 100;

  private CredentialLint() {}

  /** Whether a document says that it is a {@code ClrCredential} (CLR 2.0). */
  public static boolean isRecord(JsonNode credential) {
    return hasType(credential, RECORD);
  }

  /**
   * Checks an AchievementCredential, EndorsementCredential or ClrCredential of the data model that
   * its first context names, with or without its proof: any that follows the standard, whoever
   * issued it.
   *
   * @return what is wrong, in document order; empty when nothing is
   */
  public static List<Finding> lint(ObjectNode credential) {
    return lint(credential, DataModel.of(credential));
  }

  private static List<Finding> lint(ObjectNode credential, DataModel model) {
    String name =
        isRecord(credential)
            ? RECORD
            : isEndorsement(credential) ? "EndorsementCredential" : "AchievementCredential";
    List<Finding> findings = new ArrayList<>(ShapeCheck.check(credential, model, name));
    if (findings.isEmpty()) {
      rules(credential, "", findings);
    }
    return List.copyOf(findings);
  }

  /**
   * {@link #lint}, and what Signet asks of itself besides: VCDM 2.0, times in UTC with whole
   * seconds, an issuer that is a Profile object.
   */
  public static List<Finding> lintToIssue(ObjectNode credential) {
    List<Finding> findings = new ArrayList<>(lint(credential, DataModel.VCDM_2_0));
    if (!credential.path("issuer").isObject()) {
      findings.add(finding("/issuer", "not a Profile object"));
    }
    ownTimes(credential, new Pointer(), findings);
    return List.copyOf(findings);
  }

  /**
   * Checks a BitstringStatusListCredential (Bitstring Status List 1.0, section 2.2), with or
   * without its proof.
   */
  public static List<Finding> lintStatusList(ObjectNode credential) {
    List<Finding> findings =
        new ArrayList<>(
            ShapeCheck.check(credential, DataModel.VCDM_2_0, "BitstringStatusListCredential"));
    if (findings.isEmpty()) {
      period(credential, "", findings);
    }
    return List.copyOf(findings);
  }

  /** Whether it is an {@code EndorsementCredential} (Open Badges 3.0) by its own word. */
  public static boolean isEndorsement(JsonNode credential) {
    return hasType(credential, "EndorsementCredential");
  }

  private static boolean hasType(JsonNode credential, String name) {
    JsonNode type = credential.path("type");
    for (JsonNode item : type) {
      if (name.equals(item.textValue())) {
        return true;
      }
    }
    return name.equals(type.textValue());
  }

  /** What the table cannot say. */
  private static void rules(JsonNode credential, String at, List<Finding> findings) {
    period(credential, at, findings);
    resources(credential.path("relatedResource"), at + "/relatedResource", findings);
    JsonNode subject = credential.path("credentialSubject");
    if (!isEndorsement(credential) && !subject.has("id") && !subject.has("identifier")) {
      findings.add(finding(at + "/credentialSubject", "has neither id nor identifier"));
    }
    badges(subject.path("verifiableCredential"), at, findings);
    JsonNode endorsements = credential.path("endorsement");
    for (int i = 0; i < endorsements.size(); i++) {
      rules(endorsements.get(i), at + "/endorsement/" + i, findings);
    }
  }

  private static void badges(JsonNode badges, String at, List<Finding> findings) {
    String list = at + "/credentialSubject/verifiableCredential";
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < badges.size(); i++) {
      if (!ids.add(badges.get(i).path("id").asText())) {
        findings.add(finding(list + "/" + i + "/id", "the id of another badge of the record"));
      }
    }
    if (badges.size() > MOST_BADGES) {
      findings.add(finding(list, "more than " + MOST_BADGES + " badges"));
    }
  }

  private static void period(JsonNode credential, String at, List<Finding> findings) {
    DataModel model = DataModel.of(credential);
    Optional<Instant> from = model.start(credential).flatMap(Times::parse);
    Optional<Instant> until = model.end(credential).flatMap(Times::parse);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      findings.add(finding(at + "/" + model.endMember(), "before " + model.startMember()));
    }
  }

  private static void resources(JsonNode resources, String at, List<Finding> findings) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < resources.size(); i++) {
      JsonNode resource = resources.get(i);
      if (!ids.add(resource.path("id").asText())) {
        findings.add(finding(at + "/" + i + "/id", "the id of another related resource"));
      }
      if (!resource.has("digestMultibase") && !resource.has("digestSRI")) {
        findings.add(finding(at + "/" + i, "has no digest"));
      }
    }
  }

  private static void ownTimes(JsonNode node, Pointer at, List<Finding> findings) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      at.push(member.getKey());
      JsonNode value = member.getValue();
      if (TIMES.contains(member.getKey()) && !Times.isWholeSeconds(value.asText())) {
        findings.add(finding(at.toString(), "not a time in UTC with whole seconds"));
      }
      if (value.isContainerNode() && !OF_OTHERS.contains(member.getKey())) {
        ownTimes(value, at, findings);
      }
      at.pop();
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      at.push(i);
      ownTimes(node.get(i), at, findings);
      at.pop();
    }
  }

  private static Finding finding(String pointer, String detail) {
    return new Finding(Finding.Code.SCHEMA, pointer, detail);
  }
}
