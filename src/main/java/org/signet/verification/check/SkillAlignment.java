package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.signet.skill.SkillUri;

/**
 * A place where a badge names a skill of ESCO.
 *
 * @param pointer JSON pointer into the credential
 * @param role {@code targetType}, as {@code ext:ESCOAttitude}; it may be of no such kind
 * @param url {@code targetUrl}, or empty
 */
record SkillAlignment(String pointer, String role, String url) {

  private static final String ESCO = "ext:ESCO";

  /**
   * All of them: in what the achievement is for, what one of its criteria or one of their levels
   * proves, and what this learner showed.
   */
  static List<SkillAlignment> of(JsonNode subject) {
    List<SkillAlignment> found = new ArrayList<>();
    JsonNode achievement = subject.path("achievement");
    String at = "/credentialSubject/achievement";
    collect(achievement, at, found);
    JsonNode descriptions = achievement.path("resultDescription");
    for (int i = 0; i < descriptions.size(); i++) {
      String description = at + "/resultDescription/" + i;
      collect(descriptions.path(i), description, found);
      JsonNode levels = descriptions.path(i).path("rubricCriterionLevel");
      for (int j = 0; j < levels.size(); j++) {
        collect(levels.path(j), description + "/rubricCriterionLevel/" + j, found);
      }
    }
    JsonNode results = subject.path("result");
    for (int i = 0; i < results.size(); i++) {
      collect(results.path(i), "/credentialSubject/result/" + i, found);
    }
    return found;
  }

  private static void collect(JsonNode node, String at, List<SkillAlignment> found) {
    JsonNode alignments = node.path("alignment");
    for (int i = 0; i < alignments.size(); i++) {
      JsonNode alignment = alignments.path(i);
      String role = alignment.path("targetType").asText();
      String url = alignment.path("targetUrl").asText();
      if (role.startsWith(ESCO) || SkillUri.isOfEsco(url)) {
        found.add(new SkillAlignment(at + "/alignment/" + i, role, url));
      }
    }
  }

  /** Whether the place says something else of the concept than ESCO does. */
  boolean contradicts(boolean knowledge) {
    return switch (role) {
      case "ext:ESCOKnowledge" -> !knowledge;
      case "ext:ESCOAttitude", "ext:ESCOSkill" -> knowledge;
      default -> false;
    };
  }
}
