package org.signet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.signet.pages.Asking.json;
import static org.signet.pages.Asking.paste;
import static org.signet.pages.Asking.presentation;
import static org.signet.pages.Asking.upload;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signet.TestDatabase;

/** Several at once: the answer first, then each badge with its own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeveralBadgesPageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void severalFilesAreAnsweredOnOnePageWithoutScripts() {
    Page page = withoutScripts();
    upload(page, files());
    isAnswered(page);
    page.locator(".item >> nth=0").locator("> details > summary").click();
    assertThat(page.locator(".item >> nth=0").locator(".said"))
        .containsText("Genuine and valid. Issued by Demonstration College (localhost:");
    assertThat(page.locator(".item >> nth=0")).containsText("What the holder can do");
  }

  @Test
  void aBatchShowsTheSameAsItsAnswersArrive() {
    Page page = CHROMIUM.page("en-CA");
    var sent = page.waitForRequest("**/verify/batch", () -> upload(page, files()));
    isAnswered(page);
    assertThat(page.locator("progress")).hasCount(0);
    assertThat(page.locator("#answer")).isFocused();
    assertThat(page.locator("h1")).hasCount(1);
    org.assertj.core.api.Assertions.assertThat(sent.method()).isEqualTo("POST");
  }

  @Test
  void aRunningBatchSaysHowFarItIs() {
    Page page = CHROMIUM.page("en-CA");
    page.route("**/verify/batch", route -> {});
    upload(page, files());
    assertThat(page.locator("h1")).hasText("Checking the badges");
    assertThat(page.locator("#top .progress")).hasText("0 of 4 checked");
    assertThat(page.locator("progress")).hasAttribute("max", "4");
  }

  @Test
  void aBatchThatBreaksOffSaysSo() {
    Page page = CHROMIUM.page("en-CA");
    page.route("**/verify/batch", route -> route.abort());
    upload(page, files());
    assertThat(page.locator("#top .progress")).containsText("The answers broke off.");
  }

  @Test
  void theSwitchKeepsABatch() {
    Page page = CHROMIUM.page("en-CA");
    upload(page, files());
    isAnswered(page);
    page.locator(".switch").click();
    assertThat(page.locator("h1")).hasText("1 badge sur 3 est authentique et valide.");
    page.locator(".switch").click(); // now of a page whose files only the page itself still has
    isAnswered(page);
  }

  @Test
  void aPresentationOfSeveralIsAnsweredBadgeByBadge() {
    Page page = withoutScripts();
    String badge = DemoBadges.json(DemoBadges.english());
    paste(page, presentation(badge, StrangersBadge.like(badge)));
    assertThat(page.locator("h1")).hasText("Both badges are genuine and valid.");
    assertThat(page.locator(".answer")).hasClass("answer info");
    assertThat(page.locator(".item .verdict"))
        .hasText(
            new String[] {
              "Genuine and valid", "Genuine; its issuer is not in your register",
            });
    assertThat(page.locator(".how >> nth=2")).containsText("NOT_SIGNED");
    page.locator(".switch").click();
    assertThat(page.locator("h1")).hasText("Les deux badges sont authentiques et valides.");
  }

  @Test
  void moreThanFiftyAreRefusedWithWhatMayBeSent() {
    FilePayload[] files = Collections.nCopies(51, json("a.json", "{}")).toArray(FilePayload[]::new);
    Page page = withoutScripts();
    upload(page, files);
    assertThat(page.locator("#problem")).containsText("These are more than 50 files.");
    Page scripted = CHROMIUM.page("en-CA");
    scripted.navigate("/verify");
    scripted.locator("#file").setInputFiles(files);
    scripted.locator("button.primary").click();
    assertThat(scripted.locator("form .progress")).containsText("These are more than 50 files.");
  }

  private static void isAnswered(Page page) {
    assertThat(page.locator("h1")).hasText("1 of 3 badges is genuine and valid.");
    assertThat(page.locator(".answer")).containsText("One of the files could not be read.");
    assertThat(page.locator(".answer")).hasClass("answer bad");
    assertThat(page.locator(".item .verdict"))
        .hasText(
            new String[] {
              "Genuine and valid", "Not genuine", "Revoked", "This could not be read as a badge",
            });
    assertThat(page.locator(".item >> nth=1")).containsText("Claims to be from localhost:");
    assertThat(page.locator(".item >> nth=3")).containsText("‹U+202E›notes.txt");
    assertThat(page.locator(".item >> nth=3")).containsText("This is neither JSON");
  }

  private static FilePayload[] files() {
    String badge = DemoBadges.json(DemoBadges.english());
    return new FilePayload[] {
      json("one.json", badge),
      json("two.json", badge.replace("Priya", "Petra")),
      json("three.json", DemoBadges.json(DemoBadges.revoked())),
      json("\u202Enotes.txt", "hello")
    };
  }

  private static Page withoutScripts() {
    return CHROMIUM
        .context(new Browser.NewContextOptions().setLocale("en-CA").setJavaScriptEnabled(false))
        .newPage();
  }
}
