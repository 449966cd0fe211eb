package org.signet.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.delivery.AchievementView.Aspect;
import org.signet.delivery.AchievementView.Criterion;
import org.signet.delivery.AchievementView.Fact;
import org.signet.delivery.AchievementView.Group;
import org.signet.delivery.AchievementView.Level;
import org.signet.delivery.AchievementView.Named;
import org.signet.delivery.AchievementView.OtherEdition;

class AchievementViewTest {

  private static final String BASE = "https://badges.example.edu";
  private static final String ESCO = "http://data.europa.eu/esco/skill/";

  private final AchievementView view = WholeAchievement.view(BASE, "en");

  @Test
  void aMicroCredentialSaysWhatItIsAndWhoseItIs() {
    assertThat(view.name()).isEqualTo("Data Analysis");
    assertThat(view.code()).isEqualTo("MC-X-101");
    assertThat(view.version()).isEqualTo("2026");
    assertThat(view.lang()).isEqualTo("en-CA");
    assertThat(view.issuer()).isEqualTo(new Named("College X", "https://college.example.edu", ""));
    assertThat(view.image()).isEqualTo(BASE + "/demo/images/mc-data-101.svg");
    assertThat(view.more()).isEqualTo("https://college.example.edu/mc-x-101");
  }

  @Test
  void whatItTakesIsMarkdownThatDoesNothing() {
    assertThat(view.criteria().orElseThrow().toString())
        .contains("<li><strong>Plan</strong></li>")
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
    assertThat(view.prerequisites())
        .contains(new Fact("facts-prerequisites", "Prerequisites", "Grade 12 mathematics."));
  }

  @Test
  void aCompetencyHasItsLevelsItsAssessmentAndItsSkills() {
    assertThat(view.competencies())
        .containsExactly(
            new Criterion(
                "criteria-analysis",
                "Analyses a data set",
                "",
                "",
                "",
                List.of(),
                List.of(
                    new Level("criteria-analysis/developing", "Developing", "With help.", false),
                    new Level("criteria-analysis/proficient", "Proficient", "Alone.", true)),
                List.of(
                    aspect(
                        "Type of assessment",
                        "Work-based assessment",
                        "assessment-type/work-based"),
                    aspect("Method", "Project", "assessment-method/project"),
                    aspect("Supervision", "Supervised on site", "supervision/on-site"),
                    aspect(
                        "Identity check",
                        "Photo identification",
                        "identity-verification/photo-id")),
                List.of(
                    group("Knowledge", new Named("statistics", ESCO + "2", "")),
                    group("Attitudes", new Named("attend to detail", ESCO + "3", "")),
                    group("Skills", new Named("analyse data", ESCO + "1", "")))));
  }

  @Test
  void aFurtherResultSaysItsFormWhatPassesAndWhereItBelongs() {
    Criterion team = view.results().get(0);
    assertThat(team.kind()).isEqualTo("Level of a rubric");
    assertThat(team.belongsTo())
        .containsExactly(new Named("Analyses a data set", "#criteria-analysis", ""));
    assertThat(team.levels()).extracting(Level::passes).containsExactly(true);
    Criterion grade = view.results().get(1);
    assertThat(grade.kind()).isEqualTo("Percentage");
    assertThat(grade.required()).isEqualTo("60%");
    Criterion letter = view.results().get(2);
    assertThat(letter.required()).isEqualTo("C");
    assertThat(letter.allowed()).isEqualTo("D · C · B · A");
    assertThat(view.results()).hasSize(3);
  }

  @Test
  void otherFrameworksAreNamedAndOnlyAddressesAreLinked() {
    assertThat(view.skills())
        .containsExactly(group("Skills", new Named("analyse data", ESCO + "1", "")));
    assertThat(view.frameworks())
        .containsExactly(
            group(
                "Occupations",
                new Named("Database analysts", "https://noc.example/21223", "NOC 2021 21223")),
            group(
                "Programs of study",
                new Named("Data modelling", "https://cip.example/11", "CIP 2021 11.0802")),
            group("Level", new Named("EQF level 5", "http://data.europa.eu/snb/eqf/5", "EQF 5")),
            group(
                "Quality assurance",
                new Named(
                    "Ontario College Quality Assurance Service",
                    BASE + "/vocabulary/quality-assurance/ocqas?lang=en",
                    "")),
            group(
                "Counts toward",
                new Named("Diploma in Data Science", "https://college.example.edu/diploma", "")),
            group("Other frameworks", new Named("Own place", "", "Our own A1")));
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    assertThat(view.facts())
        .containsExactly(
            new Fact("", "Credits", "1"),
            new Fact("facts-hours", "Contact hours", "40"),
            new Fact("facts-weeks", "Duration in weeks", "6"),
            new Fact("facts-mode", "Delivery mode", "Hybrid"),
            new Fact("facts-ects", "Workload (ECTS)", "1.5"),
            new Fact("facts-osap", "OSAP approved", "Yes"),
            new Fact("facts-credit", "Credit-bearing", "No"),
            new Fact("", "Field of study", "Data science"));
    assertThat(WholeAchievement.view(BASE, "fr").facts())
        .contains(new Fact("facts-ects", "Workload (ECTS)", "1,5"));
  }

  @Test
  void theOtherEditionIsOneOfThisServiceInTheOtherLanguage() {
    assertThat(view.other()).contains(new OtherEdition(BASE + "/achievements/2", "fr-CA"));
    assertThat(WholeAchievement.view(BASE, "fr").other()).isEmpty();
  }

  @Test
  void aPictureOfAnotherHostIsNotShown() {
    assertThat(
            WholeAchievement.view(BASE, "en", "{base}/demo", "https://elsewhere.example").image())
        .isEmpty();
  }

  @Test
  void whatIsNotSaidIsNotMadeUp() {
    AchievementView bare =
        WholeAchievement.view(
            BASE, "en", "\"creditsAvailable\":1.0,\"fieldOfStudy\":\"Data science\",", "");
    assertThat(bare.facts())
        .extracting(Fact::label)
        .doesNotContain("Credits", "Field of study")
        .hasSize(6);
  }

  private static Aspect aspect(String label, String name, String concept) {
    return new Aspect(label, new Named(name, BASE + "/vocabulary/" + concept + "?lang=en", ""));
  }

  private static Group group(String title, Named item) {
    return new Group(title, List.of(item));
  }
}
