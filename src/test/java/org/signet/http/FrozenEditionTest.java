package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.platform.Sql;

/** What was approved stays as it was, whatever becomes of ESCO's labels. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrozenEditionTest {

  private static final String TEAMS =
      "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0";

  @Inject Sql sql;

  @Test
  void labelOfAnApprovedEditionDoesNotChangeWithEsco() {
    TestClient college = TestClient.newInstitution();
    String edition = edition(college, "2026");
    relabel("cooperate in teams");
    try {
      assertThat(label(edition)).isEqualTo("work in teams");
      assertThat(label(edition(college, "draft"))).isEqualTo("cooperate in teams");
    } finally {
      relabel("work in teams");
    }
  }

  @Test
  void editionThatWasDefinedBeforeThereWereApprovalsIsKeptWhenItIsFirstAsked() {
    TestClient college = TestClient.newInstitution();
    String edition = edition(college, "2026");
    String id = edition.substring(edition.lastIndexOf('/') + 1);
    sql.update("update achievement_edition set document = null where id = ?::uuid", id);
    sql.update(
        "update achievement set approved_at = null where id ="
            + " (select achievement_id from achievement_edition where id = ?::uuid)",
        id);
    assertThat(label(edition)).isEqualTo("work in teams");
    assertThat(
            sql.first(
                "select document from achievement_edition where id = ?::uuid",
                row -> row.getString(1),
                id))
        .get()
        .asString()
        .contains("work in teams");
  }

  private void relabel(String label) {
    sql.update("update skill set label_en = ? where uri = ?", label, TEAMS);
  }

  /** The address of the English edition of a version, which is defined if it is not there. */
  private static String edition(TestClient college, String version) {
    ObjectNode definition = college.definition().put("version", version);
    if (!version.equals("2026")) {
      return college.define(definition).at("/editions/en-CA").textValue();
    }
    String list = with(college.key("read")).get("/v1/achievements").asString();
    return read(list).at("/items/0/editions/en-CA").textValue();
  }

  private static String label(String edition) {
    return fetch(edition).at("/alignment/0/targetName").textValue();
  }
}
