package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.signet.TestClient.admin;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** A catalogue as CSV: out, through a spreadsheet, and in again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CatalogueTest {

  private static final String HEADER =
      "issuer,code,version,name.en,name.fr,description.en,description.fr,criteria.en,criteria.fr,"
          + "credits,skills\r\n";
  private static final String SKILLS =
      "\"http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0\n"
          + "http://data.europa.eu/esco/skill/49de9958-2aa4-4eef-a89d-fe5d5bcd28c4\"";

  static TestClient college;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
  }

  private static ValidatableResponse post(String query, String csv) {
    return post(query, csv, college);
  }

  private static ValidatableResponse post(String query, String csv, TestClient at) {
    return with(at.key("define", "read"))
        .contentType("text/csv")
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/v1/achievements/catalogue" + query)
        .then();
  }

  private static String row(String code, String credits, String name) {
    return college.slug
        + ","
        + code
        + ",1,"
        + name
        + ",Nom,D,D,C,C,"
        + credits
        + ","
        + SKILLS
        + "\r\n";
  }

  @Test
  void whatIsExportedIsThereWhenItIsImported() {
    String csv = export(college);
    post("", csv).statusCode(200).body("rows.outcome.unique()", equalTo(List.of("unchanged")));
  }

  @Test
  void demonstrationGoesOverToAnotherInstitutionAsItIs() {
    TestClient other = TestClient.newInstitution();
    String csv = with(demoKey()).get("/v1/achievements/catalogue.csv").then().extract().asString();
    with(other.key("define", "read"))
        .contentType("text/csv")
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/v1/achievements/catalogue?issuer=" + other.slug)
        .then()
        .statusCode(200)
        .body(
            "outcomes",
            equalTo(java.util.Map.of("created", 4, "refused", 1)), // it has one of that name
            "rows.errors.code.flatten()",
            hasItems("NOT_IN_THIS_STATE"));
    post("", export(other), other)
        .statusCode(200)
        .body("rows.outcome.unique()", equalTo(List.of("unchanged")));
  }

  private static String demoKey() {
    ObjectNode wish =
        TestClient.read(
            "{\"holder\":{\"kind\":\"system\",\"name\":\"t\"},\"scopes\":[\"read\"],\"issuers\":[\"demo\"]}");
    return TestClient.post(admin(), "/v1/keys", wish).then().extract().path("key");
  }

  private static String export(TestClient of) {
    return with(of.key("read"))
        .get("/v1/achievements/catalogue.csv")
        .then()
        .statusCode(200)
        .contentType(containsString("text/csv"))
        .extract()
        .asString();
  }

  @Test
  void rowAtFaultIsNamedByItsNumberAndColumnAndKeepsNoOtherBack() {
    String csv = HEADER + row("GOOD", "0.5", "Good") + row("BAD", "many", "Bad");
    post("?dryRun=true", csv)
        .statusCode(200)
        .body("rows.outcome", equalTo(List.of("created", "refused")));
    post("", csv)
        .statusCode(200)
        .body(
            "rows.outcome",
            equalTo(List.of("created", "refused")),
            "rows[1].row",
            equalTo(3),
            "rows[1].errors.column",
            hasItems("credits"),
            "rows[1].errors[0].code",
            equalTo("NOT_A_NUMBER"));
    post("", HEADER + row("GOOD", "\"0,75\"", "Good"))
        .body("rows.outcome", equalTo(List.of("changed")));
  }

  @Test
  void semicolonsAndAByteOrderMarkAreASpreadsheetsWay() {
    String csv = "\ufeff" + (HEADER + row("SEMI", "1", "Semi")).replace(',', ';');
    post("", csv).statusCode(200).body("rows.outcome", equalTo(List.of("created")));
  }

  @Test
  void tableWithFewerColumnsChangesNothingElse() {
    ObjectNode draft = college.definition().put("version", "fewer");
    TestClient.post(with(college.key("define")), "/v1/achievements", draft).then().statusCode(201);
    String csv = "code,version,credits,contactHours\r\nMC-DATA-101,fewer,0.75,\r\n,,,\r\n";
    post("", csv).body("rows.outcome", equalTo(List.of("changed")));
    assertThat(export(college)).contains("fewer").contains("Analyse de données");
    post("", csv).body("rows.outcome", equalTo(List.of("unchanged")));
  }

  @Test
  void rowThatIsRepeatedOrTooLongOrHasANulIsRefusedAlone() {
    String twice = HEADER + row("TWICE", "1", "A") + row("TWICE", "1", "B");
    post("", "sep=;\r\n" + twice.replace(',', ';'))
        .body("rows.outcome", equalTo(List.of("created", "refused")));
    String bad = row("N\0L", "1", "A") + row("LONG", "1", "A").replace("\r\n", ",more\r\n");
    post("", HEADER + bad + row("AFTER", "1", "A"))
        .statusCode(200)
        .body("rows.outcome", equalTo(List.of("refused", "refused", "created")));
    String gap = HEADER + row("GAP", "1", "A");
    post(
            "",
            gap.replace("skills\r\n", "skills,competencies.3.code\r\n")
                .replaceAll("\"\r\n$", "\",c\r\n"))
        .body("rows[0].errors[0].column", equalTo("competencies.3"));
  }

  @Test
  void issuerWithoutDefinitionsHasATableToFillIn() {
    String slug = "e-" + java.util.UUID.randomUUID();
    ObjectNode issuer =
        TestClient.read("{\"name\":{\"en\":\"E\",\"fr\":\"E\"},\"url\":\"https://e.example\"}");
    TestClient.post(admin(), "/v1/issuers", issuer.put("slug", slug)).then().statusCode(201);
    assertThat(export(TestClient.at(slug))).contains("code,version");
  }

  @Test
  void formulaComesBackAsTheTextThatItWas() {
    post("", HEADER + row("SUM", "1", "=SUM(A1)")).body("outcomes.created", equalTo(1));
    assertThat(export(college)).contains("'=SUM(A1)");
    post("", export(college)).body("rows.outcome.unique()", equalTo(List.of("unchanged")));
  }

  @Test
  void whatIsNoCatalogueIsRefusedInWords() {
    post("", "").statusCode(400);
    post("", "a,b\r\n1,2\r\n").statusCode(400).body("detail", containsString("'code'"));
    post("", "code,code,version\r\n1,2,3\r\n").statusCode(400);
    post("", "code,version,name\r\n1,2,\"3\r\n").statusCode(400);
    post("", "code,version,name,name.en\r\n1,2,3,4\r\n")
        .statusCode(200)
        .body("rows[0].errors[0].code", equalTo("BAD_COLUMN"));
    post("", "code,version,..x,1\r\n1,2,3,4\r\n")
        .statusCode(200)
        .body("rows[0].outcome", equalTo("refused"));
    with(college.key("read"))
        .contentType("text/csv")
        .body("code,version\r\n")
        .post("/v1/achievements/catalogue")
        .then()
        .statusCode(403);
  }
}
