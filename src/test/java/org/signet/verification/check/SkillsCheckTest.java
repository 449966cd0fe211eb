package org.signet.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.json.Json;
import org.signet.skill.NamedSkill;
import org.signet.skill.Skill;
import org.signet.skill.SkillUri;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

class SkillsCheckTest {

  private static final String ESCO = "http://data.europa.eu/esco/skill/";
  private static final String TEAMS = ESCO + "60c78287-22eb-4103-9c8c-28deaa460da0";
  private static final String STATISTICS = ESCO + "6d13053b-ee35-492c-8976-8178420df398";
  private static final String OLD = ESCO + "00000000-0000-4000-8000-000000000001";
  private static final String LOST = ESCO + "00000000-0000-4000-8000-000000000002";
  private static final String NOWHERE = ESCO + "00000000-0000-4000-8000-000000000009";

  private static final Map<String, Skill> LOADED =
      Map.of(
          TEAMS, skill(TEAMS, false, "work in teams", false, Optional.empty()),
          STATISTICS, skill(STATISTICS, true, "statistics", false, Optional.empty()),
          OLD, skill(OLD, false, "work in a group", true, Optional.of(TEAMS)),
          LOST, skill(LOST, false, "use a telex", true, Optional.empty()));

  @Test
  void skillsOfEscoInTheirRolesPass() {
    Finding finding =
        check(
            alignment("ext:ESCOSkill", TEAMS),
            alignment("ext:ESCOAttitude", TEAMS),
            alignment("ext:ESCOKnowledge", STATISTICS));
    assertThat(finding.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(finding.code()).isEqualTo("ALL_KNOWN");
    assertThat(finding.pointer()).isEmpty();
    assertThat(finding.detail()).isEmpty();
  }

  @Test
  void obsoleteSkillPassesAndItsReplacementIsNamed() {
    Finding finding = check(alignment("ext:ESCOSkill", TEAMS), alignment("ext:ESCOSkill", OLD));
    assertThat(finding.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(finding.code()).isEqualTo("SKILL_OBSOLETE");
    assertThat(finding.pointer()).isEqualTo("/credentialSubject/achievement/alignment/1");
    assertThat(finding.detail())
        .isEqualTo(
            "/credentialSubject/achievement/alignment/1: %s is obsolete, now %s (work in teams)"
                .formatted(OLD, TEAMS));
    assertThat(check(alignment("ext:ESCOSkill", LOST)).detail()).endsWith(LOST + " is obsolete");
  }

  @ParameterizedTest
  @CsvSource({
    "ext:ESCOAttitude, http://data.europa.eu/esco/skill/6d13053b-ee35-492c-8976-8178420df398",
    "ext:ESCOSkill, http://data.europa.eu/esco/skill/6d13053b-ee35-492c-8976-8178420df398",
    "ext:ESCOKnowledge, http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0"
  })
  void roleThatContradictsEscoIsTold(String role, String uri) {
    Finding finding = check(alignment(role, uri));
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.code()).isEqualTo("SKILL_ROLE_CONTRADICTS");
    assertThat(finding.detail()).contains(" in ESCO, and " + role + " here");
  }

  @Test
  void skillThatIsNotLoadedHereIsUnknown() {
    Finding finding = check(alignment("ext:ESCOSkill", NOWHERE));
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.code()).isEqualTo("SKILL_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "https://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0, HTTPS_SCHEME",
    "https://esco.ec.europa.eu/en/classification/skill_main, PORTAL_PAGE",
    "S1.5.0, HIERARCHY_CODE",
    "https://example.edu/skills/teamwork, OTHER"
  })
  void whatIsNoSkillUriIsToldWithItsKind(String url, String kind) {
    Finding finding = check(alignment("ext:ESCOSkill", url));
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.code()).isEqualTo("NOT_A_SKILL_URI");
    assertThat(finding.detail()).contains(url, kind);
  }

  @Test
  void addressOfEscoCountsWhateverItsTypeAndOtherFrameworksDoNot() {
    assertThat(check(alignment("CFItem", NOWHERE)).code()).isEqualTo("SKILL_UNKNOWN");
    assertThat(check("{\"targetUrl\":\"" + NOWHERE + "\"}").code()).isEqualTo("SKILL_UNKNOWN");
    assertThat(check(alignment("ext:NOC", "https://noc.esdc.gc.ca/1")).code())
        .isEqualTo("NO_SKILLS");
    assertThat(check("{\"targetType\":\"ext:ESCOSkill\"}").detail()).contains("no targetUrl");
  }

  @Test
  void worstIsNamedFirstAndTheListIsBounded() {
    List<String> alignments = new ArrayList<>(List.of(alignment("ext:ESCOSkill", OLD)));
    for (int i = 0; i < 20; i++) {
      alignments.add(alignment("ext:ESCOSkill", NOWHERE));
    }
    alignments.add(alignment("ext:ESCOSkill", "x".repeat(100_000)));
    Finding finding = check(alignments.toArray(String[]::new));
    assertThat(finding.code()).isEqualTo("NOT_A_SKILL_URI");
    assertThat(finding.pointer()).isEqualTo("/credentialSubject/achievement/alignment/21");
    assertThat(finding.detail()).startsWith(finding.pointer()).endsWith("; and 12 more");
    assertThat(finding.detail()).hasSizeLessThan(3000);
  }

  @Test
  void everyPlaceIsReadAndWhatIsMalformedIsNot() {
    String one = "\"alignment\":[" + alignment("ext:ESCOSkill", TEAMS) + "]";
    JsonNode subject =
        json(
            """
            {"achievement":{%1$s,"resultDescription":[{},{%1$s,"rubricCriterionLevel":[{%1$s},7]}]},
             "result":[{},{},{%1$s}]}"""
                .formatted(one));
    assertThat(SkillAlignment.of(subject))
        .extracting(SkillAlignment::pointer)
        .containsExactly(
            "/credentialSubject/achievement/alignment/0",
            "/credentialSubject/achievement/resultDescription/1/alignment/0",
            "/credentialSubject/achievement/resultDescription/1/rubricCriterionLevel/0/alignment/0",
            "/credentialSubject/result/2/alignment/0");
    assertThat(SkillAlignment.of(json("{\"achievement\":7,\"result\":{\"a\":{" + one + "}}}")))
        .isEmpty();
    assertThat(SkillAlignment.of(json("[]"))).isEmpty();
  }

  private static Finding check(String... alignments) {
    List<SkillAlignment> places =
        SkillAlignment.of(
            json("{\"achievement\":{\"alignment\":[" + String.join(",", alignments) + "]}}"));
    Map<String, NamedSkill> named = new HashMap<>();
    for (SkillAlignment place : places) {
      Optional<Skill> skill = Optional.ofNullable(LOADED.get(place.url()));
      named.put(
          place.url(),
          new NamedSkill(
              place.url(),
              SkillUri.of(place.url()),
              skill,
              skill.flatMap(Skill::replacedBy).map(LOADED::get)));
    }
    return SkillsCheck.finding(places, named);
  }

  private static Skill skill(
      String uri, boolean knowledge, String label, boolean obsolete, Optional<String> next) {
    return new Skill(uri, knowledge, false, label, label, "ESCO v1.0.9", obsolete, next);
  }

  private static String alignment(String type, String url) {
    return "{\"targetType\":\"%s\",\"targetUrl\":\"%s\"}".formatted(type, url);
  }

  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
