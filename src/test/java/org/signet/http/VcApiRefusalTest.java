package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestDatabase;

/** Everything that must be refused is, by both endpoints, in their own words. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VcApiRefusalTest {

  static VcApiIssuer issuer;
  static ObjectNode signed;
  static ObjectNode signedFirst;

  @BeforeAll
  static void issuer() {
    issuer = new VcApiIssuer("Ed25519", "{}");
    signed = issuer.issued(issuer.credential());
    signedFirst = issuer.issued(issuer.firstCredential());
  }

  @Test
  void whatIsAlteredBelowVerifiesAsItWasSigned() {
    VcApiIssuer.verify(signed).statusCode(200).body("verified", equalTo(true));
    VcApiIssuer.verify(signedFirst).statusCode(200).body("verified", equalTo(true));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = {"/vcdm-2.0.csv", "/vc-api-refused.csv"},
      delimiter = '|',
      quoteCharacter = '\0')
  void faultOfACredential(String member, String wrong) {
    refused(issuer.credential(), signed, member, wrong);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/vcdm-1.1.csv", delimiter = '|', quoteCharacter = '\0')
  void faultOfACredentialOfTheFirstVersion(String member, String wrong) {
    refused(issuer.firstCredential(), signedFirst, member, wrong);
  }

  private static void refused(ObjectNode posted, ObjectNode secured, String member, String wrong) {
    boolean nested = posted.at(member.substring(0, member.lastIndexOf('/'))).isObject();
    String added = "/id /issuanceDate"; // what the issuer puts where it is missing
    if (nested && !(wrong == null && added.contains(member))) {
      issuer
          .issue(with(posted, member, wrong))
          .statusCode(oneOf(400, 422))
          .body("code", not(equalTo("INTERNAL")));
    }
    if (nested) {
      VcApiIssuer.verify(with(secured, member, wrong))
          .statusCode(400)
          .contentType("application/json")
          .body("verified", equalTo(false), "problemDetails.size()", not(equalTo(0)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"credential\":null}",
        "{\"credential\":\"text\"}",
        "{\"verifiableCredential\":{}}",
        "{\"credential\":{}}",
        "{\"credential\":{},\"credential\":{}}"
      })
  void bodyWithoutACredentialIsNotSigned(String body) {
    issuer
        .issue(body)
        .statusCode(oneOf(400, 422))
        .contentType(org.hamcrest.Matchers.containsString("json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"verifiableCredential\":null}",
        "{\"verifiableCredential\":\"{}\"}",
        "{\"verifiableCredential\":{}}",
        "{\"verifiableCredential\":{\"type\":[\"NonconformingDocument\"]}}",
        "{\"verifiableCredential\":{},\"options\":4}",
        "{\"verifiableCredential\":{\"id\":1,\"id\":2}}"
      })
  void bodyWithoutACredentialDoesNotVerify(String body) {
    VcApiIssuer.verify(body).statusCode(400).body("verified", equalTo(false));
    org.signet.TestClient.anonymous()
        .contentType("application/json")
        .body(body.replace("verifiableCredential", "verifiablePresentation"))
        .post("/vc-api/presentations/verify")
        .then()
        .statusCode(400)
        .body("verified", equalTo(false));
  }

  @Test
  void credentialOfAnotherIssuerIsNotSigned() {
    issuer
        .issue(issuer.credential().put("issuer", "did:example:other"))
        .statusCode(400)
        .body("code", equalTo("ISSUER_DIFFERS"));
    issuer.issue(signed).statusCode(422).body("errors[0].code", equalTo("ALREADY_SIGNED"));
  }

  @Test
  void digestOfABundledContextIsCheckedWhenItIsSigned() {
    String digest = "{\"id\":\"https://www.w3.org/ns/credentials/v2\",\"digestSRI\":\"sha384-%s\"}";
    String july2024 = "NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg";
    String examples = "zNNbQTWCSUSi0bbz7dbua+RcENv7C6FvlmYJ1Y+I727HsPOHdzwELMYO9Mz68M26";
    ObjectNode credential = issuer.credential();
    issuer.issue(with(credential, "/relatedResource", digest.formatted(july2024))).statusCode(201);
    issuer
        .issue(with(credential, "/relatedResource", digest.formatted(examples)))
        .statusCode(422)
        .body("errors[0].code", equalTo("DIGEST_MISMATCH"));
    assertThat(credential.has("relatedResource")).isFalse();
  }
}
