package org.signet.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.signet.endorsement.SignedWith;
import org.signet.skill.SkillStatus;
import org.signet.verification.Summary.Achieved;
import org.signet.verification.Summary.Assessed;
import org.signet.verification.Summary.Classification;
import org.signet.verification.Summary.Competency;
import org.signet.verification.Summary.EndorsementItem;
import org.signet.verification.Summary.EndorserItem;
import org.signet.verification.Summary.EvidenceItem;
import org.signet.verification.Summary.Identifier;
import org.signet.verification.Summary.IssuedBy;
import org.signet.verification.Summary.NamedResult;
import org.signet.verification.Summary.SkillItem;
import org.signet.verification.Summary.StandingItem;
import org.signet.verification.Summary.Transcript;
import org.signet.verification.Summary.Validity;
import org.signet.verification.Summary.WithdrawalItem;
import org.signet.verification.check.Binding;

/** The real templates with a badge that says the same thing in every one of its fields. */
class NarrativesTest {
  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
          .addLocator(NarrativesTest::template)
          .build();

  @ParameterizedTest
  @FieldSource("org.signet.verification.Nasty#STRINGS")
  void whatAnAttackerWritesInEveryFieldAddsNothingToThePages(String nasty) {
    for (String page : List.of("verify.html", "badge.html", "items.html")) {
      Document hostile = page(page, nasty);
      assertThat(features(hostile)).isSubsetOf(allowed(page));
      for (Element link : hostile.select("main a")) {
        assertThat(link.attr("href")).matches("(https?://|mailto:|/|\\?|#)[!-~]*");
      }
      assertThat(hostile.select("h1, h2, h3")).hasSameSizeAs(page(page, "x").select("h1, h2, h3"));
    }
  }

  @ParameterizedTest
  @CsvSource({"verify.html", "badge.html"})
  void narrativesAreMarkdownInTheLanguageOfTheBadgeAndOtherTextsAreNot(String template) {
    Document page = page(template, "*où* <b>");
    for (String narrative :
        List.of("#assessment ~ .prose", ".evidence .prose", ".endorsement .prose")) {
      Element prose = page.selectFirst(narrative);
      assertThat(prose.html()).as(narrative).isEqualTo("<p><em>où</em> &lt;b&gt;</p>");
      assertThat(prose.attr("lang")).isEqualTo("fr-CA");
    }
    assertThat(page.selectFirst(".evidence .muted").text()).isEqualTo("*où* <b>");
    assertThat(page.selectFirst("#competencies + .text").text()).isEqualTo("*où* <b>");
    assertThat(page.select("em")).hasSize(4); // there are two pieces of evidence
  }

  @Test
  void noTemplateTakesATextForHtml() throws IOException {
    try (Stream<Path> templates = Files.list(Path.of("src", "main", "resources", "templates"))) {
      for (Path template : templates.toList()) {
        assertThat(Files.readString(template)).doesNotContain(".raw", ".safe");
      }
    }
  }

  /** The elements and attributes of a badge with all that Markdown can be. */
  private static Set<String> allowed(String page) {
    return features(
        page(page, "*e* **s** `c` <mailto:a@b.example>  \nx\n\n- u\n\n2. o\n\n> q\n\n```\np\n```"));
  }

  private static Set<String> features(Document page) {
    Set<String> features = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      features.add(element.normalName());
      for (Attribute attribute : element.attributes()) {
        features.add(element.normalName() + ' ' + attribute.getKey());
      }
    }
    return features;
  }

  private static Document page(String template, String text) {
    var summary = everywhere(text, Optional.of(text));
    var badge = new BadgeViewFactory(Texts.pages("en"), false).of(summary);
    var view =
        new ReportView(
            "en",
            text,
            "good",
            true,
            true,
            false,
            text,
            text,
            "now",
            "now",
            List.of(new Notice("info", text, text)),
            List.of(new CheckView("good", text, text, text, text, text, text)),
            Optional.of(badge),
            false,
            text);
    String html =
        ENGINE
            .getTemplate(template)
            .data(
                "page",
                new VerifyPage(
                    "en",
                    new FilledForm(text, List.of(text), text, true, text),
                    "",
                    Optional.of(view),
                    Optional.empty(),
                    Optional.of(text)))
            .data(
                "items",
                List.of(
                    new ItemView("1", text, Optional.of(view), ""),
                    new ItemView("2", text, Optional.empty(), text)))
            .data("view", view)
            .data("t", Texts.pages("en"))
            .data("url", "https://a.example/credentials/1")
            .data("definition", "/achievements/1")
            .data("verify", "/verify?url=x")
            .render();
    return Jsoup.parse(html);
  }

  private static Summary everywhere(String text, Optional<String> some) {
    var skill =
        new SkillItem(
            text,
            Optional.empty(),
            some,
            false,
            SkillStatus.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            "");
    return new Summary(
        some,
        Optional.of("fr-CA"),
        new IssuedBy(
            text,
            text,
            some,
            Optional.empty(),
            some,
            some,
            false,
            Optional.empty(),
            "",
            List.of(new Identifier(text, some)),
            some),
        new Achieved(some, some, some, some, some, some, Optional.empty(), "", some, List.of()),
        some,
        List.of(
            new Competency(
                text,
                some,
                some,
                some,
                List.of(skill),
                List.of(skill),
                List.of(skill),
                List.of(new Assessed("type", text, Optional.empty(), "")),
                "",
                some,
                some,
                List.of(skill))),
        List.of(new NamedResult(text, text, some, "", some)),
        List.of(
            new EvidenceItem(
                text, Optional.empty(), some, some, some, some, true, EvidenceState.PINNED, ""),
            new EvidenceItem(
                text,
                Optional.of("https://a.example/"),
                some,
                some,
                some,
                some,
                false,
                EvidenceState.NOT_PINNED,
                "")),
        List.of(skill),
        List.of(
            new EndorsementItem(
                some,
                some,
                some,
                text,
                Outcome.values()[0],
                "GENUINE",
                new Message(text, text),
                false,
                "",
                EndorsedPoint.OTHER,
                some,
                new EndorserItem(true, Optional.of("did_web"), some),
                new StandingItem(
                    Binding.NOT_BOUND,
                    Optional.empty(),
                    Optional.of(SignedWith.HOSTED_KEY),
                    Optional.of(new WithdrawalItem(text, "partner", some))))),
        new Transcript(some, some, some, some, some, some, some, some, some, some, some, Map.of()),
        new Validity(some, some, some, Map.of()),
        List.of(new Classification("NOC", text, some, Optional.empty(), some, "")),
        some);
  }

  private static Optional<TemplateLocation> template(String id) {
    String file = "/templates/" + (id.endsWith(".html") ? id : id + ".html");
    return Optional.ofNullable(NarrativesTest.class.getResourceAsStream(file))
        .map(in -> new InputStreamReader(in, StandardCharsets.UTF_8))
        .map(
            reader ->
                new TemplateLocation() {
                  @Override
                  public Reader read() {
                    return reader;
                  }

                  @Override
                  public Optional<Variant> getVariant() {
                    return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
                  }
                });
  }
}
