package org.signet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.jsonld.Badges;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.platform.Sql;
import org.signet.proof.Tokens;

/** ESCO moves on: a badge that names a concept which it has withdrawn stays good. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ObsoleteSkillTest {

  private static final String OLD =
      "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-0000000000a1";
  private static final String NEW =
      "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0";

  @Inject Sql sql;

  @BeforeEach
  void conceptIsObsolete() {
    sql.update(
        "insert into skill values (?, 'skill/competence', 'transversal', 'work in a group',"
            + " 'travailler en groupe', false, 'ESCO v1.0.0', 'obsolete', ?) on conflict do nothing",
        OLD,
        NEW);
  }

  @Test
  void obsoleteSkillIsToldWithWhatCameAfterItAndTheBadgeIsGood() {
    anonymous()
        .contentType("application/octet-stream")
        .body(badge().getBytes(StandardCharsets.UTF_8))
        .post("/verify")
        .then()
        .statusCode(200)
        .body("verified", equalTo(true))
        .body("checks.find { it.check == 'skills' }.outcome", equalTo("passed"))
        .body("checks.find { it.check == 'skills' }.code", equalTo("SKILL_OBSOLETE"))
        .body("checks.find { it.check == 'skills' }.detail", containsString("(work in teams)"))
        .body("summary.skills[0].known", equalTo(true))
        .body("summary.skills[0].status", equalTo("obsolete"))
        .body("summary.skills[0].replacedBy", equalTo(NEW))
        .body("summary.skills[0].replacedByName.fr", equalTo("travailler en équipe"))
        .body("summary.skills[0].pointer", equalTo("/credentialSubject/achievement/alignment/0"));
  }

  @Test
  void pagesTellItInBothLanguages() {
    page("en", "obsolete in ESCO; now <a href=\"" + NEW + "\"", ">work in teams</a>");
    page("fr", "obsolète dans ESCO\u00a0; maintenant <a href=\"" + NEW + "\"", "en équipe</a>");
  }

  private static void page(String language, String sentence, String link) {
    anonymous()
        .multiPart("badge", badge())
        .multiPart("lang", language)
        .post("/verify")
        .then()
        .statusCode(200)
        .body(containsString(sentence), containsString(link));
  }

  private static String badge() {
    PrivateKey key = PrivateKeys.generate(Algorithm.EDDSA);
    ObjectNode badge =
        Badges.with(Badges.small(), "/issuer/id", "\"" + DidKey.did(key.publicKey()) + "\"");
    ObjectNode achievement = (ObjectNode) badge.at("/credentialSubject/achievement");
    ObjectNode alignment = achievement.putArray("alignment").addObject();
    alignment.putArray("type").add("Alignment");
    alignment.put("targetType", "ext:ESCOSkill").put("targetFramework", "ESCO v1.0.0");
    alignment.put("targetUrl", OLD).put("targetName", "work in a group");
    return Tokens.sign(key, "\"typ\":\"vc+jwt\"", badge);
  }
}
