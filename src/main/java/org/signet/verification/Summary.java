package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.skill.SkillStatus;

/**
 * What a badge says, in the framework's terms. Every text is from the document: data to be shown,
 * never markup.
 *
 * @param language BCP 47 tag of the badge's own texts
 * @param classifications codes of other lists than ESCO: occupations, programmes, levels
 * @param holderPointer where the holder's name stands
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
    Validity validity,
    List<Classification> classifications,
    Optional<String> holderPointer) {

  /**
   * Who issued it.
   *
   * @param identity the domain or DID that signed: what the signature proves
   * @param name what the issuer calls itself
   * @param known whether the register of this service names it, and it signed this badge
   * @param registered the name it has there
   * @param identifiers of registers, as {@code otherIdentifier} names them
   * @param parent name of the organization it belongs to
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
      String pointer,
      List<Identifier> identifiers,
      Optional<String> parent) {}

  /** A number in a register. */
  @JsonInclude(Include.NON_EMPTY)
  public record Identifier(String identifier, Optional<String> type) {}

  /**
   * What was earned.
   *
   * @param editions the same in other languages
   */
  @JsonInclude(Include.NON_EMPTY)
  public record Achieved(
      Optional<String> id,
      Optional<String> name,
      Optional<String> description,
      Optional<String> criteria,
      Optional<String> code,
      Optional<String> version,
      Optional<String> image,
      String pointer,
      Optional<String> type,
      List<Edition> editions) {}

  /** The same achievement in another language. */
  @JsonInclude(Include.NON_EMPTY)
  public record Edition(String id, Optional<String> language, Optional<String> version) {}

  /**
   * What the holder can do: the outcome, the level reached, and what it is made of.
   *
   * @param resultPointer where the level that was reached stands
   * @param status of the result, as {@code Completed}
   * @param shown skills that this holder in particular showed
   */
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
      String pointer,
      Optional<String> resultPointer,
      Optional<String> status,
      List<SkillItem> shown) {}

  /**
   * How it was assessed.
   *
   * @param aspect {@code type}, {@code method}, {@code supervision} or {@code identityVerification}
   */
  @JsonInclude(Include.NON_EMPTY)
  public record Assessed(String aspect, String name, Optional<String> url, String pointer) {}

  /**
   * A place in a classification.
   *
   * @param system {@code NOC}, {@code CIP} or {@code QualificationLevel}
   */
  @JsonInclude(Include.NON_EMPTY)
  public record Classification(
      String system,
      String name,
      Optional<String> code,
      Optional<String> url,
      Optional<String> framework,
      String pointer) {}

  /** A result that is no level of a rubric, as a final grade. */
  @JsonInclude(Include.NON_EMPTY)
  public record NamedResult(
      String name, String value, Optional<String> type, String pointer, Optional<String> status) {}

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
   * @param point what it is about
   * @param endorses id of what it is about
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
      String pointer,
      EndorsedPoint point,
      Optional<String> endorses) {}

  /**
   * What a transcript would say.
   *
   * @param workloadEcts in credits of the European system
   * @param pointers where each fact stands, by its name
   */
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
      Optional<String> awarded,
      Optional<String> workloadEcts,
      Map<String, String> pointers) {}

  /**
   * From when until when it is valid, as it stands in the document.
   *
   * @param pointers where each of the first two stands
   */
  @JsonInclude(Include.NON_EMPTY)
  public record Validity(
      Optional<String> validFrom,
      Optional<String> validUntil,
      Optional<String> revokedAt,
      Map<String, String> pointers) {}
}
