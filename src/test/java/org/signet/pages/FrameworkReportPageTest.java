package org.signet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signet.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrameworkReportPageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void answerStandsFirstThenEveryElementWithAShapeAndAWord() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoBadges.english() + "/framework-report");
    assertThat(page).hasTitle("Framework report – Patient Care: Infection Prevention");
    assertThat(page.locator("h1")).hasText("Patient Care: Infection Prevention");
    assertThat(page.locator(".headline"))
        .hasText("Every mandatory element of the micro-credential framework is met.");
    assertThat(page.locator("main h2"))
        .hasText(
            new String[] {
              "Micro-credential framework (eCampusOntario)",
              "European Union, mandatory elements",
              "European Union, optional elements",
              "Fields that Ontario asks for"
            });
    assertThat(page.locator(".checks > li")).hasCount(32);
    assertThat(page.locator(".checks > li > .mark")).hasCount(32);
    assertThat(page.locator(".checks .outcome"))
        .hasText(
            Collections.nCopies(32, Pattern.compile("Met|Recommended, not met|Missing"))
                .toArray(Pattern[]::new));
    page.getByText("Open the badge").click();
    assertThat(page.locator(".now")).containsText("Genuine and valid");
  }

  @Test
  void switchToFrenchKeepsThePlaceAndMarksWhatIsEnglish() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoBadges.english() + "/framework-report");
    page.locator(".switch").click();
    assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
    assertThat(page).hasTitle("Conformité au cadre – Patient Care: Infection Prevention");
    assertThat(page.locator(".checks bdi").first()).hasAttribute("lang", "en-CA");
    assertThat(page.locator(".checks bdi").first()).hasText("Demonstration College");
  }

  @Test
  void definitionSaysWhatEachBadgeWillShow() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoBadges.definition());
    for (String said :
        new String[] {
          "the date of completion that each badge will bear.",
          "each badge will bear the learner’s name.",
          "the grade that a badge may bear: Final grade.",
          "Ask a partner to endorse this version."
        }) {
      assertThat(page.locator("main")).containsText(said);
    }
  }

  @Test
  void itPrintsOnTwoSheetsAtMostWithoutTheChrome() {
    Page page = CHROMIUM.page("fr-CA");
    page.navigate(DemoBadges.english() + "/framework-report");
    String pdf =
        new String(
            page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("Letter")),
            StandardCharsets.ISO_8859_1);
    assertThat(pdf.split("/Type /Page\\b").length - 1).isBetween(1, 2);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".switch")).isHidden();
    assertThat(page.locator(".address")).containsText("/framework-report");
  }
}
