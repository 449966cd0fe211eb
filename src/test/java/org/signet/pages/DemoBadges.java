package org.signet.pages;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.signet.TestClient;

/** The badges of the demonstration college, found the way its registrar would. */
final class DemoBadges {

  private static final String PATIENT_CARE = "Patient Care: Infection Prevention";
  private static final String SOINS = "Soins aux patients : prévention des infections";
  private static final String CUSTOMER_SERVICE = "Customer Service: Resolving Complaints";

  private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

  private DemoBadges() {}

  /** The path of a good badge in English. */
  static String english() {
    return path(PATIENT_CARE);
  }

  /** The path of a good badge in French. */
  static String french() {
    return path(SOINS);
  }

  /** The path of a badge that is revoked. */
  static String revoked() {
    String path = path(CUSTOMER_SERVICE);
    if (!page(path).contains("revoked by")) {
      TestClient.admin()
          .contentType(ContentType.JSON)
          .body("{\"reason\":\"Issued in error\"}")
          .post("/v1" + path + "/revoke")
          .then()
          .statusCode(200);
    }
    return path;
  }

  /** The signed text at a path. */
  static String json(String path) {
    return TestClient.anonymous().get(path + ".json").asString();
  }

  /** The path of the framework report of a definition in English. */
  static String definition() {
    String id = new JsonPath(json(english())).getString("credentialSubject.achievement.id");
    return id.substring(TestClient.BASE.length()) + "/framework-report";
  }

  private static String page(String path) {
    return TestClient.anonymous().get(path + ".html?lang=en").asString();
  }

  /** The demonstration is the oldest of what is listed, so it may stand on a later page. */
  private static synchronized String path(String name) {
    Optional<String> cursor = Optional.of("");
    while (!PATHS.containsKey(name) && cursor.isPresent()) {
      var request = TestClient.admin().queryParam("limit", 200);
      cursor.filter(text -> !text.isEmpty()).ifPresent(text -> request.queryParam("cursor", text));
      JsonPath page = request.get("/v1/completions").jsonPath();
      for (String id : page.getList("items.credential.id", String.class)) {
        String path = id == null ? "" : id.substring(TestClient.BASE.length());
        if (!path.isEmpty() && !PATHS.containsValue(path)) {
          PATHS.putIfAbsent(nameOf(path), path);
        }
      }
      cursor = Optional.ofNullable(page.getString("next"));
    }
    return PATHS.get(name);
  }

  private static String nameOf(String path) {
    return new JsonPath(json(path)).getString("name").replace('\u00a0', ' ');
  }
}
