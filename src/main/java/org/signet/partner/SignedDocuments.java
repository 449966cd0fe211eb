package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Reads what was signed elsewhere: files, or one text with one document, or a list of them. */
final class SignedDocuments {

  private static final int MOST = 8;
  private static final int LARGEST = 64 << 10;

  private SignedDocuments() {}

  /**
   * The documents.
   *
   * @throws Problem UNREADABLE or BODY_TOO_LARGE
   */
  static List<ObjectNode> of(SignForm form) {
    List<ObjectNode> found = new ArrayList<>();
    try {
      for (FileUpload file : form.files() == null ? List.<FileUpload>of() : form.files()) {
        if (file.size() > LARGEST) {
          throw Problem.of(ProblemType.BODY_TOO_LARGE, "A file has at most 64 KiB.");
        }
        if (file.size() > 0) {
          add(found, Json.parse(Files.readAllBytes(file.uploadedFile())));
        }
      }
      if (found.isEmpty() && form.signed() != null && !form.signed().isBlank()) {
        add(found, Json.parse(form.signed().strip().getBytes(StandardCharsets.UTF_8)));
      }
    } catch (JsonRefused refused) {
      throw Problem.of(ProblemType.UNREADABLE, refused.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (found.isEmpty() || found.size() > MOST) {
      throw Problem.of(ProblemType.UNREADABLE, "Send one to " + MOST + " signed documents.");
    }
    return found;
  }

  private static void add(List<ObjectNode> found, JsonNode read) {
    for (JsonNode each : read.isArray() ? read : List.of(read)) {
      if (!(each instanceof ObjectNode object)) {
        throw Problem.of(ProblemType.UNREADABLE, "Send JSON objects.");
      }
      found.add(object);
    }
  }
}
