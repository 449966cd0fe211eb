package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;

/** A partner that signs elsewhere, with the key of its own DID. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerOwnDidTest {

  private final Partnering college = Partnering.newInstitution();
  private final RemoteIssuer partner = RemoteIssuer.web("own");

  @Test
  void whatItDownloadsSignsAndHandsInIsTaken() {
    ObjectNode invitation = college.invite(named(partner.id));
    Document page = read(invitation, partner.id);
    ObjectNode english = document(page, 0);
    assertThat(english.at("/issuer/id").asText()).isEqualTo(partner.id);
    handIn(invitation, page, partner.sign(english).toString()).then().statusCode(303);
    Partnering.open(invitation).body(containsString("With your domain"));
    ObjectNode badge = fetch(college.client.badge());
    assertThat(badge.get("endorsement")).containsExactly(partner.sign(english));
  }

  @Test
  void whoComesBackFindsTheSameDocumentsAndHandsThemIn() {
    ObjectNode invitation = college.invite();
    ObjectNode first = document(read(invitation, partner.id), 0);
    Document back = Jsoup.parse(Partnering.open(invitation).statusCode(200).extract().asString());
    assertThat(document(back, 0)).isEqualTo(first);
    assertThat(back.select("#signed, #file")).hasSize(2);
    assertThat(back.selectFirst("[name=demandEn]").wholeText()).isEqualTo("We hire them.");
    assertThat(document(read(invitation, partner.id), 0)).isEqualTo(first);
    handIn(invitation, back, partner.sign(first).toString()).then().statusCode(303);
    assertThat(college.now(invitation).get("endorsements")).hasSize(1);
  }

  @Test
  void whatWasLaidOutBeforeAChangeIsStillTakenUnchanged() {
    ObjectNode invitation = college.invite();
    ObjectNode first = document(read(invitation, partner.id), 0);
    Document other = read(invitation, RemoteIssuer.web("moved").id);
    assertThat(document(other, 0).get("id")).isNotEqualTo(first.get("id"));
    ObjectNode altered = with(first, "/credentialSubject/endorsementComment", "\"No.\"");
    handIn(invitation, other, partner.sign(altered).toString())
        .then()
        .statusCode(409)
        .body(containsString("DOCUMENTS_CHANGED"));
    handIn(invitation, other, partner.sign(first).toString()).then().statusCode(303);
    assertThat(fetch(college.client.badge()).get("endorsement"))
        .containsExactly(partner.sign(first));
  }

  @Test
  void severalFilesAreTakenOrNoneIs() {
    ObjectNode invitation = college.invite();
    Document page = read(invitation, partner.id);
    ObjectNode first = partner.sign(document(page, 0));
    ObjectNode altered = with(partner.sign(document(page, 1)), "/issuer/name", "\"Other\"");
    files(invitation, page, first, altered)
        .then()
        .statusCode(409)
        .body(containsString("DOCUMENTS_CHANGED"));
    ObjectNode forged =
        with(partner.sign(document(page, 1)), "/proof/created", "\"2026-01-01T00:00:00Z\"");
    files(invitation, page, first, forged)
        .then()
        .statusCode(422)
        .body(containsString("ENDORSEMENT_NOT_GENUINE"));
    assertThat(college.now(invitation).has("endorsements")).isFalse();
    files(invitation, page, first, partner.sign(document(page, 1))).then().statusCode(303);
    assertThat(college.now(invitation).get("endorsements")).hasSize(2);
  }

  @Test
  void aDocumentOfAnotherInvitationIsRefused() {
    ObjectNode one = college.invite();
    ObjectNode two = college.invite();
    ObjectNode others = partner.sign(document(read(two, partner.id), 0));
    Document page = read(one, partner.id);
    handIn(one, page, others.toString())
        .then()
        .statusCode(409)
        .body(containsString("DOCUMENTS_CHANGED"));
    ObjectNode elsewhere = Partnering.newInstitution().invite();
    ObjectNode version = document(read(elsewhere, partner.id), 0);
    handIn(
            one,
            page,
            partner.sign(version.put("id", "urn:uuid:" + java.util.UUID.randomUUID())).toString())
        .then()
        .statusCode(422)
        .body(containsString("ENDORSEMENT_OF_ANOTHER_VERSION"));
  }

  @Test
  void onlyTheDidThatTheInstitutionNamedMaySign() {
    ObjectNode invitation = college.invite(named(RemoteIssuer.web("wanted").id));
    Partnering.statement()
        .multiPart("way", "own")
        .multiPart("did", partner.id)
        .post(Partnering.link(invitation))
        .then()
        .statusCode(422)
        .body(containsString("another DID"));
    Partnering.statement()
        .multiPart("way", "hosted")
        .post(Partnering.link(invitation))
        .then()
        .statusCode(422);
    Document page = read(invitation, invitation.at("/partner/did").asText());
    ObjectNode own = document(page, 0).put("id", "urn:uuid:" + java.util.UUID.randomUUID());
    ((ObjectNode) own.get("issuer")).put("id", partner.id);
    handIn(invitation, page, partner.sign(own).toString())
        .then()
        .statusCode(422)
        .body(containsString("ENDORSEMENT_NOT_GENUINE"));
  }

  private ObjectNode named(String did) {
    ObjectNode wish = college.wish();
    ((ObjectNode) wish.get("partner")).put("did", did);
    return wish;
  }

  private static Document read(ObjectNode invitation, String did) {
    return Jsoup.parse(
        Partnering.statement()
            .multiPart("way", "own")
            .multiPart("did", did)
            .post(Partnering.link(invitation))
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static ObjectNode document(Document page, int index) {
    String path = page.select("a[download]").get(index).attr("href");
    return org.signet.TestClient.read(
        anonymous().get(path).then().statusCode(200).extract().asString());
  }

  private static Response handIn(ObjectNode invitation, Document page, String signed) {
    return Partnering.statement()
        .redirects()
        .follow(false)
        .multiPart("way", "own")
        .multiPart("pending", page.selectFirst("[name=pending]").val())
        .multiPart("signed", signed)
        .post(Partnering.link(invitation) + "/sign");
  }

  private static Response files(ObjectNode invitation, Document page, ObjectNode... signed) {
    var request =
        Partnering.statement()
            .redirects()
            .follow(false)
            .multiPart("way", "own")
            .multiPart("pending", page.selectFirst("[name=pending]").val());
    for (ObjectNode each : signed) {
      byte[] bytes = each.toString().getBytes(StandardCharsets.UTF_8);
      request = request.multiPart("file", "signed.json", bytes);
    }
    return request.post(Partnering.link(invitation) + "/sign");
  }
}
