package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The schema files say what the table says. After a change of the table: {@code mvn test
 * -Dtest=SchemaFilesTest -Dsignet.write=true}.
 */
class SchemaFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/schema");

  @Test
  void schemaFilesAreWhatTheTableSays() throws IOException {
    for (Map.Entry<String, ObjectNode> file : written().entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      String text =
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(file.getValue())
              + "\n";
      if (Boolean.getBoolean("signet.write")) {
        Files.createDirectories(FOLDER);
        Files.writeString(path, text);
      }
      assertThat(Files.readString(path)).as("%s", path).isEqualTo(text);
    }
    try (var files = Files.list(FOLDER)) {
      assertThat(files).hasSize(written().size());
    }
  }

  private static Map<String, ObjectNode> written() {
    Map<String, ObjectNode> files = new TreeMap<>();
    for (DataModel model : DataModel.values()) {
      for (String name : new String[] {"Achievement", "Endorsement"}) {
        boolean first = model == DataModel.VCDM_1_1;
        String file =
            "ob_v3p0_"
                + name.toLowerCase(java.util.Locale.ROOT)
                + "credential"
                + (first ? "v1p1" : "");
        files.put(
            file + "_schema.json",
            SchemaWriter.write(
                model,
                name + "Credential",
                "urn:signet:schema:" + file,
                name + "Credential of Open Badges 3.0 in VCDM " + (first ? "1.1" : "2.0")));
      }
    }
    return files;
  }
}
