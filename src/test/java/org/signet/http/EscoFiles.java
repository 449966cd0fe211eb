package org.signet.http;

import static org.signet.TestClient.admin;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.signet.platform.Sql;

/** Downloads in ESCO's form, made and sent here. */
final class EscoFiles {

  static final String HEADER =
      "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,"
          + "modifiedDate,scopeNote,definition,inScheme,description,replacedBy\n";

  private static final String[] VERBS = {"manage", "prepare", "assess", "repair", "plan", "sell"};
  private static final String[] THINGS = {"boats", "ledgers", "gardens", "turbines", "menus"};

  private EscoFiles() {}

  static String uri(long number) {
    return "http://data.europa.eu/esco/skill/" + new UUID(0x4000L, 0x8000_0000_0000_0000L | number);
  }

  static String row(String uri, String label, String more) {
    return "KnowledgeSkillCompetence,"
        + uri
        + ",skill/competence,cross-sector,\""
        + label
        + "\","
        + more
        + "\n";
  }

  /** Cells after the label: alternative labels, hidden, status … replacedBy. */
  static String cells(String alternative, String status, String replacedBy) {
    return "\"" + alternative + "\",," + status + ",,,,,A description.," + replacedBy;
  }

  /** So many concepts, the same for the same seed. */
  static String generated(int concepts, long seed) {
    var random = new Random(seed);
    var text = new StringBuilder(HEADER);
    for (int i = 0; i < concepts; i++) {
      String label =
          VERBS[random.nextInt(VERBS.length)]
              + " "
              + THINGS[random.nextInt(THINGS.length)]
              + " of kind k"
              + i;
      text.append(row(uri(0x1_0000_0000L + i), label, cells("other k" + i, "released", "")));
    }
    return text.toString();
  }

  static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Sends one. */
  static ValidatableResponse post(String query, String type, byte[] body) {
    return admin().contentType(type).body(body).post("/v1/skills/import?" + query).then();
  }

  /** The starter set is all that is loaded, and current. */
  static void forget(Sql sql) {
    admin().post("/v1/skills/releases/1.0.9/current").then().statusCode(200);
    sql.update(
        "delete from skill where release_id in (select id from skill_release where version <> '1.0.9')");
    sql.update("delete from skill_release where version <> '1.0.9'");
  }
}
