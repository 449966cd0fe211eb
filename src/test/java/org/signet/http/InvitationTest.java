package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.platform.Sql;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InvitationTest {

  private static final String PATH = "/v1/endorsements/invitations";

  @Inject Sql sql;

  private final Partnering college = Partnering.newInstitution();

  @Test
  void aPartnerIsInvitedForSixtyDaysByALinkThatCanBeToldAgain() {
    ObjectNode made = college.invite();
    assertThat(made.get("state").asText()).isEqualTo("invited");
    assertThat(Partnering.link(made)).matches(TestClient.BASE + "/endorse/[A-Za-z0-9_-]{43}");
    Instant invited = Instant.parse(made.at("/times/invited").asText());
    assertThat(made.get("expiresAt").asText())
        .isEqualTo(invited.plus(Duration.ofDays(60)).toString());
    assertThat(made.at("/reminders/next").asText())
        .isEqualTo(invited.plus(Duration.ofDays(7)).toString());
    assertThat(made.at("/delivery/reason").asText()).isEqualTo("NO_ADDRESS");
    assertThat(college.now(made)).isEqualTo(made);
    college
        .staff()
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items[0].link", equalTo(Partnering.link(made)));
  }

  @Test
  void whatIsKeptForARepeatHasNeitherTheLinkNorTheAddress() {
    String caller = college.client.key("endorse");
    String address = "hr-" + UUID.randomUUID() + "@hospital.example";
    ObjectNode wish = college.wish();
    ((ObjectNode) wish.get("partner")).put("email", address);
    String id = invitedOnceAndAgain(caller, PATH, wish);
    invitedOnceAndAgain(caller, id + "/remind", read("{}"));
    invitedOnceAndAgain(caller, id + "/cancel", read("{}"));
    assertThat(
            sql.list(
                "select answer from idempotency where path like '%/invitations%' and (answer like"
                    + " '%/endorse/%' or answer like '%@hospital.example%')",
                row -> row.getString("answer")))
        .isEmpty();
  }

  private static String invitedOnceAndAgain(String caller, String path, ObjectNode body) {
    String key = UUID.randomUUID().toString();
    ObjectNode first = repeatable(caller, key, path, body);
    assertThat(Partnering.link(first)).contains("/endorse/");
    ObjectNode again = repeatable(caller, key, path, body);
    assertThat(again.get("state")).isEqualTo(first.get("state"));
    assertThat(again.has("link") || again.get("partner").has("email")).isFalse();
    return first.get("id").asText();
  }

  private static ObjectNode repeatable(String caller, String key, String path, ObjectNode body) {
    return read(
        post(with(caller).header("Idempotency-Key", key), path, body).then().extract().asString());
  }

  @Test
  void whatIsWrongWithAnInvitationIsSaidFieldByField() {
    ObjectNode wish =
        read(
            """
            {"achievementVersion":"2026","kind":"praise","language":"de","expiresAt":"tomorrow",
             "partner":{"name":"A\\nB","did":"did:example:1","email":"a@b@c"},"note":"x"}""");
    post(college.staff(), PATH, wish)
        .then()
        .statusCode(422)
        .body("code", equalTo("INVALID"))
        .body("errors.pointer", hasItem("/kind"))
        .body("errors.pointer", hasItem("/language"))
        .body("errors.code", hasItem("NOT_A_TIME"))
        .body("errors.code", hasItem("CONTROL_CHARACTER"))
        .body("errors.code", hasItem("NOT_A_DID"))
        .body("errors.code", hasItem("NOT_AN_EMAIL_ADDRESS"))
        .body("errors.code", hasItem("UNKNOWN_FIELD"));
    ObjectNode nowhere = college.wish().put("achievementVersion", TestClient.BASE + "/x");
    post(college.staff(), PATH, nowhere)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NOT_A_VERSION"));
  }

  @Test
  void draftsAreCommentedOnAndApprovedVersionsAreEndorsed() {
    ObjectNode draft = college.wish().put("achievementVersion", college.draft());
    post(college.staff(), PATH, draft)
        .then()
        .statusCode(409)
        .body("code", equalTo("NOT_IN_THIS_STATE"))
        .body("detail", containsString("draft"));
    post(college.staff(), PATH, college.wish().put("kind", "comment"))
        .then()
        .statusCode(409)
        .body("code", equalTo("NOT_IN_THIS_STATE"));
  }

  @Test
  void anotherInstitutionSeesNothingOfItAndInvitesNobodyForIt() {
    ObjectNode made = college.invite();
    Partnering other = Partnering.newInstitution();
    other.staff().get(made.get("id").asText()).then().statusCode(404);
    post(other.staff(), made.get("id").asText() + "/cancel", read("{}")).then().statusCode(404);
    post(other.staff(), made.get("id").asText() + "/remind", read("{}")).then().statusCode(404);
    post(other.staff(), PATH, college.wish())
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNKNOWN_VERSION"));
    other.staff().get(PATH).then().statusCode(200).body("items.size()", equalTo(0));
  }

  @Test
  void invitingTakesTheScopeEndorse() {
    var reader = with(college.client.key("read", "define"));
    post(reader, PATH, college.wish()).then().statusCode(403);
    reader.get(PATH).then().statusCode(403);
  }

  @Test
  void aReminderThatTheInstitutionSentItselfIsNoted() {
    ObjectNode made = college.invite();
    post(college.staff(), made.get("id").asText() + "/remind", read("{}"))
        .then()
        .statusCode(200)
        .body("reminders.sent.size()", equalTo(1))
        .body("reminders.due", equalTo(false));
  }

  @Test
  void aCancelledInvitationIsNeitherOpenNorRemindedOf() {
    ObjectNode made = college.invite();
    post(college.staff(), made.get("id").asText() + "/cancel", read("{}"))
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"));
    post(college.staff(), made.get("id").asText() + "/cancel", read("{}")).then().statusCode(200);
    post(college.staff(), made.get("id").asText() + "/remind", read("{}"))
        .then()
        .statusCode(409)
        .body("code", equalTo("INVITATION_CLOSED"));
    Partnering.open(made).statusCode(410).body(containsString("was cancelled"));
  }

  @Test
  void ofAVersionThatWasRetiredMeanwhileNobodyIsAskedAnyMore() {
    ObjectNode open = college.invite();
    Partnering.Reading reading = Partnering.Reading.of(open);
    ObjectNode signed = college.invite();
    Partnering.sign(signed).then().statusCode(303);
    post(college.client.approver(), college.version + "/retire", read("{\"reference\":\"S-1\"}"))
        .then()
        .statusCode(200);
    Partnering.open(open)
        .statusCode(410)
        .body(containsString("This version is no longer endorsed"))
        .body(containsString("Test College has retired it meanwhile"));
    anonymous()
        .queryParam("lang", "fr")
        .get(Partnering.link(open))
        .then()
        .statusCode(410)
        .body(containsString("Cette version n’attend plus d’appui"));
    reading
        .sign()
        .then()
        .statusCode(409)
        .body(containsString("This version is no longer endorsed"));
    assertThat(college.now(open).has("endorsements")).isFalse();
    post(college.staff(), PATH, college.wish()).then().statusCode(409);
    Partnering.open(signed).statusCode(200).body(containsString("Signed. Thank you"));
    Partnering.withdraw(signed).then().statusCode(303);
    assertThat(college.now(signed).get("state").asText()).isEqualTo("withdrawn");
  }
}
