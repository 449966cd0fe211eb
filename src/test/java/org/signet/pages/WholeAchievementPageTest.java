package org.signet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.delivery.WholeAchievement;
import org.signet.verification.Texts;

/** The page of an achievement that says all that one can say, approved and retired. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WholeAchievementPageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Inject
  @Location("achievement.html")
  Template template;

  @Test
  void everyFactHasItsPlace() {
    Page page = open("en", ColorScheme.LIGHT, "");
    assertThat(page.locator(".answer")).hasCount(0);
    assertThat(page.locator("main h2"))
        .hasText(
            new String[] {
              "What it takes",
              "What you will be able to do",
              "Further results",
              "Skills of the whole",
              "In other frameworks",
              "Credits, hours and delivery"
            });
    assertThat(page.locator(".identity")).containsText("Approved on3 June 2026");
    assertThat(page.locator("#criteria-letter")).containsText("D · C · B · A");
    assertThat(page.locator("#facts-ects")).hasText("Workload (ECTS)1.5");
    page.locator("#criteria-teamwork").getByText("Analyses a data set").click();
    assertThat(page.locator("#criteria-analysis")).isInViewport();
  }

  @Test
  void aRetiredVersionSaysSoBeforeAnythingElse() {
    Page page = open("en", ColorScheme.LIGHT, "12 July 2026");
    assertThat(page.locator("main > :first-child"))
        .containsText("This version was retired on 12 July 2026.");
  }

  @Test
  void withoutAnotherEditionThereIsNoSwitch() {
    assertThat(open("fr", ColorScheme.LIGHT, "").locator("nav")).hasCount(0);
  }

  @Test
  void axeFindsNothingAndNothingScrollsSideways() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (String language : new String[] {"en", "fr"}) {
        Page page = open(language, scheme, "12 July 2026");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
            .isLessThanOrEqualTo(375);
      }
    }
  }

  private Page open(String language, ColorScheme scheme, String retired) {
    String html =
        template
            .data("view", WholeAchievement.view(TestClient.BASE, language))
            .data("t", Texts.pages(language))
            .data("approved", "3 June 2026")
            .data("retired", retired)
            .data("parts", List.of())
            .render();
    BrowserContext context =
        CHROMIUM.context(new Browser.NewContextOptions().setColorScheme(scheme));
    context.route(
        "**/achievements/1",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(html)));
    Page page = context.newPage();
    page.navigate("/achievements/1");
    return page;
  }
}
