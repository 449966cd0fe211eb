package org.signet.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the verifier answers to one input.
 *
 * @param folder of the case
 * @param source the file's name, or that of a {@link Generator}
 * @param twin whether it is the legitimate one
 * @param http status of the answer
 * @param verified of a report; of a refusal there is none
 * @param codes each is among those of the failed or unknown checks, or in the problem
 * @param verdict of the report, where it matters
 * @param status outcome of the check of that name, where it matters
 * @param fetches the only addresses that may be asked for it; where nothing is said, those of the
 *     issuer of V and of hosts that are the case's own
 * @param mostFetches how many addresses may be asked
 * @param report values that the report has, by JSON pointer
 * @param pageLacks what the page about it must not have, as it stands there
 * @param maxMillis the longest time
 */
record Expected(
    Path folder,
    String source,
    boolean generated,
    boolean twin,
    int http,
    Optional<Boolean> verified,
    List<String> codes,
    Optional<String> verdict,
    Optional<String> status,
    Optional<List<String>> fetches,
    int mostFetches,
    Map<String, JsonNode> report,
    List<String> pageLacks,
    int maxMillis) {

  static List<Expected> read(Path folder, ObjectNode expect) {
    List<Expected> all = new ArrayList<>();
    int maxMillis = expect.get("maxMillis").asInt();
    for (String kind : List.of("inputs", "twins")) {
      for (JsonNode each : expect.get(kind)) {
        all.add(read(folder, each, kind.equals("twins"), maxMillis));
      }
    }
    return all;
  }

  private static Expected read(Path folder, JsonNode json, boolean twin, int maxMillis) {
    Map<String, JsonNode> report = new LinkedHashMap<>();
    json.path("report").properties().forEach(e -> report.put(e.getKey(), e.getValue()));
    return new Expected(
        folder,
        json.path(json.has("generator") ? "generator" : "file").textValue(),
        json.has("generator"),
        twin,
        json.get("http").asInt(),
        Optional.ofNullable(json.get("verified")).map(JsonNode::booleanValue),
        texts(json.path("codes")),
        Optional.ofNullable(json.path("verdict").textValue()),
        Optional.ofNullable(json.path("status").textValue()),
        Optional.ofNullable(json.get("fetches")).map(Expected::texts),
        json.path("mostFetches").asInt(Integer.MAX_VALUE),
        report,
        texts(json.path("pageLacks")),
        maxMillis);
  }

  /** The bytes that are sent. */
  byte[] bytes() {
    return generated ? Generator.of(source).bytes() : Corpus.read(folder.resolve(source));
  }

  boolean exists() {
    return generated
        ? Generator.of(source).text().equals(source)
        : Files.exists(folder.resolve(source));
  }

  /** What the input is, by the end of its name. */
  String kind() {
    return generated ? Generator.of(source).kind() : source.substring(source.lastIndexOf('.') + 1);
  }

  /** As the tests name it. */
  @Override
  public String toString() {
    return folder.getFileName() + " " + source;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.textValue()));
    return texts;
  }
}
