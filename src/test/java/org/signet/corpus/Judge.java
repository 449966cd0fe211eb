package org.signet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.signet.corpus.Client.Answer;

/** Holds an answer to what is expected of it, and to what holds for every answer. */
final class Judge {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the insides of a Java program show. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\b(java|javax|jakarta|sun|org\\.(signet|jboss|hibernate|postgresql)|io\\.(quarkus"
              + "|vertx|netty)|com\\.(fasterxml|apicatalog|nimbusds))\\.[a-z]"
              + "|Exception|StackOverflow|OutOfMemory|\\bat [\\w.$]+\\(");

  private static final Pattern LOG_LINE =
      Pattern.compile("\\d\\d:\\d\\d:\\d\\d (INFO|WARN|ERROR) .*");

  private final Expected expected;
  private final Answer answer;

  Judge(Expected expected, Answer answer) {
    this.expected = expected;
    this.answer = answer;
  }

  void judge() {
    assertThat(answer.status()).as("%s: status", expected).isLessThan(500);
    assertThat(answer.millis()).as("%s: milliseconds", expected).isLessThan(expected.maxMillis());
    JsonNode json = json();
    String told = answer.status() == 200 ? told(json) : codesOfProblem(json).toString();
    assertThat(answer.status()).as("%s: status, %s", expected, told).isEqualTo(expected.http());
    if (expected.http() == 200) {
      report(json);
    } else {
      assertThat(codesOfProblem(json)).as("%s", expected).containsAll(expected.codes());
      discreet(answer.body());
    }
  }

  /** One line of the log at most, which is one, and tells of nobody. */
  static void log(List<String> lines) {
    assertThat(lines).as("lines of the log").hasSizeLessThan(2);
    for (String line : lines) {
      assertThat(line).matches(LOG_LINE);
      assertThat(line).doesNotContain(Fixture.MARKERS);
    }
  }

  private void report(JsonNode report) {
    String checks = told(report);
    if (expected.verified().isPresent()) {
      assertThat(report.path("verified").booleanValue())
          .as("%s: verified, by %s", expected, checks)
          .isEqualTo(expected.verified().get());
    }
    assertThat(codesOfReport(report)).as("%s: %s", expected, checks).containsAll(expected.codes());
    expected
        .verdict()
        .ifPresent(
            verdict -> assertThat(report.path("verdict").asText()).as(checks).isEqualTo(verdict));
    expected
        .status()
        .ifPresent(
            status ->
                assertThat(outcome(report, "status"))
                    .as("%s: status by %s", expected, checks)
                    .isEqualTo(status));
    expected
        .report()
        .forEach(
            (pointer, value) ->
                assertThat(at(report, pointer)).as("%s: %s", expected, pointer).isEqualTo(value));
    // the summary is what the badge says to whoever has it; what is said of it is not
    discreet(report.path("checks") + "" + report.path("answer") + report.path("advice"));
  }

  /** What did not pass, in few words. */
  private static String told(JsonNode report) {
    List<String> told = new ArrayList<>();
    for (JsonNode check : report.path("checks")) {
      if (!check.path("outcome").asText().equals("passed")) {
        told.add(check.path("check").asText() + " " + check.path("code").asText());
      }
    }
    return String.join(", ", told);
  }

  /** A pointer may name a check in place of its index. */
  private static JsonNode at(JsonNode report, String pointer) {
    String[] parts = pointer.split("/");
    for (JsonNode check : report.path("checks")) {
      if (parts[1].equals("checks") && check.path("check").asText().equals(parts[2])) {
        return check.path(parts[3]);
      }
    }
    return report.at(pointer);
  }

  private static void discreet(String text) {
    assertThat(text).doesNotContainPattern(INSIDES);
    assertThat(text).doesNotContain(Fixture.MARKERS);
  }

  private JsonNode json() {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + answer.status() + " " + answer.body(), e);
    }
  }

  private static List<String> codesOfReport(JsonNode report) {
    List<String> codes = new ArrayList<>();
    for (JsonNode check : report.path("checks")) {
      String outcome = check.path("outcome").asText();
      String code = check.path("code").asText();
      if (outcome.equals("failed") || outcome.equals("unknown")) {
        codes.add(code);
      } else if (code.equals("UNKNOWN_SCHEMA")) {
        codes.add(code); // the one warning
      }
    }
    return codes;
  }

  private static List<String> codesOfProblem(JsonNode problem) {
    List<String> codes = new ArrayList<>();
    codes.add(problem.path("code").asText());
    problem.path("errors").forEach(error -> codes.add(error.path("code").asText()));
    return codes;
  }

  private static String outcome(JsonNode report, String check) {
    for (JsonNode each : report.path("checks")) {
      if (each.path("check").asText().equals(check)) {
        return each.path("outcome").asText();
      }
    }
    return "";
  }
}
