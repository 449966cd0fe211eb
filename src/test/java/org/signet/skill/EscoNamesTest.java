package org.signet.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EscoNamesTest {

  @Test
  void versionIsReadOutOfTheDownloadsName() {
    assertThat(EscoVersion.inFileName("ESCO dataset - v1.2.0 - classification - en - csv.zip"))
        .contains(new EscoVersion("1.2.0"));
    assertThat(EscoVersion.inFileName("skills_en.csv")).isEmpty();
    assertThat(EscoVersion.of("v1.0.9")).contains(new EscoVersion("1.0.9"));
    assertThat(EscoVersion.of("1.2; drop")).isEmpty();
    assertThat(EscoVersion.of("1.2.0.1")).isEmpty();
    assertThat(EscoVersion.inFileName("ESCO v1.2.0.1.zip")).isEmpty();
  }

  @Test
  void oneVersionIsOneHoweverItIsSpelt() {
    for (String spelt : List.of("1.9", "1.9.0", "01.9", "1.09.0", "v1.9")) {
      assertThat(EscoVersion.of(spelt).orElseThrow().text()).isEqualTo("1.9.0");
    }
    assertThat(EscoVersion.inFileName("ESCO dataset - v01.9 - en - csv.zip").orElseThrow())
        .isEqualTo(new EscoVersion("1.9.0"));
    assertThat(EscoVersion.inFileName("esco-v1.9.zip").orElseThrow().framework())
        .isEqualTo("ESCO v1.9.0");
    assertThat(EscoVersion.of("1.10").orElseThrow().text()).isEqualTo("1.10.0");
    assertThat(StarterSet.VERSION.text()).isEqualTo("1.0.9");
  }

  @Test
  void versionsAreComparedByTheirNumbers() {
    assertThat(new EscoVersion("1.10")).isGreaterThan(new EscoVersion("1.9.3"));
    assertThat(new EscoVersion("1.2")).isEqualByComparingTo(new EscoVersion("1.2.0"));
    assertThat(new EscoVersion("2.0.0")).isGreaterThan(new EscoVersion("1.10.0"));
  }

  @Test
  void filesAreKnownByTheirNamesWhereverTheyStand() {
    assertThat(EscoFile.of("../../etc/skills_fr.csv"))
        .contains(new EscoFile("skills_fr.csv", EscoFile.Kind.SKILLS, Optional.of("fr")));
    assertThat(EscoFile.of("broaderRelationsSkillPillar.csv").orElseThrow().kind())
        .isEqualTo(EscoFile.Kind.BROADER);
    assertThat(EscoFile.of("skills_de.csv")).isEmpty();
    assertThat(EscoFile.of("occupations_en.csv")).isEmpty();
    assertThat(EscoFile.inText("attachment; filename=\"skills_en.csv\""))
        .contains(EscoFile.skills("en"));
  }
}
