package org.signet.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.signet.achievement.Finding.Severity;
import org.signet.platform.Sql;

/** Which definitions of an institution are parts of which others of its own. */
@ApplicationScoped
public class Stacking {

  private final Achievements achievements;
  private final Sql sql;

  Stacking(Achievements achievements, Sql sql) {
    this.achievements = achievements;
    this.sql = sql;
  }

  /** The newest version of a code that is approved, which is the one a new badge would have. */
  public Optional<AchievementVersion> approved(UUID issuer, String code) {
    return achievements.versions(issuer, code).stream()
        .filter(version -> version.state() == VersionState.APPROVED)
        .findFirst();
  }

  /** The newest approved versions that are parts of this one, by code. */
  @Transactional
  public List<AchievementVersion> parts(AchievementVersion whole) {
    UUID issuer = whole.issuer().id();
    return sql
        .list(
            "select distinct code from achievement where issuer_id = ? and state = 'approved'"
                + " and definition like '%\"partOf\"%' order by code",
            row -> row.getString("code"), issuer)
        .stream()
        .flatMap(code -> approved(issuer, code).stream())
        .filter(
            part -> part.definition().particulars().partOf().contains(whole.definition().code()))
        .toList();
  }

  /** The newest approved versions that this definition is a part of. */
  public List<AchievementVersion> wholes(UUID issuer, Definition definition) {
    return definition.particulars().partOf().stream()
        .flatMap(code -> approved(issuer, code).stream())
        .toList();
  }

  /** Every code exists, and none leads back to the definition. */
  List<Finding> findings(UUID issuer, Definition definition) {
    List<Finding> findings = new ArrayList<>();
    List<String> codes = definition.particulars().partOf();
    for (int i = 0; i < codes.size(); i++) {
      String at = "/partOf/" + i;
      if (leadsTo(definition.code(), codes.get(i), issuer, new HashSet<>())) {
        findings.add(
            new Finding(
                Severity.ERROR,
                at,
                "PART_OF_ITSELF",
                "What this is a part of is itself, or in the end a part of it.",
                "Send the code of a whole that is no part of this one."));
      } else if (approved(issuer, codes.get(i)).isEmpty()) {
        findings.add(
            new Finding(
                Severity.APPROVAL,
                at,
                "UNKNOWN_WHOLE",
                "No approved definition of this institution has this code.",
                "Have the whole approved first, or send another code. "
                    + "Near to it: "
                    + String.join(", ", achievements.nearMatches(List.of(issuer), codes.get(i)))
                    + "."));
      }
    }
    return findings;
  }

  private boolean leadsTo(String goal, String code, UUID issuer, Set<String> seen) {
    if (code.equals(goal)) {
      return true;
    }
    return seen.add(code)
        && standing(issuer, code)
            .flatMap(version -> version.definition().particulars().partOf().stream())
            .anyMatch(next -> leadsTo(goal, next, issuer, seen));
  }

  /** The newest version, which may be approved one day, and those that are: drafts come and go. */
  private Stream<AchievementVersion> standing(UUID issuer, String code) {
    List<AchievementVersion> versions = achievements.versions(issuer, code);
    return Stream.concat(
        versions.stream().limit(1),
        versions.stream().skip(1).filter(version -> version.state() == VersionState.APPROVED));
  }
}
