package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.platform.Sql;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerPageTest {

  @Inject Sql sql;

  private final Partnering college = Partnering.newInstitution();

  @Test
  void theLinkOpensTheDefinitionAndIsKeptNowhere() {
    ObjectNode invitation = college.invite();
    Partnering.open(invitation)
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", containsString("script-src 'self'"))
        .body(containsString("Draws conclusions from data"))
        .body(containsString("Required to pass"));
    assertThat(college.now(invitation).get("state").asText()).isEqualTo("opened");
  }

  @Test
  void aGuessedLinkOpensNothing() {
    String link = Partnering.link(college.invite());
    char last = link.charAt(link.length() - 2);
    String guessed =
        link.substring(0, link.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + link.substring(link.length() - 1);
    for (String wrong : new String[] {guessed, link + "A", TestClient.BASE + "/endorse/x"}) {
      anonymous().get(wrong).then().statusCode(404).body(containsString("opens nothing"));
      anonymous().formParam("reason", "x").post(wrong + "/decline").then().statusCode(404);
      Partnering.statement().multiPart("way", "hosted").post(wrong).then().statusCode(404);
      Partnering.statement().post(wrong + "/sign").then().statusCode(404);
    }
  }

  @Test
  void anExpiredInvitationSaysSoAndTakesNothing() {
    ObjectNode invitation = college.invite();
    var reading = Partnering.Reading.of(invitation);
    expire(invitation);
    Partnering.open(invitation).statusCode(410).body(containsString("has expired"));
    reading.sign().then().statusCode(409).body(containsString("has expired"));
    assertThat(college.now(invitation).get("state").asText()).isEqualTo("expired");
    assertThat(college.now(invitation).has("endorsements")).isFalse();
  }

  @Test
  void aPartnerDeclinesWithAReasonThatTheInstitutionReads() {
    ObjectNode invitation = college.invite();
    anonymous()
        .redirects()
        .follow(false)
        .formParam("reason", "We do not hire them.")
        .formParam("lang", "fr")
        .post(Partnering.link(invitation) + "/decline")
        .then()
        .statusCode(303)
        .header("Location", equalTo(Partnering.link(invitation) + "?lang=fr"));
    assertThat(college.now(invitation).get("declineReason").asText())
        .isEqualTo("We do not hire them.");
    Partnering.open(invitation).statusCode(410).body(containsString("have declined"));
    anonymous()
        .formParam("reason", "x")
        .post(Partnering.link(invitation) + "/decline")
        .then()
        .statusCode(409);
  }

  @Test
  void whatIsMissingIsSaidAndNothingIsLost() {
    var page =
        Jsoup.parse(
            anonymous()
                .multiPart("claim", "assessment_reflects_job")
                .multiPart("demandFr", "<b>Oui</b>")
                .multiPart("url", "javascript:alert(1)")
                .multiPart("way", "own")
                .multiPart("did", "hospital.example")
                .multiPart("lang", "fr")
                .post(Partnering.link(college.invite()))
                .then()
                .statusCode(422)
                .extract()
                .asString());
    assertThat(page.select(".problem[id]").eachAttr("id"))
        .containsExactly("assessment_reflects_job-fault", "name-fault", "url-fault", "did-fault");
    assertThat(page.selectFirst("#demandFr").wholeText()).isEqualTo("<b>Oui</b>");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr-CA");
    assertThat(page.select("main b")).isEmpty();
  }

  @Test
  void theOtherLanguageKeepsWhatWasWritten() {
    var page =
        Jsoup.parse(
            Partnering.statement()
                .multiPart("action", "fr")
                .multiPart("lang", "en")
                .post(Partnering.link(college.invite()))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    assertThat(page.selectFirst("h1").text()).isEqualTo("Appuyer une microcertification");
    assertThat(page.selectFirst("#demandEn").wholeText()).isEqualTo("We hire them.");
    assertThat(page.select("[value=competency_in_demand][checked]")).hasSize(1);
  }

  @Test
  void commentsOnADraftStayWithTheVersionInTheirOrder() {
    String draft = college.draft();
    ObjectNode invitation =
        college.invite(college.wish().put("kind", "comment").put("achievementVersion", draft));
    Partnering.open(invitation).statusCode(200).body(containsString("This is a draft"));
    for (String text : new String[] {"First.", "Second <script>."}) {
      comment(invitation, text).then().statusCode(303);
    }
    comment(invitation, " ")
        .then()
        .statusCode(422)
        .body(containsString("role=\"alert\""))
        .body(containsString("aria-invalid"));
    String long8000 = "x\r\n".repeat(3_999) + "xx"; // as a browser sends 8,000 characters
    String tooLong =
        comment(invitation, long8000 + "y").then().statusCode(422).extract().asString();
    assertThat(Jsoup.parse(tooLong).selectFirst("#text").wholeText()).endsWith("\nxxy");
    comment(invitation, long8000).then().statusCode(303);
    Partnering.open(invitation)
        .body(containsString("Second &lt;script&gt;."))
        .body(containsString("Sent. Thank you."))
        .body(not(containsString("what you sign becomes public")));
    String remind = invitation.get("id").asText() + "/remind";
    post(college.staff(), remind, read("{}")).then().statusCode(200);
    college
        .staff()
        .get(draft + "/comments")
        .then()
        .statusCode(200)
        .body(
            "items.text",
            equalTo(java.util.List.of("First.", "Second <script>.", long8000.replace("\r", ""))))
        .body("items[0].partner", equalTo("Hospital"));
    assertThat(college.now(invitation).get("state").asText()).isEqualTo("commented");
    Partnering.newInstitution().staff().get(draft + "/comments").then().statusCode(404);
    post(college.client.staff(), draft + "/submit", read("{}")).then().statusCode(200);
    post(college.client.approver(), draft + "/approve", read("{\"reference\":\"S-1\"}"))
        .then()
        .statusCode(200);
    comment(invitation, "Too late.").then().statusCode(409);
    post(college.staff(), remind, read("{}")).then().statusCode(409);
    Partnering.open(invitation)
        .statusCode(200)
        .body(containsString("comments are closed"))
        .body(not(containsString("comment-form")));
  }

  @Test
  void anInvitationToCommentEndorsesNothing() {
    ObjectNode wish = college.wish().put("kind", "comment");
    ObjectNode invitation = college.invite(wish.put("achievementVersion", college.draft()));
    Partnering.statement()
        .multiPart("way", "hosted")
        .post(Partnering.link(invitation))
        .then()
        .statusCode(409);
  }

  private static io.restassured.response.Response comment(ObjectNode invitation, String text) {
    return anonymous()
        .redirects()
        .follow(false)
        .formParam("text", text)
        .post(Partnering.link(invitation) + "/comment");
  }

  private void expire(ObjectNode invitation) {
    String id = invitation.get("id").asText();
    sql.update(
        "update invitation set created_at = created_at - interval '99 days',"
            + " expires_at = now() - interval '1 second' where id = ?",
        UUID.fromString(id.substring(id.lastIndexOf('/') + 1)));
  }

  @Test
  void whatNoDatabaseKeepsIsLeftOutOfAReason() {
    Partnering at = Partnering.newInstitution();
    ObjectNode invitation = at.invite();
    anonymous()
        .redirects()
        .follow(false)
        .formParam("reason", "No\0body")
        .post(Partnering.link(invitation) + "/decline")
        .then()
        .statusCode(303);
    assertThat(at.now(invitation).get("declineReason").asText()).isEqualTo("Nobody");
  }
}
