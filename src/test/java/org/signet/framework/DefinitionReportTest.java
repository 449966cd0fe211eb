package org.signet.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.framework.Sample.element;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionReportTest {

  private static final Intent DEMANDS = new Intent(true, 2, List.of("Report", "Observation"), true);
  private static final Intent NOTHING = new Intent(false, 0, List.of(), false);

  @Test
  void whatItDemandsOfEveryBadgeMeetsWhatOnlyABadgeCanShow() {
    FrameworkReport report = Sample.full().definition(DEMANDS);
    assertMet(
        report,
        "framework.assessment",
        "Demonstrated by what the definition demands: each badge will carry at least 2 pieces of"
            + " evidence; the kinds of evidence demanded, Report, Observation; the level demanded"
            + " in its competency; the rule for passing, which is stated; how it is assessed,"
            + " Performance.");
    assertMet(
        report,
        "eu_mandatory.learner",
        "Demonstrated by the issuer’s policy: each badge will bear the learner’s name.");
    assertMet(report, "eu_mandatory.date", "Demonstrated by the date that each badge will bear.");
    assertMet(
        report,
        "eu_optional.grade",
        "Demonstrated by the grade that a badge may bear: Final grade.");
    assertMet(
        report,
        "framework.transcript",
        "Demonstrated by the code MC-PC-101; 0.5 credits; 40 contact hours; the date of completion"
            + " that each badge will bear.");
  }

  @Test
  void whatIsAbsentIsSaidWithThePlaceToAddIt() {
    FrameworkReport report = Sample.badge().definition(NOTHING);
    Element assessment = element(report, "framework.assessment");
    assertThat(assessment.status()).isEqualTo(Status.MISSING);
    assertThat(assessment.statement().message().en())
        .isEqualTo(
            "Absent: evidence that every badge must carry. Demand evidence in “evidenceRequired”,"
                + " and give every competency an “assessment”.");
    assertThat(element(report, "eu_mandatory.learner").statement().message().en())
        .isEqualTo(
            "Nothing but a random number identifies the learner. Let the issuer’s policy include"
                + " the name (“includeName”).");
    assertThat(element(report, "eu_mandatory.workload").statement().message().fr())
        .isEqualTo(
            "Aucune charge de travail en crédits ECTS n’est indiquée. Les heures de contact n’en"
                + " sont qu’une partie. Indiquez-la dans «\u00a0workloadEcts\u00a0».");
  }

  @Test
  void statedReasonStandsForAnEmptyList() {
    String attitude = "/credentialSubject/achievement/resultDescription/0/alignment/1";
    assertMet(
        Sample.full().without(attitude).withReason().definition(DEMANDS),
        "framework.outcomes",
        "Demonstrated by 1 competency aligned with knowledge, attitudes and skills (ESCO concepts:"
            + " 1 of knowledge, 0 of attitudes, 1 of skills); the stated reason why “Applies hygiene"
            + " procedures in direct patient care” lists no attitudes: Judged in the"
            + " placement.");
    Element silent =
        element(Sample.full().without(attitude).definition(DEMANDS), "framework.outcomes");
    assertThat(silent.status()).isEqualTo(Status.MISSING);
    assertThat(silent.statement().message().en())
        .isEqualTo(
            "Not every competency is aligned with knowledge, attitudes and skills. Absent:"
                + " attitudes of “Applies hygiene procedures in direct patient care”. In"
                + " “competencies”, name ESCO concepts in all three lists, or say under “omitted”"
                + " why one stays empty.");
  }

  @Test
  void resultsAndEvidenceOfABadgeAreNotLookedAt() {
    assertThat(Sample.full().definition(NOTHING).groups().get(0).count(Status.MISSING))
        .isEqualTo(1);
  }

  @Test
  void itIsReportedAsAnAchievementInBothLanguages() {
    var json = Sample.badge().definition(DEMANDS).json();
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("achievement", "language", "name", "code", "version", "issuer", "groups");
    assertThat(json.get("achievement").asText()).isEqualTo(Sample.ACHIEVEMENT);
    assertThat(json.at("/groups/0/key").asText()).isEqualTo("framework");
    assertThat(json.at("/groups/0/met").asInt()).isEqualTo(7);
    assertThat(json.at("/groups/0/elements/0"))
        .hasToString(
            "{\"key\":\"issuing_body\",\"status\":\"met\",\"mandatory\":true,"
                + "\"title\":{\"en\":\"Issuing body\",\"fr\":\"Organisme émetteur\"},"
                + "\"statement\":{\"en\":\"Demonstrated by the issuer’s profile, Demonstration"
                + " College (did:web:badges.example.edu:issuers:demo); its number in a register,"
                + " 12345.\",\"fr\":\"Démontré par le profil de l’émetteur, Demonstration College"
                + " (did:web:badges.example.edu:issuers:demo)\u00a0; son numéro dans un registre,"
                + " 12345.\"},"
                + "\"pointers\":[\"/issuer/name\",\"/issuer/id\","
                + "\"/issuer/otherIdentifier/0/identifier\"]}");
  }

  private static void assertMet(FrameworkReport report, String key, String statement) {
    Element element = element(report, key);
    assertThat(element.statement().message().en()).isEqualTo(statement);
    assertThat(element.status()).isEqualTo(Status.MET);
  }
}
