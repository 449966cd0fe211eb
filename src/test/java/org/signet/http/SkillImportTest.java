package org.signet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.TestClient.admin;
import static org.signet.http.EscoFiles.cells;
import static org.signet.http.EscoFiles.post;
import static org.signet.http.EscoFiles.row;
import static org.signet.http.EscoFiles.uri;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.platform.Sql;

/** ESCO's download comes in, all of it or nothing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SkillImportTest {

  private static final String GROUP = "http://data.europa.eu/esco/skill/S1.5.0";
  private static final String ATTITUDES = "http://data.europa.eu/esco/skill/A1.13";

  @Inject Sql sql;

  @AfterEach
  void onlyTheStarterSetIsLeft() {
    EscoFiles.forget(sql);
  }

  @Test
  void zipsOfBothLanguagesBecomeOneRelease() throws IOException {
    importZip("en", "farm boats", "version=1.0.7")
        .statusCode(201)
        .body("concepts", equalTo(2))
        .body("new", equalTo(2))
        .body("current", equalTo(false))
        .body("languages", equalTo(List.of("en")))
        .body("next", containsString("French"))
        .body("ignored", hasItem("ESCO/occupations_en.csv"));
    importZip("fr", "élever des bateaux", "version=1.0.7")
        .statusCode(200)
        .body("concepts", equalTo(2))
        .body("new", equalTo(0))
        .body("changed", equalTo(2));

    admin()
        .get("/v1/skills?q=elever bateaux&release=1.0.7")
        .then()
        .body("items", hasSize(1))
        .body("items[0].labels.en", equalTo("farm boats"))
        .body("items[0].broader[0].uri", equalTo(GROUP))
        .body("items[0].broader[0].labels.fr", equalTo("groupe fr"))
        .body("items[0].attitude", equalTo(false));
    admin()
        .get("/v1/skills?q=second name&release=1.0.7&lang=en")
        .then()
        .body("items[0].matched.label", equalTo("second name"));
    admin().get("/v1/skills?q=calm&release=1.0.7").then().body("items[0].attitude", equalTo(true));
  }

  @Test
  void charactersThatAreNotSeenAreLeftOut() {
    String text =
        EscoFiles.HEADER
            + row(uri(3), "turned \u202E round", cells("", "released", ""))
            + row(uri(4), "two\nlines", cells("one\ntwo \u2066", "released", ""))
            + row(uri(6), "a \u001b[2J screen", cells("", "released", ""));
    post("version=0.8.0&lang=en&current=false", "text/csv", text.getBytes(StandardCharsets.UTF_8))
        .statusCode(201);
    for (String label : new String[] {"turned round", "two lines", "a [2J screen"}) {
      admin()
          .get("/v1/skills?release=0.8.0&lang=en&q=" + label.replace("[2J ", ""))
          .then()
          .body("items.labels.en", hasItem(label));
    }
  }

  @Test
  void faultsAreToldByFileRowAndColumnAndNothingIsImported() {
    String text =
        EscoFiles.HEADER
            + row(uri(2), "good", cells("", "released", ""))
            + row("http://data.europa.eu/esco/occupation/1", "bad", cells("", "released", ""))
            + row(uri(3), "x", "short row");
    post("version=8.0.0&lang=en", "text/csv", text.getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("code", equalTo("INVALID"))
        .body("errors[0].pointer", equalTo("/skills_en.csv/3/conceptUri"))
        .body("errors[0].code", equalTo("NOT_A_SKILL_URI"))
        .body("errors[1].pointer", equalTo("/skills_en.csv/4"))
        .body("errors[1].code", equalTo("WRONG_WIDTH"));
    admin()
        .get("/v1/skills/releases")
        .then()
        .body("items.version", org.hamcrest.Matchers.not(hasItem("8.0.0")));
    admin()
        .get("/v1/skills/imports")
        .then()
        .body("items[0].version", equalTo("8.0.0"))
        .body("items[0].state", equalTo("refused"));
  }

  @Test
  void whatIsNoDownloadIsRefused() throws IOException {
    String twice = row(uri(4), "twice", cells("", "released", ""));
    refused(EscoFiles.HEADER + twice + twice, "DUPLICATE");
    refused("conceptUri,preferredLabel\n", "MISSING_COLUMN");
    refused(EscoFiles.HEADER, "NO_SKILLS");
    refused(EscoFiles.HEADER + "\"", "UNCLOSED_QUOTE");
    byte[] zip = EscoFiles.zip(Map.of("skills_en.csv", EscoFiles.generated(200, 7)));
    post("version=8.0.1", "application/zip", java.util.Arrays.copyOf(zip, zip.length / 2))
        .statusCode(422)
        .body("errors[0].code", equalTo("ZIP_BROKEN"));
    post("version=8.0.1", "application/zip", java.util.Arrays.copyOf(zip, zip.length - 1))
        .statusCode(422)
        .body("errors[0].code", equalTo("ZIP_BROKEN"))
        .body("errors[0].message", containsString("Download it again"));
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 201; i++) {
      many.put("f" + i, "");
    }
    post("version=8.0.1", "application/zip", EscoFiles.zip(many))
        .statusCode(422)
        .body("errors[0].code", equalTo("TOO_MANY_FILES"));
    post("lang=en", "text/csv", new byte[0]).statusCode(400).body("code", equalTo("BAD_PARAMETER"));
  }

  @Test
  void onlyAKeyOfTheWholeServiceImports() {
    TestClient college = TestClient.newInstitution();
    TestClient.with(college.key("define", "read"))
        .contentType("text/csv")
        .body("x")
        .post("/v1/skills/import?version=8.0.2&lang=en")
        .then()
        .statusCode(403);
    TestClient.with(college.key("skills"))
        .contentType("text/csv")
        .body("x")
        .post("/v1/skills/import?version=8.0.2&lang=en")
        .then()
        .statusCode(403);
  }

  @Test
  void thirteenThousandConceptsComeInAndAreFound() {
    byte[] csv = EscoFiles.generated(13_000, 42).getBytes(StandardCharsets.UTF_8);
    post("version=8.1.0&lang=en&current=false", "text/csv", csv)
        .statusCode(201)
        .body("concepts", equalTo(13_000))
        .body("files[0].rows", equalTo(13_000));
    post("version=8.1.0&lang=en&current=false", "text/csv", csv)
        .statusCode(200)
        .body("new", equalTo(0))
        .body("changed", equalTo(0))
        .body("removed", equalTo(0));
    admin()
        .get("/v1/skills?q=k12999&release=8.1.0")
        .then()
        .body("items[0].uri", equalTo(uri(0x1_0000_0000L + 12_999)));
    admin()
        .get("/v1/skills/imports")
        .then()
        .body("items[0].state", equalTo("done"))
        .body("items[0].rows", equalTo(13_000));
  }

  @Test
  void downloadMayBeLargerThanAnyOtherBody() throws IOException {
    byte[] noise = new byte[8 << 20];
    new Random(1).nextBytes(noise);
    String large = java.util.Base64.getEncoder().encodeToString(noise);
    byte[] zip =
        EscoFiles.zip(
            Map.of(
                "skills_en.csv",
                EscoFiles.HEADER + row(uri(5), "small", cells("", "released", "")),
                "occupations_en.csv",
                large));
    post("version=8.2.0", "application/zip", zip).statusCode(201).body("concepts", equalTo(1));
  }

  private void refused(String csv, String code) {
    post("version=8.0.1&lang=en", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("errors[0].code", equalTo(code));
  }

  private static ValidatableResponse importZip(String language, String label, String query)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "ESCO/skills_" + language + ".csv",
        EscoFiles.HEADER
            + row(uri(10), label, cells("second name\nthird name", "released", ""))
            + row(uri(11), "stay calm", cells("", "released", "")));
    files.put(
        "ESCO/skillGroups_" + language + ".csv",
        "conceptType,conceptUri,preferredLabel\nSkillGroup,"
            + GROUP
            + ",groupe "
            + language
            + "\n");
    files.put(
        "ESCO/broaderRelationsSkillPillar_" + language + ".csv",
        "conceptType,conceptUri,broaderType,broaderUri\nx,"
            + uri(10)
            + ",SkillGroup,"
            + GROUP
            + "\nx,"
            + uri(11)
            + ",SkillGroup,"
            + ATTITUDES
            + "\n");
    files.put("ESCO/occupations_" + language + ".csv", UUID.randomUUID().toString());
    return post(query, "application/zip", EscoFiles.zip(files));
  }
}
