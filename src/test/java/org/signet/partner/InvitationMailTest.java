package org.signet.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.http.Partnering;
import org.signet.platform.Sql;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InvitationMailTest {

  @Inject MockMailbox mailbox;
  @Inject Reminders reminders;
  @Inject Sql sql;

  private final Partnering college = Partnering.newInstitution();
  private final String address = "hr-" + UUID.randomUUID() + "@hospital.example";

  @Test
  void theInvitationIsMailedInItsLanguage() {
    ObjectNode invitation = invite("fr");
    Mail mail = mails().get(0);
    assertThat(mail.getSubject())
        .isEqualTo("Collège d’essai vous demande d’appuyer «\u00a0Analyse de données\u00a0»");
    assertThat(mail.getFrom()).isEqualTo("Signet <signet@badges.example>");
    assertThat(mail.getText()).contains(Partnering.link(invitation)).doesNotContain("{");
    assertThat(invitation.at("/delivery/by").asText()).isEqualTo("mail");
  }

  @Test
  void itIsRemindedAfterAWeekAndFiveDaysBeforeItsEndAndNotBetween() {
    ObjectNode invitation = invite("en");
    reminders.send();
    assertThat(mails()).hasSize(1);
    age(invitation, 7);
    reminders.send();
    reminders.send();
    assertThat(mails()).hasSize(2);
    assertThat(mails().get(1).getSubject()).startsWith("Reminder: Test College");
    assertThat(college.now(invitation).at("/reminders/sent")).hasSize(1);
    age(invitation, 40);
    reminders.send();
    assertThat(mails()).hasSize(2);
    age(invitation, 9);
    reminders.send();
    reminders.send();
    assertThat(mails()).hasSize(3);
    assertThat(college.now(invitation).at("/reminders").has("next")).isFalse();
  }

  @Test
  void whoHasAnsweredIsNotReminded() {
    ObjectNode invitation = invite("en");
    anonymous()
        .redirects()
        .follow(false)
        .formParam("reason", "No.")
        .post(Partnering.link(invitation) + "/decline")
        .then()
        .statusCode(303);
    anonymous()
        .formParam("reason", "")
        .post(Partnering.link(invitation) + "/decline")
        .then()
        .statusCode(409);
    age(invitation, 8);
    reminders.send();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void nobodyIsRemindedOfAVersionThatWasRetired() {
    ObjectNode invitation = invite("en");
    age(invitation, 8);
    post(college.client.approver(), college.version + "/retire", read("{\"reference\":\"S-1\"}"))
        .then()
        .statusCode(200);
    reminders.send();
    assertThat(mails()).hasSize(1);
    assertThat(college.now(invitation).at("/reminders/sent")).isEmpty();
  }

  @Test
  void whoReadsTheMailOfTheAddressHasItsDomainConfirmed() {
    ObjectNode invitation = invite("en");
    Partnering.open(invitation).body(containsString("Mail me a code at hospital.example"));
    anonymous().formParam("lang", "en").post(Partnering.link(invitation) + "/domain");
    String code = code();
    confirm(invitation, "2345678923").then().statusCode(422).body(containsString("code-fault"));
    String entered = " " + code.toUpperCase(java.util.Locale.ROOT);
    String renewed =
        confirm(invitation, entered).then().statusCode(303).extract().header("Location");
    assertThat(mails().get(mails().size() - 1).getText()).contains(renewed + "\n");
    ObjectNode partners = invitation.deepCopy().put("link", renewed);
    Partnering.open(partners)
        .body(containsString("Confirmed: you receive mail at hospital.example."));
    Partnering.sign(partners).then().statusCode(303);
    Partnering.open(partners).body(containsString("As confirmed"));
    assertThat(college.now(invitation).at("/partner/confirmedDomain").asText())
        .isEqualTo("hospital.example");
    ObjectNode badge = fetch(college.client.badge());
    assertThat(badge.get("endorsement")).hasSize(1);
    verify(badge)
        .body("summary.endorsements[0].partner.confirmed", equalTo(true))
        .body("summary.endorsements[0].partner.by", equalTo("email_domain"))
        .body("summary.endorsements[0].partner.domain", equalTo("hospital.example"))
        .body("summary.endorsements[0].standing.signedWith", equalTo("browser_key"));
    page(badge.get("id").asText(), "en")
        .body(containsString("Confirmed: it proved to receive mail at hospital.example"))
        .body(not(containsString("not confirmed")));
    page(badge.get("id").asText(), "fr")
        .body(containsString("il a démontré qu’il reçoit des courriels à hospital.example"));
    page(badge.at("/endorsement/0/id").asText(), "en")
        .body(containsString("Confirmed: it proved to receive mail at hospital.example"));
  }

  @Test
  void onceConfirmedTheLinkIsThePartnersAloneAndStaffNeverSeeIt() {
    ObjectNode invitation = invite("en");
    anonymous().formParam("lang", "en").post(Partnering.link(invitation) + "/domain");
    confirm(invitation, code()).then().statusCode(303);
    Partnering.open(invitation).statusCode(404).body(containsString("opens nothing"));
    Partnering.withdraw(invitation).then().statusCode(404);
    ObjectNode seen = college.now(invitation);
    assertThat(seen.has("link")).isFalse();
    assertThat(seen.toString()).doesNotContain("/endorse/");
    assertThat(seen.at("/delivery/by").asText()).isEqualTo("mail");
    ObjectNode reminded = college.step(invitation, "remind");
    assertThat(reminded.has("link")).isFalse();
    String mailed = mails().get(mails().size() - 1).getText();
    assertThat(mailed).contains("/endorse/").doesNotContain(Partnering.link(invitation));
    assertThat(college.step(invitation, "cancel").toString()).doesNotContain("/endorse/");
  }

  @Test
  void afterFiveTriesTheRightCodeIsNoLongerGood() {
    ObjectNode invitation = invite("en");
    anonymous().formParam("lang", "en").post(Partnering.link(invitation) + "/domain");
    for (int i = 0; i < 5; i++) {
      confirm(invitation, "234567892" + (i + 2)).then().statusCode(422);
    }
    confirm(invitation, code()).then().statusCode(422);
    assertThat(college.now(invitation).at("/partner").has("confirmedDomain")).isFalse();
  }

  private static ValidatableResponse page(String url, String language) {
    return anonymous()
        .accept("text/html")
        .queryParam("lang", language)
        .get(url)
        .then()
        .statusCode(200);
  }

  private ObjectNode invite(String language) {
    ObjectNode wish = college.wish().put("language", language);
    ((ObjectNode) wish.get("partner")).put("email", address);
    return college.invite(wish);
  }

  private List<Mail> mails() {
    return mailbox.getMailsSentTo(address);
  }

  private String code() {
    String text = mails().get(mails().size() - 1).getText();
    var matcher = Pattern.compile("\n\n([2-9a-z]{10})\n\n").matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static Response confirm(ObjectNode invitation, String code) {
    return anonymous()
        .redirects()
        .follow(false)
        .formParam("code", code)
        .post(Partnering.link(invitation) + "/domain/confirm");
  }

  /** As if it had been made so many days earlier. */
  private void age(ObjectNode invitation, int days) {
    String id = invitation.get("id").asText();
    sql.update(
        "update invitation set created_at = created_at - make_interval(hours => ?), expires_at ="
            + " expires_at - make_interval(hours => ?), reminded_at = array(select t -"
            + " make_interval(hours => ?) from unnest(reminded_at) t) where id = ?",
        days * 24,
        days * 24,
        days * 24,
        UUID.fromString(id.substring(id.lastIndexOf('/') + 1)));
  }
}
