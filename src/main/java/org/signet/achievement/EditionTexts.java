package org.signet.achievement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.achievement.Definition.ResultDescription;
import org.signet.issuer.LocalizedText;

/** Words that Signet puts into an edition beside the author's. */
final class EditionTexts {

  static final LocalizedText HOURS = text("Contact hours", "Heures de contact");
  static final LocalizedText WEEKS = text("Duration in weeks", "Durée en semaines");
  static final LocalizedText MODE = text("Delivery mode", "Mode de prestation");
  static final LocalizedText ECTS =
      text("Workload in ECTS credits", "Charge de travail en crédits ECTS");
  static final LocalizedText PREREQUISITES = text("Prerequisites", "Préalables");
  static final LocalizedText OSAP = text("Approved for OSAP", "Approuvé pour le RAFEO");
  static final LocalizedText CREDIT = text("Credit-bearing", "Donne droit à des crédits");
  private static final Map<String, LocalizedText> OMITTED =
      Map.of(
          "knowledge",
          text("No knowledge is named for: ", "Aucune connaissance n’est nommée pour\u00a0: "),
          "attitudes",
          text("No attitudes are named for: ", "Aucune attitude n’est nommée pour\u00a0: "),
          "skills",
          text("No skills are named for: ", "Aucune aptitude n’est nommée pour\u00a0: "));

  static final LocalizedText YES = text("Yes", "Oui");
  static final LocalizedText NO = text("No", "Non");
  static final LocalizedText EQF = text("EQF level ", "Niveau du CEC\u00a0: ");
  static final LocalizedText EQF_NAME =
      text("European Qualifications Framework (EQF)", "Cadre européen des certifications (CEC)");

  private static final LocalizedText PASSING = text("To pass", "Pour réussir");
  private static final LocalizedText EVIDENCE = text("Evidence", "Preuves");
  private static final LocalizedText WEIGHTS = text("Weights", "Pondération");

  private EditionTexts() {}

  /** The author's criteria, then the passing rule and the weights, in Markdown. */
  static String narrative(Definition definition, String language) {
    var text = new StringBuilder(definition.criteria().in(language));
    definition
        .passingRule()
        .ifPresent(rule -> paragraph(text, PASSING, rule.in(language), language));
    definition
        .evidenceRequired()
        .ifPresent(required -> paragraph(text, EVIDENCE, evidence(required, language), language));
    List<ResultDescription> weighted =
        definition.resultDescriptions().stream().filter(r -> r.weight().isPresent()).toList();
    if (!weighted.isEmpty()) {
      paragraph(text, WEIGHTS, "", language);
      weighted.forEach(
          result ->
              text.append("\n- ")
                  .append(plain(result.name().in(language)))
                  .append(colon(language))
                  .append(percent(result.weight().orElseThrow(), language)));
    }
    return text.toString();
  }

  /** What a list of a competency that is empty is called, where its reason stands. */
  static String omitted(String aspect, LocalizedText statement, String language) {
    return OMITTED.get(aspect).in(language) + plain(statement.in(language));
  }

  private static void paragraph(
      StringBuilder text, LocalizedText title, String words, String language) {
    text.append("\n\n**")
        .append(title.in(language))
        .append(colon(language).strip())
        .append("**")
        .append(words.isEmpty() ? "\n" : " " + words);
  }

  private static String evidence(Definition.EvidenceRequired required, String language) {
    String count =
        french(language)
            ? "au moins " + required.count() + (required.count() == 1 ? " pièce" : " pièces")
            : "at least " + required.count() + (required.count() == 1 ? " piece" : " pieces");
    String genres = String.join(", ", required.genres());
    return count + (genres.isEmpty() ? "." : " (" + plain(genres) + ").");
  }

  private static String colon(String language) {
    return french(language) ? "\u00a0: " : ": ";
  }

  private static String percent(double weight, String language) {
    String number = ApprovalFindings.number(weight);
    return french(language) ? number.replace('.', ',') + "\u00a0%" : number + "%";
  }

  /** A name on one line, as an item of a list. */
  private static String plain(String name) {
    return name.replaceAll("\\s*\\R\\s*", " ");
  }

  private static boolean french(String language) {
    return language.startsWith("fr");
  }

  private static LocalizedText text(String en, String fr) {
    return new LocalizedText(Optional.of(en), Optional.of(fr));
  }
}
