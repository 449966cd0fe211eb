package org.signet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
class BadgePageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aBadgeShowsWhoEarnedWhatAndThatItIsValidNow() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoBadges.english());
    assertThat(page).hasTitle("Patient Care: Infection Prevention – Priya Raghunathan");
    assertThat(page.locator("h1")).hasText("Patient Care: Infection Prevention");
    assertThat(page.locator(".identity")).containsText("Priya Raghunathan");
    assertThat(page.locator(".identity")).containsText("Demonstration College");
    assertThat(page.locator(".now")).containsText("Genuine and valid");
    assertThat(page.locator("main h2"))
        .hasText(
            new String[] {
              "What the holder can do",
              "How it was assessed",
              "Evidence",
              "Skills, knowledge and attitudes",
              "Endorsements",
              "Credits, dates and validity"
            });
    assertThat((boolean) page.evaluate("document.querySelector('.hero img').naturalWidth > 0"))
        .isTrue();
  }

  @Test
  void itsLinkVerifiesIt() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoBadges.english());
    page.getByText("Verify it yourself").click();
    assertThat(page.locator("h1")).containsText("Genuine and valid. Issued by");
  }

  @Test
  void bothFormsOfTheFileAreThereToDownload() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoBadges.english());
    var json = page.waitForDownload(() -> page.getByText("Download (JSON)").click());
    assertThat(json.suggestedFilename()).isEqualTo("MC-PC-101.json");
    var token = page.waitForDownload(() -> page.getByText("Download (token)").click());
    assertThat(token.suggestedFilename()).isEqualTo("MC-PC-101.jwt");
  }

  @Test
  void aFrenchBadgeOnAnEnglishPageKeepsItsLanguageAndTheSwitchIsFrench() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoBadges.french());
    assertThat(page.locator("html")).hasAttribute("lang", "en-CA");
    assertThat(page.locator("h1")).hasAttribute("lang", "fr-CA");
    page.locator(".switch").click();
    assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
    assertThat(page.locator("h1")).hasText("Soins aux patients : prévention des infections");
    assertThat(page.locator(".now")).containsText("Authentique et valide");
  }

  @Test
  void aRevokedBadgeSaysSoBeforeAnythingElse() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate(DemoBadges.revoked());
    assertThat(page.locator("main > :first-child"))
        .containsText("Genuine, but revoked by localhost:");
    assertThat(page.locator(".now")).hasCount(0);
    assertThat(page.getByText("Download (token)")).hasCount(0);
  }

  @Test
  void aBadgeThatIsNotThereIsAnsweredByAPage() {
    Page page = CHROMIUM.page("fr-CA");
    String path = "/credentials/00000000-0000-4000-8000-000000000000";
    Response response = page.navigate(path);
    assertThat(response.status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("Il n’y a pas de badge ici");
    assertThat(page.locator("code")).hasText(TestClient.BASE + path);
    page.locator(".button").click();
    assertThat(page.locator("h1")).hasText("Vérifier un badge");
  }
}
