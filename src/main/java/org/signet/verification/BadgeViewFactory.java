package org.signet.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.signet.proof.Times;
import org.signet.verification.BadgeView.AssessmentView;
import org.signet.verification.BadgeView.CompetencyView;
import org.signet.verification.BadgeView.EvidenceView;
import org.signet.verification.BadgeView.Fact;
import org.signet.verification.BadgeView.IssuerView;
import org.signet.verification.BadgeView.SkillGroup;
import org.signet.verification.Summary.Competency;
import org.signet.verification.Summary.EvidenceItem;
import org.signet.verification.Summary.IssuedBy;
import org.signet.verification.Summary.NamedResult;
import org.signet.verification.Summary.Transcript;

/** Writes a summary out for a page in one language. */
final class BadgeViewFactory {

  private final Texts texts;
  private final boolean isPart;
  private final String language;

  /**
   * @param isPart the badge's holder shows a part of it
   */
  BadgeViewFactory(Texts texts, boolean isPart) {
    this.texts = texts;
    this.isPart = isPart;
    this.language = texts.language();
  }

  BadgeView of(Summary summary) {
    String lang =
        summary
            .language()
            .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
            .orElse(texts.get("page.language"));
    var achievement = summary.achievement();
    List<SkillGroup> skills = SkillGroups.of(summary, texts);
    int named = skills.stream().mapToInt(group -> group.skills().size()).sum();
    return new BadgeView(
        lang,
        achievement.name().map(Shown::name).orElse("?"),
        text(achievement.description()),
        achievement.criteria().map(Markdown::html),
        name(achievement.code()),
        achievement.image().orElse(""),
        name(summary.holder()),
        issuer(summary.issuedBy()),
        date(summary.validity().validFrom()),
        summary.competencies().stream().map(BadgeViewFactory::competency).toList(),
        assessments(summary.competencies(), lang),
        summary.results().stream().map(result -> result(result, lang)).toList(),
        summary.evidence().stream().map(item -> evidence(item, lang)).toList(),
        skills,
        EndorsementViews.of(summary.endorsements(), texts),
        facts(summary, lang),
        InShort.of(summary, named, texts));
  }

  private IssuerView issuer(IssuedBy issuer) {
    Locale locale = Locale.forLanguageTag(texts.get("page.language"));
    String country =
        issuer
            .country()
            .filter(code -> code.matches("[A-Z]{2}"))
            .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(locale))
            .orElse("");
    String region = name(issuer.region());
    return new IssuerView(
        issuer
            .registered()
            .map(registered -> registered.in(language))
            .orElseGet(() -> name(issuer.name())),
        Shown.name(issuer.identity()),
        issuer.url().orElse(""),
        country.isEmpty() || region.isEmpty() ? country + region : region + ", " + country,
        issuer.known());
  }

  private static CompetencyView competency(Competency competency) {
    return new CompetencyView(
        Shown.text(competency.statement()),
        name(competency.level()),
        text(competency.levelMeaning()),
        name(competency.requiredLevel()));
  }

  /** Competencies that were assessed alike stand together. */
  private List<AssessmentView> assessments(List<Competency> competencies, String lang) {
    Map<List<Fact>, List<String>> alike = new LinkedHashMap<>();
    for (Competency competency : competencies) {
      if (!competency.assessment().isEmpty()) {
        List<Fact> aspects =
            competency.assessment().stream()
                .map(a -> fact("aspect." + a.aspect(), Shown.name(a.name()), lang))
                .toList();
        alike
            .computeIfAbsent(aspects, key -> new ArrayList<>())
            .add(Shown.text(competency.statement()));
      }
    }
    List<AssessmentView> views = new ArrayList<>();
    alike.forEach(
        (aspects, statements) ->
            views.add(
                new AssessmentView(
                    statements.size() == competencies.size() ? List.of() : statements, aspects)));
    return views;
  }

  private Fact result(NamedResult result, String lang) {
    String value = Shown.name(result.value());
    boolean percent = result.type().filter("Percent"::equals).isPresent();
    return new Fact(
        Shown.name(result.name()),
        lang,
        percent ? texts.number(value) + texts.get("percent") : value,
        texts.get("page.language"));
  }

  private EvidenceView evidence(EvidenceItem item, String lang) {
    Optional<String> kind =
        item.genre().flatMap(genre -> texts.find("genre." + genre.toLowerCase(Locale.ROOT)));
    return new EvidenceView(
        Shown.name(item.name()),
        item.url().filter(url -> item.file().isOpen()).orElse(""),
        kind.orElse(name(item.genre())),
        kind.isPresent() ? texts.get("page.language") : lang,
        item.mediaType().map(BadgeViewFactory::format).orElse(""),
        text(item.description()),
        item.narrative().map(Markdown::html),
        switch (item.file()) {
          case UNCHANGED -> "good";
          case CHANGED -> "bad";
          case NOT_RETRIEVED -> "unsure";
          case PINNED, NOT_PINNED, NOT_RELEASED, WITHHELD, TEXT_ONLY -> "info";
        },
        texts.get("evidence." + item.file().text()),
        switch (item.file()) {
          case UNCHANGED, CHANGED, NOT_RETRIEVED -> true;
          case PINNED, NOT_PINNED, NOT_RELEASED, WITHHELD, TEXT_ONLY -> false;
        },
        item.file() == EvidenceState.PINNED);
  }

  /** "PDF" for {@code application/pdf}. */
  private static String format(String mediaType) {
    String subtype = mediaType.substring(mediaType.indexOf('/') + 1).split("[;+]")[0];
    return subtype.matches("[A-Za-z0-9-]{1,8}")
        ? (subtype.equals("plain") ? "text" : subtype).toUpperCase(Locale.ROOT)
        : "";
  }

  private List<Fact> facts(Summary summary, String lang) {
    String here = texts.get("page.language");
    Transcript transcript = summary.transcript();
    List<Fact> facts = new ArrayList<>();
    add(facts, "fact.credits", credits(transcript), here);
    add(facts, "fact.hours", texts.number(name(transcript.contactHours())), here);
    add(facts, "fact.weeks", texts.number(name(transcript.weeks())), here);
    add(facts, "fact.mode", name(transcript.deliveryMode()), lang);
    add(facts, "fact.field", name(transcript.fieldOfStudy()), lang);
    add(facts, "fact.term", name(transcript.term()), here);
    add(facts, "fact.started", date(transcript.started()), here);
    add(facts, "fact.awarded", date(transcript.awarded().or(transcript::ended)), here);
    add(facts, "fact.code", name(summary.achievement().code()), here);
    add(facts, "fact.version", name(summary.achievement().version()), here);
    add(facts, "fact.from", date(summary.validity().validFrom()), here);
    String until = date(summary.validity().validUntil());
    add(facts, "fact.until", until.isEmpty() && !isPart ? texts.get("fact.no_end") : until, here);
    add(facts, "fact.revoked", date(summary.validity().revokedAt()), here);
    return facts;
  }

  private String credits(Transcript transcript) {
    String earned = texts.number(name(transcript.creditsEarned()));
    String available = texts.number(name(transcript.creditsAvailable()));
    return earned.isEmpty() || available.isEmpty() || earned.equals(available)
        ? earned
        : texts.get("fact.credits.of", earned, available);
  }

  private void add(List<Fact> facts, String label, String value, String lang) {
    if (!value.isEmpty()) {
      facts.add(fact(label, value, lang));
    }
  }

  private Fact fact(String label, String value, String lang) {
    return new Fact(texts.get(label), texts.get("page.language"), value, lang);
  }

  /** A time of the document as a date, or as it stands there when it is none. */
  private String date(Optional<String> time) {
    return time.map(text -> Times.parse(text).map(texts::date).orElse(Shown.name(text))).orElse("");
  }

  private static String name(Optional<String> name) {
    return name.map(Shown::name).orElse("");
  }

  private static String text(Optional<String> text) {
    return text.map(Shown::text).orElse("");
  }
}
