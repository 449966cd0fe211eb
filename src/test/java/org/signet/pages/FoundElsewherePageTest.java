package org.signet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.signet.pages.Asking.ask;
import static org.signet.pages.Asking.paste;
import static org.signet.pages.Asking.upload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.credential.baked.Bake;
import org.signet.fetch.TestHosts;

/** Badges in pictures, behind links and from other hosts, and what is asked besides. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FoundElsewherePageTest {

  private static final String HOST = "page.test";
  private static final String FILE = "https://page.test/report.txt";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @BeforeAll
  static void serve() {
    TestHosts hosts = TestHosts.shared();
    hosts.serve(
        HOST,
        "/.well-known/did.json",
        200,
        "application/did+json",
        StrangersBadge.didDocument(HOST));
    hosts.serve(HOST, "/report.txt", 200, "text/plain", "Not what was signed.");
    hosts.serve(HOST, "/badge", 200, "application/vc+ld+json", badgeOfTheHost());
  }

  @Test
  void aPictureIsReadAndTheReaderIsToldThatItProvesNothing() {
    Page page = CHROMIUM.page("en-CA");
    upload(page, "badge.png", Bake.png(DemoBadges.json(DemoBadges.english())));
    assertThat(page.locator("h1")).containsText("Genuine and valid. Issued by");
    assertThat(page.locator(".notices"))
        .hasText(
            "The picture is not covered by the signature: anybody could put this badge into any"
                + " picture.");
    page.locator(".switch").click();
    assertThat(page.locator(".notices")).containsText("L’image n’est pas couverte");
  }

  @Test
  void anIssuerElsewhereIsCalledByItsHost() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, "https://page.test/badge");
    assertThat(page.locator("h1"))
        .hasText(
            "Genuine. Signed by page.test, which is not in your register. It calls itself"
                + " “Demonstration College”.");
    assertThat(page.locator(".identity")).containsText("Not in your register");
    assertThat(page.locator(".answer")).hasClass("answer info");
  }

  @Test
  void evidenceFilesAreComparedWhereThatIsAsked() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, badgeOfTheHost());
    assertThat(page.locator(".evidence .pin >> nth=0")).containsText("Pinned by the issuer");
    page.navigate("/verify");
    page.locator("#badge").fill(badgeOfTheHost());
    page.locator(".more > summary").click();
    page.locator(".tick").click();
    ask(page);
    assertThat(page.locator("h1")).containsText("Genuine. Signed by page.test");
    assertThat(page.locator(".notices")).containsText("is not the one that was signed");
    assertThat(page.locator(".evidence .pin >> nth=0")).containsText("Changed: this is not");
    assertThat(page.locator(".evidence .pin >> nth=1")).hasText("Unchanged since it was signed.");
  }

  @Test
  void theRecipientIsComparedAndNeverInAnAddress() {
    Page page = CHROMIUM.page("en-CA");
    expecting(page, "priya.raghunathan@example.org");
    assertThat(page.locator(".notices"))
        .hasText("It was issued to the recipient who was asked about.");
    expecting(page, "petra@example.org");
    assertThat(page.locator("h1"))
        .hasText("Genuine, but issued to somebody else than the recipient you expect.");
    assertThat(page.locator(".answer")).hasClass("answer unsure");
    assertThat(page).hasURL(TestClient.BASE + "/verify");
    page.locator(".switch").click();
    assertThat(page.locator("h1")).containsText("délivré à quelqu’un d’autre");
  }

  @Test
  void whatWasAskedBesidesIsKeptWhenTheBadgeIsRefused() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate("/verify");
    page.locator("#badge").fill("what I typed");
    page.locator(".more > summary").click();
    page.locator("#recipient").fill("ada@example.edu");
    page.locator(".tick").click();
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "a.jpg", "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}));
    ask(page);
    assertThat(page.locator("#problem")).containsText("This is a JPEG.");
    assertThat(page.locator("#badge")).hasValue("what I typed");
    assertThat(page.locator("#recipient")).hasValue("ada@example.edu");
    assertThat(page.locator(".tick input")).isChecked();
  }

  @Test
  void anEndorsementOfTheIssuersOwnIsCalledThat() {
    Page page = CHROMIUM.page("en-CA");
    paste(page, StrangersBadge.endorsedByItself(DemoBadges.json(DemoBadges.english())));
    assertThat(page.locator(".endorsement"))
        .containsText("Endorsed by the issuer itself.The endorsement is genuine.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"url=%s", "verify?vc=%s", "%s"})
  void aLinkWithTheAddressBehindTheHashIsVerifiedByPost(String fragment) {
    Page page = CHROMIUM.page("en-CA");
    String address = encoded(TestClient.BASE + DemoBadges.english());
    page.navigate("/verify#" + fragment.formatted(address));
    assertThat(page.locator("h1")).containsText("Genuine and valid.");
    assertThat(page).hasURL(TestClient.BASE + "/verify");
  }

  @Test
  void aBadgeBehindTheHashIsVerifiedAndNeverSentAsAnAddress() {
    Page page = CHROMIUM.page("en-CA");
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.method() + " " + request.url()));
    page.navigate("/verify#" + encoded(DemoBadges.json(DemoBadges.english())));
    assertThat(page.locator("h1")).containsText("Genuine and valid.");
    org.assertj.core.api.Assertions.assertThat(asked)
        .contains("POST " + TestClient.BASE + "/verify");
    String token = TestClient.anonymous().get(DemoBadges.english() + ".jwt").asString();
    page.navigate("about:blank");
    page.navigate("/verify#" + token);
    assertThat(page.locator("h1")).containsText("Genuine and valid.");
  }

  @Test
  void aPlaceOnThePageIsNoBadge() {
    Page page = CHROMIUM.page("en-CA");
    page.navigate("/verify#main");
    assertThat(page.locator("h1")).hasText("Verify a badge");
    assertThat(page.locator("#badge")).hasValue("");
  }

  private static void expecting(Page page, String recipient) {
    page.navigate("/verify");
    page.locator("#badge").fill(DemoBadges.json(DemoBadges.english()));
    page.locator(".more > summary").click();
    page.locator("#recipient").fill(recipient);
    ask(page);
  }

  /** Its first piece of evidence is at that host too, where another file is by now. */
  private static String badgeOfTheHost() {
    return StrangersBadge.at(
        HOST,
        DemoBadges.json(DemoBadges.english()),
        credential -> {
          String old = credential.at("/evidence/0/id").textValue();
          ((ObjectNode) credential.at("/evidence/0")).put("id", FILE);
          for (var resource : credential.path("relatedResource")) {
            if (resource.path("id").asText().equals(old)) {
              ((ObjectNode) resource).put("id", FILE);
            }
          }
        });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
