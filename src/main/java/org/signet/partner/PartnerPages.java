package org.signet.partner;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.OwnEndorsement;
import org.signet.json.Json;
import org.signet.partner.LayOut.Sitting;
import org.signet.partner.PartnerView.Document;
import org.signet.verification.ConfirmedPartner;
import org.signet.verification.Shown;
import org.signet.verification.Summary.EndorserItem;
import org.signet.verification.Texts;

/** Renders the pages of an invitation. */
@ApplicationScoped
class PartnerPages {

  private final Template statement;
  private final Template review;
  private final Template receipt;
  private final Template comment;
  private final Template closed;
  private final Endorsements endorsements;
  private final Comments comments;
  private final Clock clock;

  PartnerPages(
      @Location("endorse.html") Template statement,
      @Location("endorse-review.html") Template review,
      @Location("endorse-receipt.html") Template receipt,
      @Location("endorse-comment.html") Template comment,
      @Location("endorse-closed.html") Template closed,
      Endorsements endorsements,
      Comments comments,
      Clock clock) {
    this.statement = statement;
    this.review = review;
    this.receipt = receipt;
    this.comment = comment;
    this.closed = closed;
    this.endorsements = endorsements;
    this.comments = comments;
    this.clock = clock;
  }

  /** The definition, and what the partner says of it. */
  String statement(PartnerView view, String language) {
    return texts(statement, language).data("view", view).render();
  }

  /**
   * What is about to be signed.
   *
   * @param pasted what was handed in and not taken
   */
  String review(
      PartnerView view,
      AchievementVersion version,
      Sitting sitting,
      String pasted,
      String language) {
    Texts words = Texts.of("partner", language);
    var texts = new PartnerTexts(language);
    List<Document> documents =
        IntStream.range(0, sitting.documents().size())
            .mapToObj(
                i -> {
                  LayOut.Document laid = sitting.documents().get(i);
                  Edition edition =
                      edition(version, laid.json().at("/credentialSubject/id").asText());
                  return texts.document(
                      laid.json(),
                      version.definition().name().in(edition.language()),
                      edition.language(),
                      "",
                      laid.data(),
                      view.path() + "/documents/" + (i + 1) + ".json");
                })
            .toList();
    String button =
        switch (Way.of(view.form().way()).orElseThrow()) {
          case BROWSER -> words.get("review.button", documents.size());
          case OWN -> words.get("review.own.button");
          case HOSTED -> words.get("review.hosted.button", documents.size());
        };
    return texts(review, language)
        .data("view", view)
        .data("documents", documents)
        .data("pending", sitting.id().toString())
        .data("submit", button)
        .data("pasted", pasted)
        .render();
  }

  /** What was signed, and how to take it back. */
  String receipt(
      PartnerView view, Invitation invitation, AchievementVersion version, String language) {
    Texts words = Texts.of("partner", language);
    var texts = new PartnerTexts(language);
    List<OwnEndorsement> signed = endorsements.ofInvitation(invitation.id());
    List<Document> documents =
        signed.stream()
            .sorted(
                Comparator.comparing(OwnEndorsement::claim)
                    .thenComparing(each -> language(version, each)))
            .map(each -> document(each, version, view, texts, words))
            .toList();
    return texts(receipt, language)
        .data("view", view)
        .data("documents", documents)
        .data("signed", invitation.times().signed().map(words::date).orElse(""))
        .data("withdrawn", invitation.times().withdrawn().map(words::date).orElse(""))
        .data(
            "standing",
            signed.stream().findFirst().map(e -> standing(e, version, words)).orElse(""))
        .render();
  }

  private Document document(
      OwnEndorsement signed,
      AchievementVersion version,
      PartnerView view,
      PartnerTexts texts,
      Texts words) {
    String lang = language(version, signed);
    return texts.document(
        Json.parseObject(signed.json().getBytes(StandardCharsets.UTF_8)),
        version.definition().name().in(lang),
        lang,
        state(signed, words),
        new byte[0],
        view.path() + "/endorsements/" + signed.id() + ".json");
  }

  private static String language(AchievementVersion version, OwnEndorsement signed) {
    return version.allEditions().stream()
        .filter(edition -> edition.id().equals(signed.editionId()))
        .map(Edition::language)
        .findFirst()
        .orElseThrow();
  }

  private String state(OwnEndorsement signed, Texts words) {
    return switch (signed.state(clock.instant())) {
      case WITHDRAWN ->
          words.get("receipt.state.withdrawn", words.date(signed.withdrawnAt().orElseThrow()));
      case EXPIRED -> words.get("receipt.state.expired");
      default -> signed.replacedAt().isPresent() ? words.get("receipt.state.replaced") : "";
    };
  }

  /** How sure the name is, as verifiers will see it. */
  private static String standing(OwnEndorsement signed, AchievementVersion version, Texts words) {
    EndorserItem known =
        ConfirmedPartner.beside(version.issuer()).of(signed.partnerDid(), signed.confirmedDomain());
    return known
        .domain()
        .map(domain -> words.get("receipt.name." + known.by().orElseThrow(), Shown.name(domain)))
        .orElseGet(() -> words.get("receipt.name.not"));
  }

  /**
   * A draft, and what the partner thinks of it.
   *
   * @param text that was sent and not taken
   */
  String comment(
      PartnerView view,
      UUID invitation,
      AchievementVersion version,
      boolean open,
      String text,
      String lang) {
    Texts words = Texts.of("partner", lang);
    String state = version.state().isPublic() ? "done" : version.state().text();
    return texts(comment, lang)
        .data("view", view)
        .data(
            "sent",
            comments.of(invitation).stream()
                .map(c -> new PartnerView.Sent(words.date(c.at()), Shown.text(c.text())))
                .toList())
        .data("state", words.get("comment.state." + state))
        .data("text", text)
        .data("open", open && !version.state().isPublic())
        .render();
  }

  /**
   * Nothing to do here.
   *
   * @param why what its texts' keys begin with, after {@code closed.}
   * @param until the day to which it was open
   */
  String closed(String why, String until, String issuer, String language) {
    Texts words = Texts.of("partner", language);
    return texts(closed, language)
        .data("title", words.get("closed." + why + ".title"))
        .data("text", words.get("closed." + why + ".text", until, issuer))
        .render();
  }

  private static Edition edition(AchievementVersion version, String url) {
    return version.allEditions().stream()
        .filter(edition -> url.endsWith("/" + edition.id()))
        .findFirst()
        .orElseThrow();
  }

  private static TemplateInstance texts(Template template, String language) {
    return template.data("t", Texts.pages(language)).data("p", Texts.of("partner", language));
  }
}
