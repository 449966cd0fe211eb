package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import org.signet.skill.SkillStatus;

/**
 * What a badge says, in the framework's terms. Every text is from the document: data to be shown,
 * never markup.
 *
 * @param language BCP 47 tag of the badge's own texts
 */
@JsonInclude(Include.NON_EMPTY)
public record Summary(
    Optional<String> id,
    Optional<String> language,
    IssuedBy issuedBy,
    Achieved achievement,
    Optional<String> holder,
    List<Competency> competencies,
    List<NamedResult> results,
    List<EvidenceItem> evidence,
    List<SkillItem> skills,
    List<EndorsementItem> endorsements,
    Transcript transcript,
    Validity validity) {

  /**
   * Who issued it.
   *
   * @param identity the domain or DID that signed: what the signature proves
   * @param name what the issuer calls itself
   * @param known whether the register of this service names it, and it signed this badge
   * @param registered the name it has there
   */
  @JsonInclude(Include.NON_EMPTY)
  public record IssuedBy(
      String id,
      String identity,
      Optional<String> name,
      Optional<String> url,
      Optional<String> country,
      Optional<String> region,
      boolean known,
      Optional<Message> registered,
      String pointer) {}

  /** What was earned. */
  @JsonInclude(Include.NON_EMPTY)
  public record Achieved(
      Optional<String> id,
      Optional<String> name,
      Optional<String> description,
      Optional<String> criteria,
      Optional<String> code,
      Optional<String> version,
      Optional<String> image,
      String pointer) {}

  /** What the holder can do: the outcome, the level reached, and what it is made of. */
  @JsonInclude(Include.NON_EMPTY)
  public record Competency(
      String statement,
      Optional<String> level,
      Optional<String> levelMeaning,
      Optional<String> requiredLevel,
      List<SkillItem> knowledge,
      List<SkillItem> attitudes,
      List<SkillItem> skills,
      List<Assessed> assessment,
      String pointer) {}

  /**
   * How it was assessed.
   *
   * @param aspect {@code type}, {@code method}, {@code supervision} or {@code identityVerification}
   */
  @JsonInclude(Include.NON_EMPTY)
  public record Assessed(String aspect, String name, Optional<String> url) {}

  /** A result that is no level of a rubric, as a final grade. */
  @JsonInclude(Include.NON_EMPTY)
  public record NamedResult(String name, String value, Optional<String> type, String pointer) {}

  /**
   * A piece of evidence.
   *
   * @param url absolute and http or https, or else absent
   * @param pinned the signature covers the file's digest
   * @param file what is known of the file
   */
  @JsonInclude(Include.NON_EMPTY)
  public record EvidenceItem(
      String name,
      Optional<String> url,
      Optional<String> genre,
      Optional<String> description,
      Optional<String> narrative,
      Optional<String> mediaType,
      boolean pinned,
      EvidenceState file,
      String pointer) {}

  /**
   * A skill of a framework.
   *
   * @param known whether the URI is a skill that this service knows, be it obsolete
   * @param replacedBy the URI that came after an obsolete one
   * @param replacedByName its label in ESCO, where it is loaded here
   */
  @JsonInclude(Include.NON_EMPTY)
  public record SkillItem(
      String name,
      Optional<String> url,
      Optional<String> framework,
      boolean known,
      SkillStatus status,
      Optional<String> replacedBy,
      Optional<Message> replacedByName,
      String pointer) {}

  /**
   * An endorsement: who says what, and whether it is genuine.
   *
   * @param code of what was found about it
   * @param selfEndorsed the issuer praises its own
   */
  @JsonInclude(Include.NON_EMPTY)
  public record EndorsementItem(
      Optional<String> claim,
      Optional<String> comment,
      Optional<String> endorser,
      String identity,
      Outcome outcome,
      String code,
      Message message,
      boolean selfEndorsed,
      String pointer) {}

  /** What a transcript would say. */
  @JsonInclude(Include.NON_EMPTY)
  public record Transcript(
      Optional<String> creditsEarned,
      Optional<String> creditsAvailable,
      Optional<String> contactHours,
      Optional<String> weeks,
      Optional<String> deliveryMode,
      Optional<String> fieldOfStudy,
      Optional<String> term,
      Optional<String> started,
      Optional<String> ended,
      Optional<String> awarded) {}

  /** From when until when it is valid, as it stands in the document. */
  @JsonInclude(Include.NON_EMPTY)
  public record Validity(
      Optional<String> validFrom, Optional<String> validUntil, Optional<String> revokedAt) {}
}
