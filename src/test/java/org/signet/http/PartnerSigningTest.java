package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.http.Partnering.Reading;
import org.signet.keys.Algorithm;
import org.signet.keys.PrivateKeys;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerSigningTest {

  private final Partnering college = Partnering.newInstitution();

  @Test
  void whatAPartnerSignedWithItsLinkStandsInTheNextBadge() {
    ObjectNode invitation = college.invite();
    Reading reading = Reading.of(invitation);
    assertThat(reading.documents()).hasSize(2);
    reading.sign().then().statusCode(303);
    ObjectNode now = college.now(invitation);
    assertThat(now.get("state").asText()).isEqualTo("signed");
    assertThat(now.get("endorsements")).hasSize(2);
    ObjectNode badge = fetch(college.client.badge());
    ObjectNode endorsement = (ObjectNode) badge.at("/endorsement/0");
    ((ObjectNode) endorsement.get("proof")).remove("proofValue");
    assertThat(endorsement).isEqualTo(reading.documents().get(0));
  }

  @Test
  void theReceiptHasWhatWasSignedAndTakesItBack() {
    ObjectNode invitation = college.invite();
    Reading.of(invitation).sign().then().statusCode(303);
    var receipt = Jsoup.parse(Partnering.open(invitation).statusCode(200).extract().asString());
    assertThat(receipt.selectFirst("h1").text()).isEqualTo("Signed. Thank you, Hospital.");
    String signed = receipt.selectFirst("a[download]").attr("href");
    anonymous()
        .get(signed)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("proofValue"));
    String others = Partnering.link(college.invite());
    String path = signed.substring(signed.indexOf("/endorsements/"));
    anonymous().get(others + path).then().statusCode(404);
    Partnering.withdraw(invitation).then().statusCode(303);
    assertThat(college.now(invitation).get("state").asText()).isEqualTo("withdrawn");
    assertThat(fetch(college.client.badge()).has("endorsement")).isFalse();
  }

  @Test
  void aSecondSigningIsRefused() {
    ObjectNode invitation = college.invite();
    Reading reading = Reading.of(invitation);
    reading.sign().then().statusCode(303);
    reading.sign().then().statusCode(409).body(containsString("INVITATION_USED"));
    assertThat(college.now(invitation).get("endorsements")).hasSize(2);
  }

  @Test
  void ofTenSigningsAtOnceOneIsTaken() {
    ObjectNode invitation = college.invite();
    Reading reading = Reading.of(invitation);
    ExecutorService people = Executors.newFixedThreadPool(10);
    List<Integer> answers;
    try {
      answers =
          java.util.stream.IntStream.range(0, 10)
              .mapToObj(i -> people.submit(() -> reading.sign().statusCode()))
              .collect(Collectors.toList())
              .stream()
              .map(PartnerSigningTest::get)
              .sorted()
              .toList();
    } finally {
      people.shutdown();
    }
    assertThat(answers).startsWith(303).endsWith(409).containsOnlyOnce(303).hasSize(10);
    assertThat(college.now(invitation).get("endorsements")).hasSize(2);
  }

  @Test
  void aSignatureByAnotherKeyIsRefusedAndNothingIsKept() {
    ObjectNode invitation = college.invite();
    Reading reading = Reading.of(invitation);
    String pending = reading.page().selectFirst("[name=pending]").val();
    List<String> others = reading.values(PrivateKeys.generate(Algorithm.EDDSA));
    refused(reading.send(others, pending), 422, "ENDORSEMENT_NOT_GENUINE");
    List<String> half = List.of(reading.values(reading.key()).get(0), others.get(1));
    refused(reading.send(half, pending), 422, "ENDORSEMENT_NOT_GENUINE");
    List<String> swapped = List.of(half.get(1), half.get(0));
    refused(reading.send(swapped, pending), 422, "ENDORSEMENT_NOT_GENUINE");
    assertThat(college.now(invitation).get("state").asText()).isEqualTo("invited");
    reading.sign().then().statusCode(303);
  }

  @Test
  void documentsThatWereLaidOutAgainOrForAnotherInvitationAreNotSigned() {
    ObjectNode invitation = college.invite();
    Reading first = Reading.of(invitation);
    Reading second = Reading.of(invitation);
    refused(first.sign(), 409, "DOCUMENTS_CHANGED");
    Reading elsewhere = Reading.of(college.invite());
    String pending = elsewhere.page().selectFirst("[name=pending]").val();
    refused(second.send(elsewhere.values(elsewhere.key()), pending), 409, "DOCUMENTS_CHANGED");
    refused(
        second.send(
            elsewhere.values(elsewhere.key()), second.page().selectFirst("[name=pending]").val()),
        422,
        "ENDORSEMENT_NOT_GENUINE");
    second.sign().then().statusCode(303);
  }

  @Test
  void aKeyThatIsKeptHereSignsAndEveryDocumentSaysSo() {
    ObjectNode invitation = college.invite();
    var page =
        Jsoup.parse(
            Partnering.statement()
                .multiPart("way", "hosted")
                .post(Partnering.link(invitation))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    Partnering.statement()
        .redirects()
        .follow(false)
        .multiPart("way", "hosted")
        .multiPart("pending", page.selectFirst("[name=pending]").val())
        .post(Partnering.link(invitation) + "/sign")
        .then()
        .statusCode(303);
    ObjectNode badge = fetch(college.client.badge());
    assertThat(badge.at("/endorsement/0/issuer/id").asText()).startsWith("did:key:z6Mk");
    assertThat(badge.at("/endorsement/0/issuer/description").asText())
        .isEqualTo(
            "Signet at localhost keeps the private key of this partner and signs with it on the"
                + " partner’s behalf.");
    String point = "summary.endorsements[0].";
    verify(badge)
        .body("verdict", equalTo("valid"))
        .body(point + "outcome", equalTo("passed"))
        .body(point + "standing.signedWith", equalTo("hosted_key"))
        .body(point + "partner.confirmed", equalTo(false));
    String endorsement = badge.at("/endorsement/0/id").asText();
    for (String url : List.of(badge.get("id").asText(), endorsement)) {
      shown(url, "en").body(containsString("This service keeps the key that signed"));
      shown(url, "fr").body(containsString("Ce service conserve, pour le partenaire, la clé"));
    }
  }

  private static ValidatableResponse shown(String url, String language) {
    return anonymous().accept("text/html").queryParam("lang", language).get(url).then();
  }

  private static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body(containsString("<code>" + code + "</code>"));
  }

  private static int get(java.util.concurrent.Future<Integer> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
