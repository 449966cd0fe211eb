package org.signet.achievement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.achievement.Finding.Severity;

/** What would be better about a definition, by the framework and by Ontario's forms. */
final class Advice {

  private static final int LEAST_HOURS = 5;
  private static final int MOST_HOURS = 300;
  private static final int WEEKS = 12;
  private static final int MOST_NOC_CODES = 3;

  private Advice() {}

  static List<Finding> of(Definition definition) {
    List<Finding> findings = new ArrayList<>();
    if (definition.evidenceRequired().isEmpty()) {
      findings.add(
          advice(
              "/evidenceRequired",
              "NO_EVIDENCE_REQUIRED",
              "Badges may be issued without any evidence, which the framework asks for.",
              "Send how many pieces there must be, and of which genres."));
    }
    notStated(definition, findings);
    Optional<Integer> hours = definition.workload().contactHours();
    if (hours.filter(h -> h < LEAST_HOURS || h > MOST_HOURS).isPresent()) {
      findings.add(
          advice(
              "/contactHours",
              "HOURS_OUT_OF_RANGE",
              "Ontario's student assistance covers micro-credentials of 5 to 300 hours.",
              "Check the number."));
    }
    if (definition.workload().weeks().filter(w -> w >= WEEKS).isPresent()) {
      findings.add(
          advice(
              "/weeks",
              "WEEKS_OUT_OF_RANGE",
              "Ontario's micro-credentials are shorter than 12 weeks.",
              "Check the number."));
    }
    if (definition.alignments().stream().filter(a -> a.type().equals("ext:NOC")).count()
        > MOST_NOC_CODES) {
      findings.add(
          advice(
              "/alignments",
              "TOO_MANY_NOC_CODES",
              "Ontario's forms have room for three codes of NOC 2021.",
              "Keep the three that fit best."));
    }
    return findings;
  }

  /** What the report on the framework, the EU's and Ontario's lists will say is missing. */
  private static void notStated(Definition definition, List<Finding> findings) {
    var workload = definition.workload();
    var particulars = definition.particulars();
    boolean amount = definition.credits().isPresent() || workload.contactHours().isPresent();
    Map<String, Boolean> stated = new LinkedHashMap<>();
    stated.put("contactHours", amount);
    stated.put("workloadEcts", workload.ects().isPresent());
    stated.put("eqfLevel", particulars.eqfLevel().isPresent());
    stated.put("deliveryMode", workload.deliveryMode().isPresent());
    stated.put("qualityAssurance", particulars.qualityAssurance().isPresent());
    stated.forEach(
        (field, there) -> {
          if (!there) {
            findings.add(
                advice(
                    "/" + field,
                    "NOT_STATED",
                    "The framework report will name this as missing.",
                    "Send '" + field + "'."));
          }
        });
  }

  private static Finding advice(String pointer, String code, String message, String proposal) {
    return new Finding(Severity.ADVICE, pointer, code, message, proposal);
  }
}
