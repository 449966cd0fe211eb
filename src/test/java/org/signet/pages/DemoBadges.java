package org.signet.pages;


import io.restassured.http.ContentType;
import java.util.List;
import org.signet.TestClient;

/** The badges of the demonstration college, found the way its registrar would. */
final class DemoBadges {

  private static final String PATIENT_CARE = "Patient Care: Infection Prevention";
  private static final String SOINS = "Soins aux patients : prévention des infections";
  private static final String CUSTOMER_SERVICE = "Customer Service: Resolving Complaints";

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

  private static String page(String path) {
    return TestClient.anonymous().get(path + ".html?lang=en").asString();
  }

  private static String path(String name) {
    List<String> ids =
        TestClient.admin().get("/v1/completions").jsonPath().getList("items.credential.id", String.class);
    return ids.stream()
        .map(id -> id.substring(TestClient.BASE.length()))
        .filter(path -> json(path).contains("\"name\":\"" + name + "\""))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No badge “" + name + "” among " + ids));
  }
}
