package org.signet;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** An institution with its own slug, as a client sees it: over HTTP and nothing else. */
public final class TestClient {

  public static final String BASE = System.getProperty(TestDatabase.BASE_URL);
  private static final ObjectMapper JSON = new ObjectMapper();

  public final String slug;

  private TestClient(String slug) {
    this.slug = slug;
  }

  /** The institution of this slug, made before. */
  public static TestClient at(String slug) {
    return new TestClient(slug);
  }

  /** A new institution with the achievement MC-DATA-101, whose completions need approval. */
  public static TestClient newInstitution() {
    return newInstitution("ES256");
  }

  /** The same, which signs tokens with this algorithm. */
  public static TestClient newInstitution(String jwtAlgorithm) {
    var client = new TestClient("t-" + UUID.randomUUID());
    ObjectNode issuer = client.issuer().put("jwtAlgorithm", jwtAlgorithm);
    post(admin(), "/v1/issuers", issuer).then().statusCode(201);
    client.define(client.definition());
    return client;
  }

  /** The same, of an issuer with this policy. */
  public static TestClient newInstitutionWithPolicy(String policy) {
    var client = new TestClient("t-" + UUID.randomUUID());
    ObjectNode issuer = client.issuer();
    issuer.set("policy", read(policy));
    post(admin(), "/v1/issuers", issuer).then().statusCode(201);
    client.define(client.definition());
    return client;
  }

  /** Requests with the administrator's key. */
  public static RequestSpecification admin() {
    try {
      return with(
          Files.readString(Path.of(System.getProperty(TestDatabase.DATA_DIR), "admin-api-key"))
              .strip());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Requests of anyone. */
  public static RequestSpecification anonymous() {
    return given().baseUri(BASE);
  }

  /** Requests with a key. */
  public static RequestSpecification with(String key) {
    return anonymous().header("Authorization", "Bearer " + key);
  }

  /** A new key of this institution with these scopes. */
  public String key(String... scopes) {
    return keyOf("system", "test", scopes);
  }

  private String keyOf(String kind, String name, String... scopes) {
    ObjectNode wish = JSON.createObjectNode();
    wish.putObject("holder").put("kind", kind).put("name", name);
    List.of(scopes).forEach(wish.putArray("scopes")::add);
    wish.putArray("issuers").add(slug);
    return post(admin(), "/v1/keys", wish).then().statusCode(201).extract().path("key");
  }

  /** Defines, and has another person approve it. */
  public ObjectNode define(ObjectNode definition) {
    String version =
        post(admin(), "/v1/achievements", definition)
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    post(admin(), version + "/submit", JSON.createObjectNode()).then().statusCode(200);
    return read(
        post(approver(), version + "/approve", read("{\"reference\":\"Senate-2026-04\"}"))
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  /** Requests of a person who may approve definitions, and wrote none. */
  public RequestSpecification approver() {
    return with(personKey("Registrar of " + slug, "approve-definitions", "read"));
  }

  /** A new key of a person at this institution. */
  public String personKey(String name, String... scopes) {
    return keyOf("person", name, scopes);
  }

  /** A key that may post, approve, revoke, define and read. */
  public RequestSpecification staff() {
    return with(key("issue", "approve", "revoke", "define", "read"));
  }

  /** Posts JSON. */
  public static Response post(RequestSpecification request, String path, ObjectNode body) {
    return request.contentType(ContentType.JSON).body(body.toString()).post(path);
  }

  /** An approved completion of MC-DATA-101 that nobody posted before. */
  public ObjectNode completion() {
    String id = UUID.randomUUID().toString();
    ObjectNode body =
        read(
            """
            {"achievement":{"code":"MC-DATA-101","version":"2026"},
             "learner":{"givenName":"Ada","familyName":"Learner"},
             "completedAt":"2026-06-01T14:05:00-04:00",
             "approved":{"by":"registrar@example.edu","at":"2026-06-03T09:00:00Z","reference":"Senate-2026-118"},
             "results":[{"criterion":"analysis","level":"Proficient"},{"value":"87","type":"Percent"}],
             "credits":0.5,"term":"2026S1","language":"en-CA",
             "evidence":[{"name":"Capstone report","url":"https://lms.example.edu/files/9","mediaType":"application/pdf",
               "sha256":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae","narrative":"Written alone.","genre":"Artifact"}],
             "source":{"system":"canvas","instance":"example.instructure.com","courseId":"565"}}""");
    body.put("completionId", "canvas-" + id).put("issuer", slug);
    ObjectNode learner = (ObjectNode) body.get("learner");
    learner.put("studentNumber", id).put("email", "ada-" + id + "@example.edu");
    return body;
  }

  /** Posts an approved completion and answers the address of its badge. */
  public String badge() {
    return badge(completion());
  }

  /** The address of the badge of this completion. */
  public String badge(ObjectNode completion) {
    return post(staff(), "/v1/completions", completion)
        .then()
        .statusCode(201)
        .extract()
        .path("credential.id");
  }

  /** The JSON at an address. */
  public static ObjectNode fetch(String url) {
    return read(
        given().accept("application/json").get(url).then().statusCode(200).extract().asString());
  }

  /** An object from its text. */
  public static ObjectNode read(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode issuer() {
    ObjectNode issuer =
        read(
            """
            {"name":{"en":"Test College","fr":"Collège d’essai"},"url":"https://college.example.edu",
             "languages":["en-CA","fr-CA"],"policy":{"approvalRequired":true,"includeName":true},
             "jwtAlgorithm":"ES256"}""");
    return issuer.put("slug", slug);
  }

  /** The definition of MC-DATA-101, version 2026. */
  public ObjectNode definition() {
    ObjectNode definition =
        read(
            """
            {"code":"MC-DATA-101","version":"2026",
             "name":{"en":"Data Analysis","fr":"Analyse de données"},
             "description":{"en":"Analyses data.","fr":"Analyse des données."},
             "criteria":{"en":"A capstone.","fr":"Un projet de synthèse."},
             "credits":0.5,"contactHours":40,"deliveryMode":"hybrid",
             "passingRule":{"en":"Proficient.","fr":"Maîtrise."},
             "competencies":[{"code":"analysis",
               "statement":{"en":"Draws conclusions from data","fr":"Tire des conclusions de données"},
               "omitted":{"knowledge":{"en":"Shown by doing.","fr":"Montrées par la pratique."}},
               "attitudes":["http://data.europa.eu/esco/skill/49de9958-2aa4-4eef-a89d-fe5d5bcd28c4"],
               "skills":["http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0"],
               "levels":[
                 {"code":"developing","name":{"en":"Developing","fr":"En développement"},
                  "description":{"en":"With help.","fr":"Avec de l’aide."}},
                 {"code":"proficient","name":{"en":"Proficient","fr":"Maîtrise"},
                  "description":{"en":"Alone.","fr":"Sans aide."}}],
               "requiredLevel":"proficient",
               "assessment":{"type":"artifact","method":"project","supervision":"on-site","identityVerification":"photo-id"}}],
             "resultDescriptions":[{"code":"grade","name":{"en":"Final grade","fr":"Note finale"},"resultType":"Percent",
               "competencies":["analysis"]}],
             "skills":["http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0"]}""");
    return definition.put("issuer", slug);
  }
}
