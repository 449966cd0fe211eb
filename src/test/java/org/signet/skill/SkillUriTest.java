package org.signet.skill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillUriTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0,SKILL",
        "https://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0,HTTPS_SCHEME",
        "https://esco.ec.europa.eu/en/classification/skill_main,PORTAL_PAGE",
        "https://ESCO.ec.europa.eu,PORTAL_PAGE",
        "https://ec.europa.eu/esco/portal/skill?uri=http%3A%2F%2Fdata.europa.eu%2Fesco,PORTAL_PAGE",
        "S1.5.0,HIERARCHY_CODE",
        "A1.13,HIERARCHY_CODE",
        "http://data.europa.eu/esco/skill/S1.5.0,HIERARCHY_CODE",
        "http://data.europa.eu/esco/isced-f/0611,HIERARCHY_CODE",
        "http://data.europa.eu/esco/occupation/60c78287-22eb-4103-9c8c-28deaa460da0,OTHER",
        "http://data.europa.eu/esco/skill/60C78287-22EB-4103-9C8C-28DEAA460DA0,OTHER",
        "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0 ,OTHER",
        "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0#x,OTHER",
        "https://esco.ec.europa.eu.evil.example/,OTHER",
        "60c78287-22eb-4103-9c8c-28deaa460da0,OTHER",
        "work in teams,OTHER"
      })
  void everyAddressIsToldForWhatItIs(String text, SkillUri expected) {
    assertThat(SkillUri.of(text)).isEqualTo(expected);
  }

  @Test
  void nothingIsNoSkill() {
    assertThat(SkillUri.of("")).isEqualTo(SkillUri.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0",
        "https://data.europa.eu/esco/occupation/1",
        "http://data.europa.eu/esco/skill/S1\n",
        "https://esco.ec.europa.eu/fr"
      })
  void addressesOfEscoAreToldFromOthers(String url) {
    assertThat(SkillUri.isOfEsco(url)).isTrue();
    assertThat(SkillUri.isOfEsco("x" + url)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "S1.5.0",
        "http://data.europa.eu/snb/eqf/5",
        "https://data.europa.eu.evil.example/esco/skill/1",
        "https://noc.esdc.gc.ca/"
      })
  void otherFrameworksAreNotEsco(String url) {
    assertThat(SkillUri.isOfEsco(url)).isFalse();
  }
}
