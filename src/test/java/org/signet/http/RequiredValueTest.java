package org.signet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.post;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** What a definition may require, and the reasons that it gives. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequiredValueTest {

  static TestClient college;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
  }

  @Test
  void valueThatCannotBeComparedIsNoRequirement() {
    ObjectNode definition = college.definition().put("version", "values");
    ObjectNode grade = (ObjectNode) definition.at("/resultDescriptions/0");
    for (String value : new String[] {"seventy", "170", "70%", "70,5", "NaN", "1e400"}) {
      grade.put("requiredValue", value);
      post(with(college.key("define")), "/v1/achievements", definition)
          .then()
          .statusCode(422)
          .body("errors.code", hasItem("NOT_A_NUMBER"));
    }
    grade.put("resultType", "Status").put("requiredValue", "Completed");
    post(with(college.key("define")), "/v1/achievements", definition)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("NOT_COMPARABLE"));
  }

  @Test
  void gradeThatIsNoNumberIsRefused() {
    for (String value : new String[] {"abc", "182", "NaN"}) {
      ObjectNode completion = college.completion();
      ((ObjectNode) completion.at("/results/1")).put("value", value);
      post(college.staff(), "/v1/completions", completion)
          .then()
          .statusCode(422)
          .body("errors[0].code", equalTo("NOT_A_NUMBER"));
    }
  }

  @Test
  void moreCreditsThanThereAreIsRefused() {
    post(college.staff(), "/v1/completions", college.completion().put("credits", 5))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("MORE_THAN_OFFERED"));
  }

  @Test
  void reasonForAnEmptyListIsSignedAndMeetsTheFramework() {
    anonymous()
        .header("Accept", "application/json")
        .get(college.badge() + "/framework-report")
        .then()
        .statusCode(200)
        .body(
            "groups[0].elements.find { it.key == 'outcomes' }.status",
            equalTo("met"),
            "groups[0].elements.find { it.key == 'outcomes' }.statement.en",
            containsString("Shown by doing."));
  }
}
