package org.signet.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.http.Verifying.sent;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.jsonld.Records;

/** Records (CLR 2.0) of others: large ones, and with badges of several issuers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordOfManyTest {

  private final RemoteIssuer college = RemoteIssuer.key("college");

  @Test
  void recordOfAHundredBadgesIsVerifiedWithEachOfThem() {
    var report = verify(record(badges(college, 100)));
    told(report, "valid", "badges", "passed", "ALL_VALID");
    told(report, "valid", "badgeIssuers", "passed", "SAME_ISSUER");
    report
        .body("verified", equalTo(true))
        .body("credentials", hasSize(100))
        .body("credentials.verified", everyItem(equalTo(true)));
  }

  @Test
  void oneBadgeThatWasChangedAmongAHundredIsFound() {
    ObjectNode[] badges = badges(college, 100);
    ((ObjectNode) badges[73].at("/credentialSubject/achievement")).put("name", "Surgery");
    var report = verify(record(badges));
    told(report, "not_genuine", "badges", "failed", "BADGE_NOT_GENUINE");
    report
        .body("credentials[73].verified", equalTo(false))
        .body("credentials.findAll { !it.verified }", hasSize(1));
  }

  @Test
  void recordOfMoreBadgesIsRefusedInWords() {
    sent(Records.of(badges(college, 101)).toString())
        .statusCode(400)
        .body("detail", containsString("more than 100 badges"));
  }

  @Test
  void badgeOfAnotherIssuerIsVerifiedWithItsOwnKeyAndTold() {
    RemoteIssuer other = RemoteIssuer.web("other");
    var report = verify(record(badges(college, 1)[0], badges(other, 1)[0]));
    told(report, "valid", "badgeIssuers", "passed", "OTHER_ISSUERS");
    report
        .body(Verifying.path("badgeIssuers", "detail"), containsString(other.id))
        .body("credentials.verified", everyItem(equalTo(true)))
        .body("credentials[1].summary.issuedBy.identity", equalTo(other.host));
    ObjectNode forged = other.with(college.key).sign(other.badge());
    told(
        verify(record(badges(college, 1)[0], forged)),
        "not_genuine",
        "badges",
        "failed",
        "BADGE_NOT_GENUINE");
  }

  @Test
  void badgeOfAnotherIssuerIsAskedForTheRecipientItself() {
    RemoteIssuer other = RemoteIssuer.web("other");
    ObjectNode eves = other.badge();
    ((ObjectNode) eves.get("credentialSubject"))
        .putArray("identifier")
        .addObject()
        .put("type", "IdentityObject")
        .put("identityType", "name")
        .put("hashed", false)
        .put("identityHash", "Eve Learner");
    asked(badges(other, 1)[0], "unknown");
    asked(other.sign(eves), "other_recipient");
  }

  private void asked(ObjectNode badge, String verdict) {
    ObjectNode record = record(badges(college, 1)[0], badge);
    var report = verify(record, "{\"expectedRecipient\":\"Ada Learner\"}");
    told(report, verdict, "recipient", "passed", "RECIPIENT_MATCHES");
    report
        .body("credentials.verdict", contains("valid", verdict))
        .body("answer.en", containsString("says that it was issued to the recipient"));
  }

  private static ObjectNode[] badges(RemoteIssuer issuer, int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> issuer.sign(issuer.badge()))
        .toArray(ObjectNode[]::new);
  }

  private ObjectNode record(ObjectNode... badges) {
    ObjectNode record = Records.of(badges);
    ObjectNode subject = (ObjectNode) record.get("credentialSubject");
    subject.remove("achievement");
    subject.remove("association");
    ((ObjectNode) record.get("issuer")).put("id", college.id);
    return college.sign(record);
  }
}
