package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.signet.skill.Skills;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** The skills that are named exist in ESCO, as far as it is loaded here. */
@ApplicationScoped
class SkillsCheck implements Check {

  private final Skills skills;

  SkillsCheck(Skills skills) {
    this.skills = skills;
  }

  @Override
  public String name() {
    return "skills";
  }

  @Override
  public boolean decides() {
    return false;
  }

  @Override
  public Finding check(Examined examined) {
    if (examined.input().isEmpty()) {
      return Findings.skipped(name());
    }
    JsonNode achievement = examined.credential().path("credentialSubject").path("achievement");
    Set<String> named = new TreeSet<>();
    collect(achievement.path("alignment"), named);
    achievement.path("resultDescription").forEach(d -> collect(d.path("alignment"), named));
    if (named.isEmpty()) {
      return Findings.of(name(), Outcome.SKIPPED, "NO_SKILLS");
    }
    Set<String> known = skills.find(named).keySet();
    List<String> unknown = named.stream().filter(uri -> !known.contains(uri)).toList();
    return unknown.isEmpty()
        ? Findings.of(name(), Outcome.PASSED, "ALL_KNOWN")
        : Findings.of(name(), Outcome.UNKNOWN, "SOME_UNKNOWN", "", Findings.join(unknown));
  }

  private static void collect(JsonNode alignments, Set<String> named) {
    for (JsonNode alignment : alignments) {
      if (alignment.path("targetType").asText().startsWith("ext:ESCO")) {
        named.add(alignment.path("targetUrl").asText());
      }
    }
  }
}
