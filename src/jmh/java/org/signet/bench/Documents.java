package org.signet.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.signet.json.Json;
import org.signet.proof.GenuineBadges;
import org.signet.proof.Times;

/** Writes what is measured to a file, so that a peer measures the very same. */
final class Documents {
  private Documents() {}

  public static void main(String[] file) throws IOException {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("seed", HexFormat.of().formatHex(GenuineBadges.ISSUER_SEED));
    all.put("created", Times.write(GenuineBadges.CREATED));
    for (String document : new String[] {"small", "badge"}) {
      ObjectNode unsigned = Badge.of(document);
      all.putObject(document)
          .<ObjectNode>set("unsigned", unsigned)
          .set("signed", GenuineBadges.signed(unsigned));
    }
    Files.writeString(Path.of(file[0]), Json.write(all));
  }
}
