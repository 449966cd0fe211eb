package org.signet.verification;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * What a badge says, as a page shows it: every text made harmless by {@link Shown}, every date and
 * number written out, the empty string for what is not there. Raw strings are HTML, by {@link
 * Markdown} alone.
 *
 * @param lang BCP 47 tag of the badge's own texts
 * @param image of this service, or empty
 * @param issued the day it was issued
 */
public record BadgeView(
    String lang,
    String name,
    String description,
    Optional<RawString> criteria,
    String code,
    String image,
    String holder,
    IssuerView issuer,
    String issued,
    List<CompetencyView> competencies,
    List<AssessmentView> assessments,
    List<Fact> results,
    List<EvidenceView> evidence,
    List<SkillGroup> skills,
    List<ClaimView> endorsements,
    List<Fact> facts,
    ShortView inShort) {

  /**
   * A line each, for a reader in a hurry.
   *
   * @param assessed in the badge's own language, or empty
   * @param unassessed what to say instead, or empty
   * @param partners known to be those they say, whose endorsements count
   * @param endorsed how many others there are, or that there are none; may be empty
   */
  public record ShortView(
      String assessed,
      String unassessed,
      String evidence,
      List<PartnerView> partners,
      String endorsed,
      String skills) {}

  /** A partner whose domain was proved, and the name it gives itself, or empty. */
  public record PartnerView(String name, String domain) {}

  /** Who signed. Only a known issuer is called by the name it gives itself. */
  public record IssuerView(String name, String identity, String url, String place, boolean known) {}

  /** What the holder can do. */
  public record CompetencyView(String statement, String level, String meaning, String required) {}

  /**
   * How competencies were assessed.
   *
   * @param competencies their statements; empty when it holds for all
   */
  public record AssessmentView(List<String> competencies, List<Fact> aspects) {}

  /**
   * Something with a name and a value.
   *
   * @param labelLang the language of the name
   * @param lang the language of the value
   */
  public record Fact(String label, String labelLang, String value, String lang) {}

  /** Whether the files of the evidence were looked at. */
  public boolean compared() {
    return evidence.stream().anyMatch(EvidenceView::compared);
  }

  /** Whether there are files that could be looked at, and were not. */
  public boolean comparable() {
    return evidence.stream().anyMatch(EvidenceView::comparable);
  }

  /**
   * A piece of evidence; its kind is in the language {@code kindLang}.
   *
   * @param shape beside {@code state}, what is known of its file
   */
  public record EvidenceView(
      String name,
      String url,
      String kind,
      String kindLang,
      String format,
      String description,
      Optional<RawString> narrative,
      String shape,
      String state,
      boolean compared,
      boolean comparable) {}

  /** Skills of one kind. */
  public record SkillGroup(String title, List<SkillView> skills) {}

  /**
   * A skill; one that is not known here may not exist.
   *
   * @param obsolete ESCO has withdrawn it
   * @param replacedBy the URI that came after it, or empty
   * @param replacedByName that one's label in the page's language, or the URI
   */
  public record SkillView(
      String name,
      String url,
      String framework,
      boolean known,
      boolean obsolete,
      String replacedBy,
      String replacedByName) {}

  /** One of the two points that partners confirm, and who did; or other endorsements. */
  public record ClaimView(String title, List<EndorsementView> endorsements) {}

  /**
   * Who endorsed, and what that is worth.
   *
   * @param identity that signed
   * @param name that the endorser gives itself
   * @param confirmed which domain was proved, and how; empty when none was
   * @param lines whether the endorsement is good, and what else a reader should know
   */
  public record EndorsementView(
      String identity,
      String name,
      String confirmed,
      Optional<RawString> comment,
      String shape,
      List<String> lines) {}
}
