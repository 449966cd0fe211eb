package org.signet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.signet.pages.Asking.paste;
import static org.signet.pages.Asking.upload;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signet.TestClient;
import org.signet.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VerifyPageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void theBareAddressLeadsToTheVerifyPage() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate("/");
    assertThat(page).hasTitle("Verify a badge – Signet");
    assertThat(heading(page)).hasText("Verify a badge");
  }

  @Test
  void aGoodBadgeIsAnsweredInOneSentence() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, DemoBadges.json(DemoBadges.english()));
    assertThat(heading(page))
        .hasText(
            Pattern.compile(
                "Genuine and valid\\. Issued by Demonstration College \\(localhost:\\d+\\) on 27 May"
                    + " 2026\\."));
    assertThat(page.locator(".answer")).hasClass("answer good");
    assertThat(page.locator(".says")).containsText("Priya Raghunathan");
    assertThat(page.locator(".says")).not().hasClass(Pattern.compile("claimed"));
  }

  @Test
  void theAddressOfABadgeMayBePastedInTheSameField() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, TestClient.BASE + DemoBadges.english());
    assertThat(page.locator(".answer")).hasClass("answer good");
    page.locator(".how > summary").click();
    assertThat(page.locator("#document")).hasValue(Pattern.compile("^\\{\"@context\""));
  }

  @Test
  void anUnreadableInputIsAnsweredInPlaceAndKept() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, "hello, is this a badge?");
    assertThat(page.locator("#problem")).containsText("This is neither JSON nor a token");
    assertThat(page.locator("#badge")).hasValue("hello, is this a badge?");
    assertThat(page.locator("#badge")).isFocused();
  }

  @Test
  void anEmptyInputIsAnsweredInPlace() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, "");
    assertThat(page.locator("#problem")).containsText("Nothing was sent.");
  }

  @Test
  void aTamperedBadgeIsNotGenuineAndItsContentIsOnlyAClaim() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, tampered());
    assertThat(heading(page)).containsText("Not genuine: the content was changed");
    assertThat(page.locator(".answer")).hasClass("answer bad");
    assertThat(page.locator(".says")).hasClass("says claimed");
    assertThat(page.locator(".claims"))
        .hasText("Nothing below is confirmed. It is what the document claims about itself.");
    assertThat(page.locator(".identity")).containsText("Claims to be from");
  }

  @Test
  void aStrangerWithAKnownNameIsCalledByTheKeyAndNeverShownInGreen() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, StrangersBadge.like(DemoBadges.json(DemoBadges.english())));
    assertThat(heading(page))
        .hasText(
            "Genuine. Signed by "
                + StrangersBadge.did()
                + ", which is not in your register. It calls itself “Demonstration College”.");
    assertThat(page.locator(".answer")).hasClass("answer info");
    assertThat(page.locator(".identity"))
        .containsText(StrangersBadge.did() + ", which calls itself “Demonstration College”");
  }

  @Test
  void anEndorsementStandsBelowThePointThatItConfirms() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, StrangersBadge.like(DemoBadges.json(DemoBadges.english())));
    Locator section = page.locator("section[aria-labelledby=endorsements]");
    assertThat(section.locator("h3"))
        .hasText(new String[] {"In demand by industry", "The assessment reflects the job"});
    assertThat(section).containsText("Calls itself “Lakeshore Hospital” – not confirmed");
    assertThat(section).containsText("We hire for this.");
    assertThat(section).containsText("No one has confirmed this.");
  }

  @Test
  void markupInABadgeIsShownAndDoesNothing() {
    Page page = CHROMIUM.page("en-CA");
    page.onDialog(
        dialog -> {
          throw new AssertionError("a script of the badge ran");
        });
    paste(
        page,
        DemoBadges.json(DemoBadges.english())
            .replace("Priya Raghunathan", "<img src=x onerror=alert(1)>{7*7}\\u202Egnp"));
    assertThat(page.locator(".identity"))
        .containsText("<img src=x onerror=alert(1)>{7*7}‹U+202E›gnp");
    assertThat(page.locator("main img")).hasCount(0);
  }

  @Test
  void aRevokedBadgeSaysSo() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, DemoBadges.json(DemoBadges.revoked()));
    assertThat(heading(page)).containsText("Genuine, but revoked by localhost:");
    assertThat(page.locator(".answer")).hasClass("answer bad");
  }

  @Test
  void everyCheckIsToldBehindTheAnswer() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, DemoBadges.json(DemoBadges.english()));
    assertThat(page.locator(".checks")).isHidden();
    page.locator(".how > summary").click();
    assertThat(page.locator(".checks li")).hasCount(14);
    assertThat(page.locator(".checks")).containsText("SIGNATURE_GOOD");
  }

  @Test
  void whoPrefersFrenchIsAnsweredInFrench() {
    Page page = CHROMIUM.page("fr-CA");
    paste(page, DemoBadges.json(DemoBadges.english()));
    assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
    assertThat(heading(page)).containsText("Authentique et valide. Délivré par");
    assertThat(page.locator(".says .name")).hasAttribute("lang", "en-CA");
  }

  @Test
  void theSwitchKeepsTheAnswerInBothDirections() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, DemoBadges.json(DemoBadges.english()));
    page.locator(".switch").click();
    assertThat(heading(page)).containsText("Authentique et valide.");
    page.locator(".switch").click();
    assertThat(heading(page)).containsText("Genuine and valid.");
  }

  @Test
  void theSwitchKeepsWhatWasRefused() {
    Page page = CHROMIUM.page("fr-CA");
    paste(page, "bonjour \"<&> l’ami");
    assertThat(page.locator("#problem")).containsText("Ce n’est ni du JSON");
    page.locator(".switch").click();
    assertThat(page.locator("#problem")).containsText("This is neither JSON");
    assertThat(page.locator("#badge")).hasValue("bonjour \"<&> l’ami");
  }

  @Test
  void theSwitchKeepsTheAddress() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate("/verify?url=" + TestClient.BASE + DemoBadges.english());
    page.locator(".switch").click();
    assertThat(heading(page)).containsText("Authentique et valide.");
  }

  @Test
  void pasteAndUploadWorkWithoutScripts() {
    Page page =
        CHROMIUM
            .context(new Browser.NewContextOptions().setLocale("en-CA").setJavaScriptEnabled(false))
            .newPage();
    String badge = DemoBadges.json(DemoBadges.english());
    paste(page, badge);
    assertThat(heading(page)).containsText("Genuine and valid.");
    upload(page, "badge.json", badge.getBytes(StandardCharsets.UTF_8));
    assertThat(heading(page)).containsText("Genuine and valid.");
    upload(page, "photo.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0});
    assertThat(page.locator("#problem"))
        .containsText("This is a JPEG. Badges travel in PNG or SVG images, JSON or text.");
    assertThat(page.locator("#badge")).hasValue("");
  }

  private static Locator heading(Page page) {
    return page.locator("h1");
  }

  private static String tampered() {
    return DemoBadges.json(DemoBadges.english()).replace("Priya", "Petra");
  }
}
