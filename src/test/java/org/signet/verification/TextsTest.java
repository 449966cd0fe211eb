package org.signet.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

  @ParameterizedTest
  @ValueSource(strings = {"pages", "report", "framework", "transcript", "partner"})
  void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) {
    Properties english = load(bundle);
    Properties french = load(bundle + "_fr_CA");
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(french.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pages",
        "pages_fr_CA",
        "report",
        "report_fr_CA",
        "framework",
        "framework_fr_CA",
        "transcript",
        "transcript_fr_CA",
        "partner",
        "partner_fr_CA"
      })
  void noTextHasAnApostropheThatMessageFormatWouldEat(String bundle) {
    assertThat(load(bundle).values()).noneMatch(text -> ((String) text).contains("'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pages_fr_CA",
        "report_fr_CA",
        "framework_fr_CA",
        "transcript_fr_CA",
        "partner_fr_CA"
      })
  void frenchPunctuationIsHeldByNonBreakingSpaces(String bundle) {
    Properties french = load(bundle);
    for (String key : french.stringPropertyNames()) {
      assertThat(french.getProperty(key))
          .as(key)
          .doesNotContainPattern("(?<!\u00a0)[:;?!»](?!\\S)");
      assertThat(french.getProperty(key)).as(key).doesNotContainPattern("«(?!\u00a0)");
    }
  }

  @ParameterizedTest
  @CsvSource({"t, pages, 50", "f, framework, 5", "p, partner, 50"})
  void everyKeyThatATemplateNamesExists(String variable, String bundle, int atLeast)
      throws IOException {
    try (var files = Files.list(TEMPLATES)) {
      Set<String> named =
          files
              .flatMap(template -> keys(template, variable))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(named).hasSizeGreaterThan(atLeast);
      assertThat(load(bundle).stringPropertyNames()).containsAll(named);
    }
  }

  @Test
  void aWishCountsMoreThanTheHeaderAndNonsenseIsEnglish() {
    assertThat(Texts.language("fr", "en")).isEqualTo("fr");
    assertThat(Texts.language(null, "fr-CA,fr;q=0.9,en;q=0.5")).isEqualTo("fr");
    assertThat(Texts.language("de", "de")).isEqualTo("en");
    assertThat(Texts.language(null, ";;;")).isEqualTo("en");
  }

  @Test
  void sentencesAreTheSameHoweverManySayThemAtOnce() {
    List<String> said =
        IntStream.range(0, 10_000)
            .parallel()
            .mapToObj(i -> Texts.report("answer.several", i % 10, 10).fr())
            .toList();
    assertThat(said.get(4_003)).contains("3").contains("10").isEqualTo(said.get(3));
    assertThat(Set.copyOf(said)).hasSize(10);
  }

  private static java.util.stream.Stream<String> keys(Path template, String variable) {
    try {
      return Pattern.compile("\\b" + variable + "\\.get\\('([^']+)'")
          .matcher(Files.readString(template))
          .results()
          .map(found -> found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties load(String bundle) {
    var properties = new Properties();
    try (InputStream file =
        TextsTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
