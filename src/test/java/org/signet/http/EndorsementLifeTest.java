package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;
import static org.signet.http.Verifying.path;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** What becomes of an endorsement: in new badges, on pages, withdrawn. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndorsementLifeTest {

  private static final String POINT = "summary.endorsements.find { it.point == '%s' }.";

  @Test
  void newBadgesOfTheEditionCarryIt() {
    Endorsing at = Endorsing.newInstitution();
    RemoteIssuer web = RemoteIssuer.web("hospital");
    RemoteIssuer key = RemoteIssuer.key("clinic");
    ObjectNode before = fetch(at.client.badge());
    ObjectNode demand = web.sign(at.demand(web));
    at.take(demand);
    at.take(key.sign(at.unsigned(key, "en-CA", "assessment")));
    at.take(key.sign(at.unsigned(key, "fr-CA", "assessment")));
    ObjectNode badge = fetch(at.client.badge());
    assertThat(before.has("endorsement")).isFalse();
    assertThat(badge.get("endorsement")).hasSize(2);
    assertThat(badge.at("/endorsement/0")).isEqualTo(demand);

    var report = verify(badge);
    told(report, "valid", "endorsements", "passed", "ALL_GENUINE");
    report
        .body(POINT.formatted("competency_in_demand") + "partner.confirmed", equalTo(true))
        .body(POINT.formatted("competency_in_demand") + "partner.by", equalTo("did_web"))
        .body(POINT.formatted("competency_in_demand") + "partner.domain", equalTo(web.host))
        .body(POINT.formatted("competency_in_demand") + "standing.binding", equalTo("this_version"))
        .body(POINT.formatted("competency_in_demand") + "standing.signedWith", equalTo("own_did"))
        .body(POINT.formatted("assessment_reflects_job") + "partner.confirmed", equalTo(false))
        .body("summary.endorsedPoints.competency_in_demand[0]", equalTo("/endorsement/0"))
        .body("summary.endorsedPoints.assessment_reflects_job[0]", equalTo("/endorsement/1"));
    page(badge.get("id").textValue(), "en")
        .body(containsString("Confirmed: its key is published at " + web.host))
        .body(containsString("not confirmed"));
    page(badge.get("id").textValue(), "fr").body(containsString("non confirmé"));
    with(at.client.key("read"))
        .accept("application/json")
        .get(at.version + "/framework-report")
        .then()
        .body("groups[0].elements.find { it.key == 'endorsement' }.status", equalTo("met"));
  }

  @Test
  void withdrawnByItsPartnerNewBadgesDoWithoutItAndOldOnesSaySo() {
    Endorsing at = Endorsing.newInstitution();
    RemoteIssuer partner = RemoteIssuer.web("hospital");
    var answer = at.send(partner.sign(at.demand(partner))).statusCode(201);
    String id = answer.extract().path("id");
    String link = answer.extract().path("withdrawLink");
    ObjectNode badge = fetch(at.client.badge());
    String alone = badge.at("/endorsement/0").toString();
    told(verify(alone), "valid", "status", "skipped", "NO_STATUS");
    at.staff().get(id).then().body("withdrawLink", equalTo(link));
    with(at.client.key("read")).get(id).then().body("withdrawLink", nullValue());

    anonymous().get(link).then().statusCode(200).body(containsString("Withdraw the endorsement"));
    told(verify(badge), "valid", "endorsements", "passed", "ALL_GENUINE");
    framework(badge).body(containsString("/endorsement/0"));
    String guessed = link.replace("/withdraw", "").replaceAll(".$", "_") + "/withdraw";
    anonymous().formParam("reason", "x").post(guessed).then().statusCode(404);
    anonymous()
        .queryParam("lang", "fr")
        .formParam("reason", "<b>Closed</b>")
        .post(link)
        .then()
        .statusCode(200)
        .body(containsString("Retiré par le partenaire le"))
        .body(containsString("&lt;b&gt;Closed"));

    assertThat(fetch(at.client.badge()).has("endorsement")).isFalse();
    told(verify(badge), "valid", "endorsements", "failed", "ENDORSEMENT_INVALID");
    verify(badge)
        .body("summary.endorsements[0].code", equalTo("WITHDRAWN"))
        .body("summary.endorsements[0].standing.withdrawal.by", equalTo("partner"))
        .body("summary.endorsements[0].partner.confirmed", equalTo(true))
        .body("summary.endorsedPoints", nullValue());
    told(verify(alone), "revoked", "status", "failed", "WITHDRAWN");
    verify(alone)
        .body("status", equalTo("revoked"))
        .body("answer.en", containsString("and withdrawn since. The partner withdrew"))
        .body("answer.fr", containsString("mais retiré depuis. Le partenaire a retiré"))
        .body("advice.en", equalTo("Do not rely on it any more."));
    verify(alone).body(path("status", "message.en"), containsString("The partner withdrew"));
    String forged = alone.replace("demand", "supply");
    verify(forged)
        .body("verdict", equalTo("not_genuine"))
        .body(path("status", "code"), not("WITHDRAWN"));
    page(badge.get("id").textValue(), "en")
        .body(containsString("The partner withdrew the endorsement on"));
    at.staff().get(id).then().body("state", equalTo("withdrawn"));
    framework(badge).body(not(containsString("/endorsement/0")));
  }

  @Test
  void institutionWithdrawsWithAReason() {
    Endorsing at = Endorsing.newInstitution();
    RemoteIssuer partner = RemoteIssuer.key("clinic");
    String id = at.take(partner.sign(at.demand(partner)));
    post(at.staff(), id + "/withdraw", read("{}")).then().statusCode(422);
    post(with(TestClient.newInstitution().key("endorse")), id + "/withdraw", read("{}"))
        .then()
        .statusCode(404);
    post(at.staff(), id + "/withdraw", read("{\"reason\":\"Asked by telephone.\"}"))
        .then()
        .statusCode(200)
        .body("withdrawal.by", equalTo("institution"))
        .body("withdrawal.reason", equalTo("Asked by telephone."));
    assertThat(fetch(at.client.badge()).has("endorsement")).isFalse();
  }

  @Test
  void signedTextIsServedAndAPageForBrowsers() {
    Endorsing at = Endorsing.newInstitution();
    RemoteIssuer partner = RemoteIssuer.key("clinic");
    ObjectNode signed = partner.sign(at.demand(partner));
    String document = at.send(signed).statusCode(201).extract().path("document");
    assertThat(document).isEqualTo(signed.get("id").textValue());
    assertThat(fetch(document)).isEqualTo(signed);
    anonymous().get(document + ".json").then().contentType("application/vc");
    page(document, "en").body(containsString("Competency in demand by industry"));
    page(document, "fr").body(containsString("En vigueur jusqu’au"));
    anonymous().get("/endorsements/00000000-0000-0000-0000-000000000000").then().statusCode(404);
  }

  @Test
  void endorsementOfAnotherVersionInABadgeIsTold() {
    Endorsing at = Endorsing.newInstitution();
    RemoteIssuer partner = RemoteIssuer.key("clinic");
    RemoteIssuer college = RemoteIssuer.key("college");
    ObjectNode endorsement = at.demand(partner);
    ObjectNode badge = college.badge();
    String id = "urn:uuid:1b6a5a0e-7d0c-4a55-9d0e-0d9f3f2a7c11";
    ((ObjectNode) badge.at("/credentialSubject/achievement")).put("id", id);
    for (String place : new String[] {"/credentialSubject", "/relatedResource/0"}) {
      ((ObjectNode) endorsement.at(place)).put("id", id);
    }
    badge.putArray("endorsement").add(partner.sign(endorsement));
    var report = verify(college.sign(badge));
    told(report, "valid", "endorsements", "failed", "ENDORSEMENT_INVALID");
    report
        .body("summary.endorsements[0].code", equalTo("ENDORSED_ANOTHER_VERSION"))
        .body("summary.endorsements[0].standing.binding", equalTo("another_version"));
  }

  private static ValidatableResponse framework(ObjectNode badge) {
    return anonymous()
        .accept("application/json")
        .get(badge.get("id").textValue() + "/framework-report")
        .then();
  }

  private static ValidatableResponse page(String url, String language) {
    return anonymous()
        .accept("text/html")
        .queryParam("lang", language)
        .get(url)
        .then()
        .statusCode(200);
  }
}
