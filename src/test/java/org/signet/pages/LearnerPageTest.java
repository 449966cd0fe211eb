package org.signet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signet.TestDatabase;
import org.signet.http.Evidence;

/** The learner's choice, end to end, without scripts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LearnerPageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /** A learner's link whose one file is not released. */
  static String link() {
    Evidence evidence = Evidence.ofNewInstitution();
    return evidence.learnerLink(evidence.badge(evidence.completion(evidence.uploaded(null))));
  }

  /** The address of a file that is not released. */
  static String file() {
    return Evidence.ofNewInstitution().uploaded(null);
  }

  @Test
  void aFileIsClosedThenGrantedThenWithdrawn() {
    Evidence evidence = Evidence.ofNewInstitution();
    String file = evidence.uploaded(null);
    String badge = evidence.badge(evidence.completion(file));
    try (var context =
        CHROMIUM.context(
            new Browser.NewContextOptions().setLocale("en-CA").setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(badge);
      assertThat(page.locator(".evidence > li")).containsText("Not released by the learner");
      assertThat(page.locator(".evidence a")).hasCount(0);
      page.navigate(evidence.learnerLink(badge));
      assertThat(page.locator("h1")).hasText("Who may open your evidence");
      assertThat(page.locator(".evidence > li"))
          .containsText("Nobody but you and your institution");
      page.locator("button[value=grant]").click();
      assertThat(page.locator("[role=status]")).containsText("Saved");
      assertThat(page.locator(".evidence > li")).containsText("Everybody with the badge can open");
      assertThat(page.locator("details li")).containsText("Shown – ");
      assertThat(page.navigate(file).status()).isEqualTo(200);

      page.navigate(badge);
      assertThat(page.locator(".evidence a")).hasCount(1);
      page.getByText("Compare the files with what was signed").click();
      assertThat(page.locator(".evidence > li")).containsText("Unchanged since it was signed.");

      page.navigate(evidence.learnerLink(badge));
      page.locator("button[value=withdraw]").click();
      assertThat(page.locator(".evidence > li"))
          .containsText("Nobody but you and your institution");
      assertThat(page.navigate(file).status()).isEqualTo(403);
      assertThat(page.locator("h1")).hasText("The learner has not released this file");
    }
  }

  @Test
  void thePageSpeaksFrenchAndKeepsItAfterAChoice() {
    Page page = CHROMIUM.page("fr-CA");
    page.navigate(link());
    assertThat(page.locator("h1")).hasText("Qui peut ouvrir vos preuves");
    page.locator("button[value=grant]").click();
    assertThat(page.locator("[role=status]")).containsText("Enregistré");
    page.locator(".switch").click();
    assertThat(page.locator("h1")).hasText("Who may open your evidence");
  }
}
