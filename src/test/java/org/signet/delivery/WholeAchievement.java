package org.signet.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.signet.json.Json;
import org.signet.verification.Texts;

/** An achievement that says all that an achievement can say. */
public final class WholeAchievement {

  private static final String ISSUER =
      """
      {"id":"did:web:badges.example.edu:issuers:x","type":["Profile"],"name":"College X","url":"https://college.example.edu"}""";

  private static final String DOCUMENT =
      """
      {"id":"{base}/achievements/1","type":["Achievement"],"achievementType":"MicroCredential",
       "name":"Data Analysis","description":"Analyses data of a workplace.","inLanguage":"en-CA","version":"2026","humanCode":"MC-X-101",
       "criteria":{"id":"https://college.example.edu/mc-x-101","narrative":"Three tasks:\\n\\n- **Plan**\\n- Report\\n- Defence\\n\\n<script>alert(1)</script>"},
       "image":{"id":"{base}/demo/images/mc-data-101.svg","type":"Image"},
       "creditsAvailable":1.0,"fieldOfStudy":"Data science",
       "related":[{"id":"{base}/achievements/2","type":["Related"],"inLanguage":"fr-CA","version":"2026"},
        {"id":"https://elsewhere.example.edu/3","type":["Related"],"inLanguage":"fr"}],
       "alignment":[
        {"type":["Alignment"],"targetType":"ext:ESCOSkill","targetFramework":"ESCO v1.0.9","targetUrl":"http://data.europa.eu/esco/skill/1","targetCode":"1","targetName":"analyse data"},
        {"type":["Alignment"],"targetType":"ext:NOC","targetFramework":"NOC 2021","targetUrl":"https://noc.example/21223","targetCode":"21223","targetName":"Database analysts"},
        {"type":["Alignment"],"targetType":"ext:CIP","targetFramework":"CIP 2021","targetUrl":"https://cip.example/11","targetCode":"11.0802","targetName":"Data modelling"},
        {"type":["Alignment"],"targetType":"ext:QualificationLevel","targetFramework":"EQF","targetUrl":"http://data.europa.eu/snb/eqf/5","targetCode":"5","targetName":"EQF level 5"},
        {"type":["Alignment"],"targetType":"ext:QualityAssurance","targetFramework":"Signet","targetUrl":"{base}/vocabulary/quality-assurance/ocqas","targetName":"Ontario College Quality Assurance Service"},
        {"type":["Alignment"],"targetType":"ext:StacksInto","targetUrl":"https://college.example.edu/diploma","targetName":"Diploma in Data Science"},
        {"type":["Alignment"],"targetType":"ext:Own","targetFramework":"Our own","targetUrl":"javascript:alert(1)","targetCode":"A1","targetName":"Own place"}],
       "resultDescription":[
        {"id":"{base}/achievements/1/criteria/analysis","type":["ResultDescription"],"name":"Analyses a data set","resultType":"RubricCriterionLevel",
         "requiredLevel":"{base}/achievements/1/criteria/analysis/proficient",
         "rubricCriterionLevel":[
          {"id":"{base}/achievements/1/criteria/analysis/developing","type":["RubricCriterionLevel"],"name":"Developing","level":"1","description":"With help."},
          {"id":"{base}/achievements/1/criteria/analysis/proficient","type":["RubricCriterionLevel"],"name":"Proficient","level":"2","description":"Alone."}],
         "alignment":[
          {"type":["Alignment"],"targetType":"ext:ESCOKnowledge","targetUrl":"http://data.europa.eu/esco/skill/2","targetCode":"2","targetName":"statistics"},
          {"type":["Alignment"],"targetType":"ext:ESCOAttitude","targetUrl":"http://data.europa.eu/esco/skill/3","targetCode":"3","targetName":"attend to detail"},
          {"type":["Alignment"],"targetType":"ext:ESCOSkill","targetUrl":"http://data.europa.eu/esco/skill/1","targetCode":"1","targetName":"analyse data"},
          {"type":["Alignment"],"targetType":"ext:AssessmentType","targetUrl":"{base}/vocabulary/assessment-type/work-based","targetName":"Work-based assessment"},
          {"type":["Alignment"],"targetType":"ext:AssessmentMethod","targetUrl":"{base}/vocabulary/assessment-method/project","targetName":"Project"},
          {"type":["Alignment"],"targetType":"ext:Supervision","targetUrl":"{base}/vocabulary/supervision/on-site","targetName":"Supervised on site"},
          {"type":["Alignment"],"targetType":"ext:IdentityVerification","targetUrl":"{base}/vocabulary/identity-verification/photo-id","targetName":"Photo identification"}]},
        {"id":"{base}/achievements/1/criteria/teamwork","type":["ResultDescription"],"name":"Works in a team","resultType":"RubricCriterionLevel",
         "requiredLevel":"{base}/achievements/1/criteria/teamwork/seen",
         "rubricCriterionLevel":[{"id":"{base}/achievements/1/criteria/teamwork/seen","type":["RubricCriterionLevel"],"name":"Seen","level":"1"}],
         "alignment":[{"type":["Alignment"],"targetType":"ext:Competency","targetUrl":"{base}/achievements/1/criteria/analysis","targetName":"Analyses a data set"}]},
        {"id":"{base}/achievements/1/criteria/grade","type":["ResultDescription"],"name":"Final grade","resultType":"Percent","requiredValue":"60"},
        {"id":"{base}/achievements/1/criteria/letter","type":["ResultDescription"],"name":"Letter","resultType":"LetterGrade","requiredValue":"C","allowedValue":["D","C","B","A"]},
        {"id":"{base}/achievements/1/facts/prerequisites","type":["ResultDescription"],"name":"Prerequisites","resultType":"ext:Prerequisites","requiredValue":"Grade 12 mathematics."},
        {"id":"{base}/achievements/1/facts/hours","type":["ResultDescription"],"name":"Contact hours","resultType":"ext:ContactHours","requiredValue":"40"},
        {"id":"{base}/achievements/1/facts/weeks","type":["ResultDescription"],"name":"Duration in weeks","resultType":"ext:DurationWeeks","requiredValue":"6"},
        {"id":"{base}/achievements/1/facts/mode","type":["ResultDescription"],"name":"Delivery mode","resultType":"ext:DeliveryMode","requiredValue":"Hybrid"},
        {"id":"{base}/achievements/1/facts/ects","type":["ResultDescription"],"name":"Workload (ECTS)","resultType":"ext:WorkloadECTS","requiredValue":"1.5"},
        {"id":"{base}/achievements/1/facts/osap","type":["ResultDescription"],"name":"OSAP approved","resultType":"ext:OSAPApproved","requiredValue":"Yes"},
        {"id":"{base}/achievements/1/facts/credit","type":["ResultDescription"],"name":"Credit-bearing","resultType":"ext:CreditBearing","requiredValue":"No"}]}""";

  private WholeAchievement() {}

  /** As its page shows it, with texts in {@code en} or {@code fr}. */
  public static AchievementView view(String baseUrl, String language) {
    return view(baseUrl, language, "", "");
  }

  /** The same, of a document in which one text stands for another. */
  static AchievementView view(String baseUrl, String language, String from, String to) {
    String changed = from.isEmpty() ? DOCUMENT : DOCUMENT.replace(from, to);
    String document = changed.replace("{base}", baseUrl);
    return new AchievementViewFactory(Texts.pages(language), baseUrl)
        .of(read(document), read(ISSUER));
  }

  private static JsonNode read(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
