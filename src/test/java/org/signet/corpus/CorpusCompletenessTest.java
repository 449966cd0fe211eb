package org.signet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.json.Json;

/** Every case of {@code cases.txt} is in the corpus, or in the test that is named there. */
class CorpusCompletenessTest {

  private static final Pattern LINE =
      Pattern.compile("(?<number>\\d+) +(?<title>.+?)(?: +elsewhere: (?<test>\\S+))?");

  /** Numbers from here on are the corpus's own. */
  private static final int OWN = 200;

  record Line(int number, String title, Optional<String> test) {
    @Override
    public String toString() {
      return number + " " + title;
    }
  }

  static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(Corpus.FOLDER.resolve("cases.txt"))) {
      Matcher line = LINE.matcher(text);
      assertThat(line.matches()).as(text).isTrue();
      lines.add(
          new Line(
              Integer.parseInt(line.group("number")),
              line.group("title"),
              Optional.ofNullable(line.group("test"))));
    }
    return lines;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void caseHasHostileInputsAndLegitimateTwins(Line line) throws Exception {
    if (line.test().isPresent()) {
      String[] name = line.test().get().split("\\.(?=[^.]+$)");
      assertThat(Class.forName("org.signet." + name[0]).getDeclaredMethods())
          .anyMatch(method -> method.getName().equals(name[1]));
      return;
    }
    List<Path> folders =
        Corpus.cases().stream().filter(folder -> number(folder) == line.number()).toList();
    assertThat(folders).hasSize(1);
    ObjectNode expect = Json.parseObject(Corpus.read(folders.get(0).resolve("expect.json")));
    assertThat(expect.get("inputs")).isNotEmpty();
    assertThat(expect.get("twins")).isNotEmpty();
    for (Expected each : Expected.read(folders.get(0), expect)) {
      assertThat(each.exists()).as("%s", each).isTrue();
      assertThat(each.twin() ? each.verified() : Optional.of(true)).contains(true);
    }
  }

  @Test
  void everyFolderIsOnTheListOrAnOwnCase() throws IOException {
    List<Integer> listed =
        lines().stream().filter(line -> line.test().isEmpty()).map(Line::number).toList();
    assertThat(Corpus.cases().stream().map(CorpusCompletenessTest::number).filter(n -> n < OWN))
        .containsExactlyElementsOf(listed);
  }

  /** No answer to a hostile input may be the same as to a legitimate one by oversight. */
  @Test
  void whatIsVerifiedThoughItIsHostileSaysWhy() {
    for (Expected each : Corpus.inputs()) {
      if (!each.twin() && each.verified().orElse(false)) {
        boolean says =
            !each.codes().isEmpty()
                || !each.report().isEmpty()
                || !each.pageLacks().isEmpty()
                || Files.exists(each.folder().resolve("README.md"));
        assertThat(says).as("%s", each).isTrue();
      }
    }
  }

  @Test
  void nothingInTheCorpusIsLargeEnoughToBeABomb() throws IOException {
    try (var files = Files.walk(Corpus.FOLDER)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> assertThat(file.toFile().length()).as("%s", file).isLessThan(131_072));
    }
    assertThat(new String(Corpus.read(Corpus.FOLDER.resolve("v.json")), StandardCharsets.UTF_8))
        .contains(Fixture.MARKERS);
  }

  private static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString().substring(0, 3));
  }
}
