package org.signet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.transcript.Records.AS_OF;
import static org.signet.transcript.Records.LEARNER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.achievement.Vocabulary;
import org.signet.platform.SignetConfig;
import org.signet.transcript.TranscriptRecord.Grade;
import org.signet.transcript.TranscriptRecord.IssuerName;
import org.signet.transcript.TranscriptRecord.Line;
import org.signet.transcript.TranscriptRecord.Reached;

class ReadTranscriptTest {

  private static final String BADGE =
      """
      {"id":"https://b.example/credentials/1","awardedDate":"2026-06-01T18:05:00Z",
       "validFrom":"2026-06-03T09:00:00Z","name":"Patient Care",
       "credentialSubject":{
        "identifier":[
         {"type":"IdentityObject","identityHash":"sha256$1a","identityType":"emailAddress","hashed":true},
         {"type":"IdentityObject","identityHash":"Ada Learner","identityType":"name","hashed":false}],
        "activityStartDate":"2026-02-01T00:00:00Z","activityEndDate":"2026-06-01T18:05:00Z",
        "creditsEarned":0.50,"term":"2026S1",
        "achievement":{"id":"https://b.example/achievements/1","name":"Patient Care",
         "inLanguage":"en-CA","version":"2026","humanCode":"MC-PC-101","creditsAvailable":3.0,
         "fieldOfStudy":"Nursing",
         "alignment":[
          {"targetType":"ext:ESCOSkill","targetName":"show empathy"},
          {"targetType":"ext:QualificationLevel","targetName":"EQF level 5",
            "targetFramework":"European Qualifications Framework (EQF)","targetCode":"5",
            "targetUrl":"http://data.europa.eu/snb/eqf/5"},
          {"targetType":"ext:StacksInto","targetCode":"MC-WHOLE","targetName":"Care"}],
         "resultDescription":[
          {"id":"u:hygiene","name":"Applies hygiene","resultType":"RubricCriterionLevel",
           "rubricCriterionLevel":[{"id":"u:h/3","name":"Proficient"},{"id":"u:h/2","name":"Developing"}]},
          {"id":"u:safety","name":"Moves people safely","resultType":"RubricCriterionLevel",
           "rubricCriterionLevel":[{"id":"u:s/3","name":"Proficient"}]},
          {"id":"u:further","name":"Hand washing","resultType":"RubricCriterionLevel",
           "alignment":[{"targetType":"ext:Competency","targetUrl":"u:hygiene"}],
           "rubricCriterionLevel":[{"id":"u:f/1","name":"Seen"}]},
          {"id":"u:grade","name":"Final grade","resultType":"Percent"},
          {"id":"u:letter","name":"Letter","resultType":"LetterGrade"},
          {"id":"u:hours","resultType":"ext:ContactHours","requiredValue":"40"},
          {"id":"u:weeks","resultType":"ext:DurationWeeks","requiredValue":"6"},
          {"id":"u:mode","resultType":"ext:DeliveryMode","requiredValue":"Online"},
          {"id":"u:ects","resultType":"ext:WorkloadECTS","requiredValue":"1.5"}]},
        "result":[
         {"resultDescription":"u:hygiene","achievedLevel":"u:h/3"},
         {"resultDescription":"u:further","achievedLevel":"u:f/1"},
         {"resultDescription":"u:grade","value":"87"},
         {"resultDescription":"u:nobody","value":"1"}]}}
      """;

  @Test
  void aLineSaysWhatTheBadgeSaysAndWhere() {
    TranscriptRecord record = read("en", BADGE);
    assertThat(record.learnerName()).contains("Ada Learner");
    assertThat(record.lines())
        .containsExactly(
            new Line(
                "https://b.example/credentials/1",
                "https://b.example/achievements/1",
                "MC-PC-101",
                "2026",
                "Patient Care",
                "en-CA",
                Optional.of("0.5"),
                Optional.of("3"),
                Optional.of("40"),
                Optional.of("6"),
                Optional.of("Online"),
                Optional.of("1.5"),
                Optional.of("EQF level 5"),
                Optional.of("EQF 5"),
                Optional.of("Nursing"),
                Optional.of("2026S1"),
                Optional.of("2026-02-01T00:00:00Z"),
                Optional.of("2026-06-01T18:05:00Z"),
                Optional.of("2026-06-01T18:05:00Z"),
                Optional.of("2026-06-03T09:00:00Z"),
                List.of("MC-WHOLE"),
                List.of(
                    new Grade("Hand washing", "RubricCriterionLevel", "Seen"),
                    new Grade("Final grade", "Percent", "87")),
                List.of(
                    new Reached("Applies hygiene", Optional.of("Proficient")),
                    new Reached("Moves people safely", Optional.empty()))));
  }

  @Test
  void theModeIsSaidInTheLanguageOfTheRecordAndAnUnknownOneAsSigned() {
    assertThat(line("fr", BADGE).deliveryMode()).contains("En ligne");
    assertThat(line("fr", BADGE.replace("Online", "By post")).deliveryMode()).contains("By post");
    assertThat(line("fr", BADGE).title()).isEqualTo("Patient Care");
  }

  @Test
  void ofSeveralResultsNoneIsTheLevelReached() {
    String twice =
        BADGE.replace(
            "{\"resultDescription\":\"u:hygiene\",",
            "{\"resultDescription\":\"u:hygiene\",\"achievedLevel\":\"u:h/2\"},"
                + "{\"resultDescription\":\"u:hygiene\",");
    assertThat(line("en", twice).competencies().get(0).level()).isEmpty();
  }

  @Test
  void linesAreInTheOrderOfAwardAndTheNewestNameCounts() {
    String older =
        BADGE
            .replace("credentials/1", "credentials/0")
            .replace("Ada Learner", "Ada Former")
            .replace("2026-06-01T18", "2025-06-01T18");
    TranscriptRecord record = read("en", BADGE, older);
    assertThat(record.lines())
        .extracting(Line::credential)
        .containsExactly("https://b.example/credentials/0", "https://b.example/credentials/1");
    assertThat(record.learnerName()).contains("Ada Learner");
    assertThat(record.totalCredits()).contains("0.5");
    assertThat(record.totalHours()).contains("40");
  }

  @Test
  void ofOneMomentTheTitleOrdersTheLines() {
    String before = BADGE.replace("credentials/1", "credentials/2").replace("Patient", "Élan of");
    assertThat(read("en", BADGE, before).lines())
        .extracting(Line::title)
        .containsExactly("Élan of Care", "Patient Care");
  }

  @Test
  void aLevelHasOneFormInEitherLanguage() {
    String french = BADGE.replace("EQF level 5", "Niveau du CEC : 5").replace("European", "Cadre");
    assertThat(line("fr", french).level()).contains("Niveau du CEC : 5");
    assertThat(line("fr", french).levelCode()).contains("EQF 5");
    String other = BADGE.replace("http://data.europa.eu/snb/eqf/5", "https://oqf.example/5");
    assertThat(line("en", other).levelCode()).contains("European Qualifications Framework (EQF) 5");
    assertThat(line("en", BADGE.replace("\"targetCode\":\"5\",", "")).levelCode())
        .contains("EQF level 5");
  }

  @Test
  void whatIsOfAnotherFormIsNotThere() {
    Line line =
        line(
            "en",
            "{\"credentialSubject\":{\"creditsEarned\":\"3\",\"term\":5,\"identifier\":{},"
                + "\"result\":{\"value\":\"1\"},\"achievement\":{\"name\":[],"
                + "\"creditsAvailable\":1e999,\"alignment\":[null],\"resultDescription\":"
                + "[7,{\"resultType\":\"RubricCriterionLevel\"}]}}}");
    assertThat(line.creditsEarned()).isEmpty();
    assertThat(line.term()).isEmpty();
    assertThat(line.title()).isEmpty();
    assertThat(line.level()).isEmpty();
    assertThat(line.grades()).isEmpty();
    assertThat(line.competencies()).containsExactly(new Reached("", Optional.empty()));
    assertThat(read("en").lines()).isEmpty();
  }

  private static Line line(String language, String badge) {
    return read(language, badge).lines().get(0);
  }

  private static TranscriptRecord read(String language, String... badges) {
    SignetConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(SignetConfig.class)
            .withDefaultValue("signet.base-url", "https://b.example")
            .withDefaultValue("signet.data-dir", "target")
            .build()
            .getConfigMapping(SignetConfig.class);
    return new ReadTranscript(new Vocabulary(config))
        .of(
            LEARNER,
            Optional.empty(),
            new IssuerName("Demonstration College", "did:web:b.example", Optional.empty()),
            Arrays.stream(badges).map(ReadTranscriptTest::json).toList(),
            language,
            AS_OF,
            AS_OF,
            List.of());
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
