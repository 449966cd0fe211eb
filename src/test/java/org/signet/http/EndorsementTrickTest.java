package org.signet.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;

/** What holders and strangers may do to make an endorsement seem more than it is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndorsementTrickTest {

  private static final String FIRST = "summary.endorsements[0].";

  @Test
  void writingAWithdrawnOneInAnotherWayDoesNotMakeItGoodAgain() {
    Endorsing at = Endorsing.newInstitution();
    RemoteIssuer partner = RemoteIssuer.key("clinic");
    String id = at.take(partner.sign(at.demand(partner)));
    ObjectNode badge = fetch(at.client.badge());
    post(at.staff(), id + "/withdraw", read("{\"reason\":\"Closed.\"}")).then().statusCode(200);
    ArrayNode types = (ArrayNode) badge.at("/endorsement/0/type");
    types.add(types.remove(0)); // the same statements, and so the same signature
    verify(badge)
        .body("verified", equalTo(true))
        .body(FIRST + "code", equalTo("WITHDRAWN"))
        .body("summary.endorsedPoints", nullValue());
  }

  @Test
  void oneIdOfAPartnerIsNotTakenForTwoInstitutions() {
    Endorsing at = Endorsing.newInstitution();
    Endorsing other = Endorsing.newInstitution();
    RemoteIssuer partner = RemoteIssuer.key("clinic");
    String id = "urn:uuid:" + java.util.UUID.randomUUID();
    at.take(partner.sign(at.demand(partner).put("id", id)));
    other
        .send(partner.sign(other.demand(partner).put("id", id)))
        .statusCode(409)
        .body("code", equalTo("ALREADY_ENDORSED"));
    RemoteIssuer stranger = RemoteIssuer.key("stranger"); // whoever knows an id does not block it
    other.take(stranger.sign(other.demand(stranger).put("id", id)));
  }

  @Test
  void withdrawnOneWhosePartnerDoesNotAnswerIsWithdrawn() {
    Endorsing at = Endorsing.newInstitution();
    RemoteIssuer partner = RemoteIssuer.web("closing");
    String id = at.take(partner.sign(at.demand(partner)));
    ObjectNode badge = fetch(at.client.badge());
    post(at.staff(), id + "/withdraw", read("{\"reason\":\"Closed.\"}")).then().statusCode(200);
    RemoteIssuer silent = RemoteIssuer.unpublished("never", "");
    ObjectNode endorsement = (ObjectNode) badge.at("/endorsement/0");
    verify(badge).body(FIRST + "code", equalTo("WITHDRAWN"));
    ((ObjectNode) endorsement.get("issuer")).put("id", silent.id);
    verify(badge).body("verified", equalTo(false)); // and nobody borrows the id
  }

  @Test
  void endorsementOfSomethingThatABadgeOnlyNamesSpeaksForNoPointOfTheBadge() {
    Endorsing at = Endorsing.newInstitution();
    RemoteIssuer partner = RemoteIssuer.web("hospital");
    ObjectNode elsewhere = partner.sign(at.demand(partner)); // not taken in: nothing is known of it
    RemoteIssuer mill = RemoteIssuer.key("mill");
    ObjectNode badge = mill.badge();
    ObjectNode named = ((ObjectNode) badge.get("issuer")).putObject("parentOrg");
    named.set("id", elsewhere.at("/credentialSubject/id"));
    named.putArray("type").add("Profile");
    named.put("name", "Mill Holdings").putArray("endorsement").add(elsewhere);
    verify(mill.sign(badge))
        .body("verified", equalTo(true))
        .body(FIRST + "outcome", equalTo("passed"))
        .body(FIRST + "point", equalTo("other"))
        .body("summary.endorsedPoints", nullValue());
  }

  @Test
  void whoeverCopiesADefinitionDoesNotGetItsEndorsements() {
    Endorsing at = Endorsing.newInstitution();
    RemoteIssuer partner = RemoteIssuer.web("endorser");
    at.take(partner.sign(at.demand(partner)));
    ObjectNode badge = fetch(at.client.badge());
    RemoteIssuer mill = RemoteIssuer.key("mill");
    ObjectNode copy = mill.badge();
    ((ObjectNode) copy.get("credentialSubject"))
        .set("achievement", badge.at("/credentialSubject/achievement"));
    copy.set("endorsement", badge.get("endorsement"));
    verify(mill.sign(copy))
        .body("verified", equalTo(true))
        .body(FIRST + "code", equalTo("ENDORSED_ANOTHER_ISSUER"))
        .body("summary.endorsedPoints", nullValue());
  }
}
