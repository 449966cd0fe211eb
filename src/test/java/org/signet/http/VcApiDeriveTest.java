package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.read;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;

/** Credentials of which the holder shows a part. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VcApiDeriveTest {

  static VcApiIssuer issuer;
  static ObjectNode posted;

  @BeforeAll
  static void issuer() {
    issuer = new VcApiIssuer("P-256", "{\"cryptosuites\":[\"ecdsa-sd-2023\"]}");
    posted =
        with(
            issuer.credential(),
            "/credentialSubject",
            "{\"id\":\"did:example:subject\",\"name\":\"Alice\",\"description\":\"tall\"}");
  }

  @Test
  void holderShowsWhatIsSelectedAndWhatIsMandatory() {
    ObjectNode signed = issue("\"/credentialSubject/name\"");
    ObjectNode derived =
        (ObjectNode)
            read(derive(signed, "\"/credentialSubject/id\"").statusCode(201).extract().asString())
                .get("verifiableCredential");
    assertThat(derived.at("/credentialSubject").toString())
        .isEqualTo("{\"id\":\"did:example:subject\",\"name\":\"Alice\"}");
    assertThat(derived.get("issuer")).isEqualTo(signed.get("issuer"));
    assertThat(derived.get("credentialStatus")).isEqualTo(signed.get("credentialStatus"));
    VcApiIssuer.verify(derived).statusCode(200).body("verified", equalTo(true));
    VcApiIssuer.verify(with(derived, "/credentialSubject/name", "\"Bob\"")).statusCode(400);
    VcApiIssuer.verify(signed).statusCode(400); // the base proof is for the holder alone
  }

  @Test
  void pointersThatSelectNothingAreRefused() {
    issuer
        .issue("{\"credential\":" + posted + ",\"options\":{\"mandatoryPointers\":[\"/nothing\"]}}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/options/mandatoryPointers"));
    ObjectNode signed = issue("");
    derive(signed, "\"/nothing\"")
        .statusCode(400)
        .body("errors[0].code", equalTo("POINTER_UNMATCHED"));
    derive(signed, "4").statusCode(400);
    derive(posted, "\"/issuer\"").statusCode(400);
    derive(with(signed, "/proof/proofValue", "\"uAAAA\""), "\"/issuer\"").statusCode(400);
  }

  private static ObjectNode issue(String mandatory) {
    String body =
        "{\"credential\":" + posted + ",\"options\":{\"mandatoryPointers\":[" + mandatory + "]}}";
    return (ObjectNode)
        read(issuer.issue(body).statusCode(201).extract().asString()).get("verifiableCredential");
  }

  private static ValidatableResponse derive(ObjectNode credential, String pointers) {
    return anonymous()
        .contentType(ContentType.JSON)
        .body(
            "{\"verifiableCredential\":"
                + credential
                + ",\"options\":{\"selectivePointers\":["
                + pointers
                + "]}}")
        .post("/vc-api/credentials/derive")
        .then();
  }
}
