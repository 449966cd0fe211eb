package org.signet.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signet.json.Json;

/** The files under {@code demo/} on the class path, with this service's addresses put in. */
record DemoFiles(URI baseUrl) {

  static final List<String> ACHIEVEMENTS =
      List.of(
          "mc-data-101.json",
          "mc-pt-101.json",
          "mc-pc-101.json",
          "mc-food-101.json",
          "mc-cust-101.json");

  /** Of {@link #ACHIEVEMENTS}, the one that partners endorse. */
  static final String ENDORSED = "mc-pt-101.json";

  static final List<String> COMPLETIONS =
      List.of(
          "cust-101-desrosiers.json",
          "cust-101-tsang.json",
          "data-101-belanger.json",
          "data-101-okafor.json",
          "food-101-benali.json",
          "food-101-kowalczyk.json",
          "pc-101-nsengiyumva.json",
          "pc-101-raghunathan.json",
          "pt-101-larocque.json",
          "pt-101-villanueva.json");

  static final Map<String, String> EVIDENCE =
      Map.ofEntries(
          pdf("capstone-report-en.pdf"),
          pdf("capstone-summary-en.pdf"),
          pdf("complaint-reply-en.pdf"),
          pdf("complaint-simulation-en.pdf"),
          pdf("epreuve-cuisine-fr.pdf"),
          pdf("epreuve-transferts-fr.pdf"),
          Map.entry("frequentation-bibliotheque-fr.png", "image/png"),
          pdf("kitchen-practical-record-en.pdf"),
          pdf("observation-report-en.pdf"),
          pdf("plan-amelioration-fr.pdf"),
          pdf("plan-transferts-fr.pdf"),
          pdf("rapport-observation-fr.pdf"),
          pdf("rapport-synthese-fr.pdf"),
          Map.entry("reflection-en.txt", "text/plain"),
          pdf("reflexion-fr.pdf"),
          pdf("simulation-plainte-fr.pdf"),
          Map.entry("temperature-log-en.csv", "text/csv"),
          pdf("transfer-practical-record-en.pdf"),
          Map.entry("transfer-risk-assessment-en.csv", "text/csv"),
          Map.entry("transit-on-time-en.csv", "text/csv"));

  private static Map.Entry<String, String> pdf(String name) {
    return Map.entry(name, "application/pdf");
  }

  /** The same file has the same id in every demonstration. */
  static UUID evidenceId(String name) {
    return UUID.nameUUIDFromBytes(("signet demo " + name).getBytes(StandardCharsets.UTF_8));
  }

  JsonNode json(String name) {
    String text = new String(bytes(name), StandardCharsets.UTF_8);
    for (String file : EVIDENCE.keySet()) {
      text =
          text.replace(
              "{base-url}/demo/evidence/" + file, baseUrl + "/evidence/" + evidenceId(file));
    }
    return Json.parse(
        text.replace("{base-url}", baseUrl.toString()).getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes(String name) {
    try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
