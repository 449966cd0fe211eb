package org.signet.partner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.signet.partner.PartnerView.Document;
import org.signet.partner.PartnerView.Refused;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.Markdown;
import org.signet.verification.Shown;
import org.signet.verification.Texts;

/** Writes endorsements and refusals out for a page in one language. */
final class PartnerTexts {

  private final Texts texts;

  PartnerTexts(String language) {
    this.texts = Texts.of("partner", language);
  }

  /**
   * A document of an endorsement.
   *
   * @param about the name of the achievement, in the language of the document
   * @param lang that language
   * @param state what is to be said of one that is not good
   * @param data what a key in the browser signs
   * @param href where it is to be downloaded
   */
  Document document(
      ObjectNode document, String about, String lang, String state, byte[] data, String href) {
    return new Document(
        Shown.name(document.path("name").asText()).replace('\'', '’'),
        lang,
        texts.get("language." + (lang.startsWith("fr") ? "fr" : "en")),
        Shown.name(about),
        Markdown.html(document.path("credentialSubject").path("endorsementComment").asText()),
        Shown.name(document.path("issuer").path("name").asText()),
        Shown.name(document.path("issuer").path("id").asText()),
        day(document.path("validFrom").asText()),
        day(document.path("validUntil").asText()),
        state,
        Shown.text(document.toPrettyString()),
        Base64.getUrlEncoder().withoutPadding().encodeToString(data),
        href);
  }

  Refused refused(Problem problem) {
    String code = problem.type().name();
    Optional<FieldError> first =
        problem.type() == ProblemType.INVITATION_USED
            ? Optional.empty()
            : problem.errors().stream().findFirst();
    Optional<String> own = first.flatMap(error -> texts.find("detail." + error.code()));
    return new Refused(
        texts.find("refused." + code).orElseGet(() -> texts.get("refused.other")),
        code,
        own.or(() -> first.map(FieldError::message).map(Shown::name)).orElse(""),
        own.isPresent() ? texts.language() : "en");
  }

  private String day(String time) {
    return texts.date(Instant.parse(time));
  }
}
