package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.endorsement.SignedWith;
import org.signet.skill.SkillStatus;
import org.signet.verification.check.Binding;

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
   * The two points that partners confirm, and where each endorsement stands that confirms it and
   * counts.
   */
  @JsonProperty
  public Map<EndorsedPoint, List<String>> endorsedPoints() {
    Map<EndorsedPoint, List<String>> points = new EnumMap<>(EndorsedPoint.class);
    for (EndorsedPoint point :
        List.of(EndorsedPoint.COMPETENCY_IN_DEMAND, EndorsedPoint.ASSESSMENT_REFLECTS_JOB)) {
      List<String> pointers =
          endorsements.stream()
              .filter(item -> item.counts() && item.point() == point)
              .map(EndorsementItem::pointer)
              .toList();
      if (!pointers.isEmpty()) {
        points.put(point, pointers);
      }
    }
    return points;
  }

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
   * @param partner whose it is, as far as that was proved
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
      Optional<String> endorses,
      EndorserItem partner,
      StandingItem standing) {

    /** Whether it says something for the badge: it is good, and not the issuer's own. */
    boolean counts() {
      return outcome == Outcome.PASSED && !selfEndorsed;
    }

    /** Whether it counts, and is known to be this partner's. */
    boolean isVouchedFor() {
      return counts() && partner.domain().isPresent();
    }
  }

  /**
   * What is known of an endorser beside what it calls itself.
   *
   * @param by {@code did_web} or {@code email_domain}: what proved the domain
   * @param domain which is not the issuer's own, nor of the same owner
   */
  @JsonInclude(Include.NON_EMPTY)
  public record EndorserItem(boolean confirmed, Optional<String> by, Optional<String> domain) {

    static final EndorserItem NOT_CONFIRMED =
        new EndorserItem(false, Optional.empty(), Optional.empty());

    static EndorserItem of(String by, String domain) {
      return new EndorserItem(true, Optional.of(by), Optional.of(domain));
    }
  }

  /**
   * How an endorsement stands in this badge.
   *
   * @param signedWith where the key was kept, of an endorsement that was taken in here
   */
  @JsonInclude(Include.NON_EMPTY)
  public record StandingItem(
      Binding binding,
      Optional<String> validUntil,
      Optional<SignedWith> signedWith,
      Optional<WithdrawalItem> withdrawal) {}

  /**
   * That an endorsement was taken back.
   *
   * @param at a time in UTC
   * @param by {@code partner} or {@code institution}
   */
  @JsonInclude(Include.NON_EMPTY)
  public record WithdrawalItem(String at, String by, Optional<String> reason) {}

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

  /** From when until when it is valid, as it stands in the document, and where that is. */
  @JsonInclude(Include.NON_EMPTY)
  public record Validity(
      Optional<String> validFrom,
      Optional<String> validUntil,
      Optional<String> revokedAt,
      Map<String, String> pointers) {}
}
