package org.signet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signet.TestClient;
import org.signet.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AchievementPageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void anAchievementSaysWhatItIsWhatItTakesAndWhatOneWillBeAbleToDo() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoAchievements.english());
    assertThat(page).hasTitle("Patient Care: Infection Prevention – Demonstration College");
    assertThat(page.locator("h1")).hasText("Patient Care: Infection Prevention");
    assertThat(page.locator(".identity")).containsText("MC-PC-101");
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
    assertThat(page.locator(".competencies").first().locator("> li")).hasCount(3);
    var hygiene = page.locator("#criteria-hygiene");
    assertThat(hygiene.locator(".levels > li")).hasCount(3);
    assertThat(hygiene.locator(".levels > li", has(page, ".pass"))).containsText("Proficient");
    assertThat(hygiene.getByText("infection control"))
        .hasAttribute(
            "href", "http://data.europa.eu/esco/skill/6d13053b-ee35-492c-8976-8178420df398");
    assertThat((boolean) page.evaluate("document.querySelector('.hero img').naturalWidth > 0"))
        .isTrue();
  }

  @Test
  void thePageHasTheLanguageOfItsEditionAndTheSwitchLeadsToTheOtherAtTheSamePlace() {
    Page page = CHROMIUM.page("fr-CA");
    page.navigate(DemoAchievements.english() + "/criteria/care");
    assertThat(page).hasURL(TestClient.BASE + DemoAchievements.english() + "#criteria-care");
    assertThat(page.locator("html")).hasAttribute("lang", "en-CA");
    page.locator(".switch").click();
    assertThat(page).hasURL(TestClient.BASE + DemoAchievements.french() + "#criteria-care");
    assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
    assertThat(page.locator("h1")).hasText("Soins aux patients : prévention des infections");
    assertThat(page.locator("#criteria-care .pass")).hasText("Exigé pour réussir");
  }

  @Test
  void howItIsAssessedIsExplainedOneTapAway() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoAchievements.french());
    page.locator("#criteria-hygiene").getByText("Surveillance sur place").click();
    assertThat(page.locator("h1")).hasText("Surveillance sur place");
    assertThat(page.locator(".lead")).containsText("se trouvait dans la salle");
    page.locator(".switch").click();
    assertThat(page.locator("h1")).hasText("Supervised on site");
    page.locator(".eyebrow a").click();
    assertThat(page.locator(".terms > li")).hasCount(3);
    page.locator(".eyebrow a").click();
    assertThat(page.locator(".terms > li")).hasCount(6);
  }

  @Test
  void everythingIsThereWithoutJavaScript() {
    Page page =
        CHROMIUM
            .context(new Browser.NewContextOptions().setLocale("fr-CA").setJavaScriptEnabled(false))
            .newPage();
    page.navigate(DemoAchievements.french());
    assertThat(page.locator(".competencies").first().locator("> li")).hasCount(3);
    page.locator(".switch").click();
    assertThat(page.locator("h1")).hasText("Patient Care: Infection Prevention");
    assertThat(page.getByText("The definition (JSON)"))
        .hasAttribute("href", TestClient.BASE + DemoAchievements.english() + ".json");
    assertThat(page.getByText("Framework report"))
        .hasAttribute("href", TestClient.BASE + DemoAchievements.english() + "/framework-report");
  }

  @Test
  void anAchievementThatIsNotThereIsAnsweredByAPage() {
    Page page = CHROMIUM.page("fr-CA");
    String path = "/achievements/00000000-0000-4000-8000-000000000000";
    Response response = page.navigate(path);
    assertThat(response.status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("Il n’y a pas de microcertification ici");
    assertThat(page.locator("code")).hasText(TestClient.BASE + path);
    page.locator(".switch").click();
    assertThat(page.locator("h1")).hasText("There is no micro-credential here");
  }

  private static Locator.LocatorOptions has(Page page, String selector) {
    return new Locator.LocatorOptions().setHas(page.locator(selector));
  }
}
