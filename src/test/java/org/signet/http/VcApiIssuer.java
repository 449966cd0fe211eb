package org.signet.http;

import static org.signet.TestClient.admin;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** An issuer whose DID is a did:key, as a client of the VC-API sees it. */
final class VcApiIssuer {

  final String slug = "v-" + UUID.randomUUID();
  final String did;
  private final RequestSpecification signer;

  /**
   * Makes one, by the documented call.
   *
   * @param keyType {@code Ed25519}, {@code P-256} or {@code P-384}
   * @param settings its member {@code vcApi}, as JSON
   */
  VcApiIssuer(String keyType, String settings) {
    String issuer =
        """
        {"slug":"%s","name":{"en":"Suite"},"url":"https://suite.example.edu","languages":["en-CA"],
         "identity":{"method":"did:key","keyType":"%s"},"vcApi":%s}
        """;
    did =
        post(admin(), "/v1/issuers", read(issuer.formatted(slug, keyType, settings)))
            .then()
            .statusCode(201)
            .extract()
            .path("did");
    signer = with(key("sign"));
  }

  /** A new key of this issuer. */
  String key(String scope) {
    String wish =
        """
        {"holder":{"kind":"system","name":"suite"},"scopes":["%s"],"issuers":["%s"]}
        """;
    return post(admin(), "/v1/keys", read(wish.formatted(scope, slug)))
        .then()
        .statusCode(201)
        .extract()
        .path("key");
  }

  /** The least credential of VCDM 2.0. */
  ObjectNode credential() {
    return read("""
            {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],
             "credentialSubject":{"id":"did:example:subject"}}
            """)
        .put("id", "urn:uuid:" + UUID.randomUUID())
        .put("issuer", did);
  }

  /** The least credential of VCDM 1.1. */
  ObjectNode firstCredential() {
    return read("""
            {"@context":["https://www.w3.org/2018/credentials/v1"],"type":["VerifiableCredential"],
             "issuanceDate":"2026-01-01T00:00:00Z",
             "credentialSubject":{"id":"did:example:subject"}}
            """)
        .put("id", "urn:uuid:" + UUID.randomUUID())
        .put("issuer", did);
  }

  /** Asks for a signature. */
  ValidatableResponse issue(ObjectNode credential) {
    return issue("{\"credential\":" + credential + "}");
  }

  /** The same with any body. */
  ValidatableResponse issue(String body) {
    return signer
        .contentType(ContentType.JSON)
        .body(body)
        .post("/vc-api/" + slug + "/credentials/issue")
        .then();
  }

  /** What was signed. */
  ObjectNode issued(ObjectNode credential) {
    return (ObjectNode)
        read(issue(credential).statusCode(201).extract().asString()).get("verifiableCredential");
  }

  /** What the verifier says to a credential. */
  static ValidatableResponse verify(ObjectNode credential) {
    return verify("{\"verifiableCredential\":" + credential + ",\"options\":{}}");
  }

  /** The same with any body. */
  static ValidatableResponse verify(String body) {
    return anonymous()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/vc-api/credentials/verify")
        .then();
  }
}
