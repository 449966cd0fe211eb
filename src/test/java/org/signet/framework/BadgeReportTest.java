package org.signet.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.framework.Sample.element;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgeReportTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          framework.issuing_body|Demonstrated by the issuer’s profile, Demonstration College (did:web:badges.example.edu:issuers:demo); its number in a register, 12345.
          framework.skills|Demonstrated by 4 ESCO concepts (attend to hygiene, show empathy, food safety principles, attend to detail); the release named, ESCO v1.2.0.
          framework.outcomes|Demonstrated by 1 competency aligned with knowledge, attitudes and skills (ESCO concepts: 1 of knowledge, 1 of attitudes, 1 of skills).
          framework.assessment|Demonstrated by 2 pieces of evidence (Simulation recording, Reflection), 1 with a signed digest of the file; the result of its competency; how it is assessed, Performance.
          framework.transcript|Demonstrated by the code MC-PC-101; 0.5 credits; 40 contact hours; the term 2026S1; the end on 1 June 2026.
          framework.endorsement|Demonstrated by an endorsement that the competency is in demand by industry, by Lakeshore Hospital; an endorsement that the assessment reflects job performance, by Lakeshore Hospital.
          framework.relevance|Demonstrated by the occupation it names, NOC 33102; the demand that Lakeshore Hospital confirms.
          framework.verifiability|Demonstrated by the signature of did:web:badges.example.edu; the list that tells whether it was revoked, https://badges.example.edu/status/1.
          framework.extensibility|Demonstrated by the larger credential it counts towards, Certificate in Patient Care.
          eu_mandatory.learner|Demonstrated by the learner’s e-mail address; the learner’s name.
          eu_mandatory.title|Demonstrated by its name, Patient Care: Infection Prevention.
          eu_mandatory.country|Demonstrated by the issuer’s address, ON, CA.
          eu_mandatory.awarding_body|Demonstrated by the name of the issuer, Demonstration College.
          eu_mandatory.date|Demonstrated by the date from which it is valid, 3 June 2026.
          eu_mandatory.outcomes|Demonstrated by 1 stated outcome: Applies hygiene procedures in direct patient care.
          eu_mandatory.workload|Demonstrated by a workload of 1.5 ECTS credits.
          eu_mandatory.level|Demonstrated by its level, EQF level 5.
          eu_mandatory.assessment_type|Demonstrated by the type of assessment of every competency: Performance.
          eu_mandatory.participation|Demonstrated by the form of participation, Hybrid.
          eu_mandatory.quality_assurance|Demonstrated by the quality assurance, Senate approval.
          eu_optional.prerequisites|Demonstrated by the prerequisites, None.
          eu_optional.supervision|Demonstrated by the supervision of every assessment: Supervised on site; the identity check at every assessment: Photo identification.
          eu_optional.grade|Demonstrated by the result “Final grade”, 87.
          eu_optional.stackability|Demonstrated by the larger credential it counts towards, Certificate in Patient Care.
          eu_optional.further_information|Demonstrated by a page to read on, https://c.example/pc.
          ontario.contact_hours|Demonstrated by 40 contact hours.
          ontario.weeks|Demonstrated by 6 weeks.
          ontario.delivery_mode|Demonstrated by the delivery mode, Hybrid.
          ontario.cip|Demonstrated by the CIP 2021 code 51.3902.
          ontario.noc|Demonstrated by the NOC 2021 code 33102.
          ontario.osap|Demonstrated by the statement on approval for OSAP: Yes.
          ontario.credit|Demonstrated by the statement whether it bears credit: Yes.
          """)
  void badgeWithEverythingMeetsEveryElement(String key, String statement) {
    Element found = element(Sample.full().report(), key);
    assertThat(found.status()).isEqualTo(Status.MET);
    assertThat(found.statement().message().en()).isEqualTo(statement);
  }

  @Test
  void everyElementOfTheFullBadgeIsInTheListAbove() {
    assertThat(Sample.full().report().groups())
        .extracting(g -> g.elements().size())
        .containsExactly(9, 11, 5, 7);
    assertThat(Sample.full().report().groups())
        .extracting(g -> g.count(Status.MET))
        .containsExactly(9, 11, 5, 7);
  }

  @Test
  void frenchStatementsAreFilledWithTheSameData() {
    FrameworkReport report = Sample.full().report();
    assertThat(element(report, "framework.assessment").statement().message().fr())
        .isEqualTo(
            "Démontré par 2 preuves d’apprentissage (Simulation recording, Reflection), dont 1 avec"
                + " l’empreinte signée du fichier\u00a0; le résultat de sa compétence\u00a0; la"
                + " façon d’évaluer, Performance.");
    assertThat(element(report, "framework.transcript").statement().message().fr())
        .isEqualTo(
            "Démontré par le code MC-PC-101\u00a0; 0,5 crédit\u00a0; 40 heures de contact\u00a0; la"
                + " session 2026S1\u00a0; la date de fin, le 1er juin 2026.");
    assertThat(element(report, "eu_optional.grade").statement().message().fr())
        .isEqualTo("Démontré par le résultat «\u00a0Final grade\u00a0», 87.");
  }

  @Test
  void everyPointerLeadsToWhatIsInTheBadge() {
    Sample sample = Sample.full();
    for (Group group : sample.report().groups()) {
      for (Element element : group.elements()) {
        assertThat(element.pointers()).as(element.key()).isNotEmpty();
        assertThat(element.pointers())
            .as(element.key())
            .noneMatch(at -> sample.badge.at(at).isMissingNode());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /issuer/name|framework.issuing_body|The issuer has no name, or no identity that can be looked up (a DID or an https address).
          /issuer/name|eu_mandatory.awarding_body|The issuer has no name.
          /issuer/address|eu_mandatory.country|The issuer’s profile names neither country nor region.
          /evidence|framework.assessment|Absent: evidence.
          /credentialSubject/result|framework.assessment|Absent: a result for Applies hygiene procedures in direct patient care.
          /credentialSubject/result|eu_optional.grade|No grade is given.
          /credentialSubject/identifier|eu_mandatory.learner|Nothing but a random number identifies the learner.
          /credentialSubject/achievement/name|eu_mandatory.title|The micro-credential has no name.
          /credentialSubject/achievement/humanCode|framework.transcript|Absent: a code.
          /credentialSubject/achievement/criteria/id|eu_optional.further_information|No page with further information is named.
          /credentialSubject/achievement/resultDescription/0|framework.outcomes|No competency is stated.
          /credentialSubject/achievement/resultDescription/0|eu_mandatory.outcomes|No learning outcome is stated.
          /credentialSubject/achievement/resultDescription/0/alignment/4|eu_mandatory.assessment_type|No type of assessment is stated.
          /credentialSubject/achievement/resultDescription/0/alignment/3|eu_optional.supervision|Absent: the supervision of every assessment.
          /credentialSubject/achievement/resultDescription/1|ontario.contact_hours|Contact hours are not stated.
          /credentialSubject/achievement/resultDescription/3|eu_mandatory.workload|No workload in ECTS credits is stated. Contact hours are only a part of a workload.
          /credentialSubject/achievement/resultDescription/4|ontario.weeks|The duration in weeks is not stated.
          /credentialSubject/achievement/resultDescription/5|eu_mandatory.participation|The form of participation is not stated.
          /credentialSubject/achievement/resultDescription/5|ontario.delivery_mode|The delivery mode is not stated.
          /credentialSubject/achievement/resultDescription/6|eu_optional.prerequisites|Prerequisites are not stated, not even that there are none.
          /credentialSubject/achievement/resultDescription/7|ontario.osap|It is not said whether it is approved for OSAP.
          /credentialSubject/achievement/resultDescription/8|ontario.credit|It is not said whether it bears credit.
          /credentialSubject/achievement/alignment/2|ontario.noc|No occupation is named.
          /credentialSubject/achievement/alignment/3|eu_mandatory.level|No level of a qualifications framework is stated.
          /credentialSubject/achievement/alignment/4|eu_mandatory.quality_assurance|The type of quality assurance is not stated.
          /credentialSubject/achievement/alignment/5|framework.extensibility|It is not said what larger credential it counts towards.
          /credentialSubject/achievement/alignment/5|eu_optional.stackability|It is not said whether it counts towards a larger credential.
          /credentialSubject/achievement/alignment/6|ontario.cip|No code of an instructional programme is named.
          /validFrom|eu_mandatory.date|There is no date from which it is valid.
          /proof|framework.verifiability|The badge has no embedded signature, or no entry in a status list.
          /credentialStatus|framework.verifiability|The badge has no embedded signature, or no entry in a status list.
          /endorsement/1|framework.endorsement|Absent: a partner’s endorsement that the assessment reflects job performance.
          """)
  void whatIsTakenAwayIsNamed(String pointer, String key, String statement) {
    Element found = element(Sample.full().without(pointer).report(), key);
    boolean mandatory =
        key.matches("eu_mandatory.*|framework[.](issuing_body|skills|outcomes|assessment)");
    assertThat(found.status()).isEqualTo(mandatory ? Status.MISSING : Status.RECOMMENDED_NOT_MET);
    assertThat(found.mandatory()).isEqualTo(mandatory);
    assertThat(found.statement().message().en()).isEqualTo(statement);
  }

  @Test
  void competencyWithoutAttitudesIsReportedUnlessTheReasonIsSigned() {
    Sample sample = Sample.full();
    sample.without("/credentialSubject/achievement/resultDescription/0/alignment/1");
    Element outcomes = element(sample.report(), "framework.outcomes");
    assertThat(outcomes.status()).isEqualTo(Status.MISSING);
    assertThat(outcomes.statement().message().en())
        .isEqualTo(
            "Not every competency is aligned with knowledge, attitudes and skills. Absent:"
                + " attitudes of “Applies hygiene procedures in direct patient care”.");
    assertThat(element(sample.withReason().report(), "framework.outcomes").status())
        .isEqualTo(Status.MET);
  }

  @Test
  void secondCompetencyThatSaysNothingSpoilsWhatHoldsForEvery() {
    FrameworkReport report = Sample.full().bareCompetency().report();
    assertThat(element(report, "framework.outcomes").statement().message().en())
        .contains(
            "Absent: knowledge of “Stays calm”; attitudes of “Stays calm”; skills of “Stays"
                + " calm”.");
    assertThat(element(report, "eu_mandatory.assessment_type").statement().message().en())
        .isEqualTo("No type of assessment is stated for: Stays calm.");
    assertThat(element(report, "eu_optional.supervision").status())
        .isEqualTo(Status.RECOMMENDED_NOT_MET);
    assertThat(element(report, "framework.assessment").statement().message().en())
        .contains("a result for each of its 2 competencies");
  }

  @Test
  void criterionThatBelongsToACompetencyIsNoneItself() {
    Sample sample = Sample.full().bareCompetency();
    sample.align(
        "/credentialSubject/achievement/resultDescription/9", "ext:Competency", "", "", "Applies");
    assertThat(element(sample.report(), "framework.outcomes").status()).isEqualTo(Status.MET);
  }

  @Test
  void twoResultsForOneCompetencyAreNone() {
    Sample sample = Sample.full();
    JsonNode first = sample.badge.at("/credentialSubject/result/0");
    sample.array("/credentialSubject/result").add(first.deepCopy());
    assertThat(element(sample.report(), "framework.assessment").status()).isEqualTo(Status.MISSING);
  }

  @Test
  void onlyConceptsOfANamedReleaseOfEscoCount() {
    String first = "/credentialSubject/achievement/alignment/0";
    assertMissing(
        sample -> sample.object(first).put("targetFramework", "ESCO"),
        "ESCO concepts are named, but not of which release.");
    Sample groups = Sample.full();
    for (String holder : List.of("", "/resultDescription/0")) {
      groups
          .array("/credentialSubject/achievement" + holder + "/alignment")
          .forEach(
              a -> ((ObjectNode) a).put("targetUrl", "http://data.europa.eu/esco/isced-f/0913"));
    }
    assertThat(element(groups.report(), "framework.skills").statement().message().en())
        .isEqualTo("No ESCO concept is named.");
  }

  private static void assertMissing(Consumer<Sample> change, String statement) {
    Sample sample = Sample.full();
    change.accept(sample);
    Element skills = element(sample.report(), "framework.skills");
    assertThat(skills.status()).isEqualTo(Status.MISSING);
    assertThat(skills.statement().message().en()).isEqualTo(statement);
  }

  @Test
  void issuerThatPraisesItselfIsNoPartner() {
    Sample sample = Sample.full();
    sample.object("/endorsement/0/issuer").put("id", "did:web:badges.example.edu:issuers:demo");
    assertThat(element(sample.report(), "framework.endorsement").statement().message().en())
        .isEqualTo("Absent: a partner’s endorsement that the competency is in demand by industry.");
  }

  @Test
  void endorsementOfAnotherAchievementDoesNotCount() {
    Sample sample = Sample.full();
    sample.object("/endorsement/0/credentialSubject").put("id", Sample.ACHIEVEMENT + "0");
    assertThat(element(sample.report(), "framework.endorsement").status())
        .isEqualTo(Status.RECOMMENDED_NOT_MET);
  }

  @Test
  void accreditationIsAnEndorsementOfTheIssuer() {
    Sample sample = Sample.full().without("/credentialSubject/achievement/alignment/4");
    sample
        .object("/endorsement/0/credentialSubject")
        .put("id", "did:web:badges.example.edu:issuers:demo");
    FrameworkReport report = sample.report();
    assertThat(element(report, "framework.issuing_body").statement().message().en())
        .endsWith("; an endorsement of the issuer by Lakeshore Hospital.");
    assertThat(element(report, "eu_mandatory.quality_assurance").statement().message().en())
        .isEqualTo("Demonstrated by an endorsement of the issuer by Lakeshore Hospital.");
  }

  @Test
  void longTextsAndListsAreCutAndTextsThatHideAreSpelledOut() {
    Sample sample = Sample.full();
    sample.describe("ext:Prerequisites", "a".repeat(200));
    sample.describe("ext:DeliveryMode", "Hy\u202ebrid\u0002");
    for (int i = 0; i < 9; i++) {
      sample.align("ext:StacksInto", "", "", "Part " + i);
    }
    FrameworkReport report = sample.report();
    assertThat(element(report, "eu_optional.prerequisites").statement().message().en())
        .isEqualTo("Demonstrated by the prerequisites, " + "a".repeat(160) + "….");
    assertThat(element(report, "ontario.delivery_mode").statement().message().en())
        .isEqualTo("Demonstrated by the delivery mode, Hy‹U+202E›brid‹U+0002›.");
    assertThat(element(report, "eu_optional.stackability").statement().message().en())
        .isEqualTo(
            "Demonstrated by the larger credential it counts towards, Certificate in Patient Care,"
                + " Part 0, Part 1, Part 2, Part 3, Part 4 and 4 more.");
  }

  @Test
  void whatIsQuotedFromTheBadgeIsKeptApartForAPage() {
    assertThat(element(Sample.full().report(), "eu_optional.grade").statement().parts("fr"))
        .containsExactly(
            new Phrase.Part("Démontré par le résultat «\u00a0", false),
            new Phrase.Part("Final grade", true),
            new Phrase.Part("\u00a0», ", false),
            new Phrase.Part("87", true),
            new Phrase.Part(".", false));
  }
}
