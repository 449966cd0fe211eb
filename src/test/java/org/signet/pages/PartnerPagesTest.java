package org.signet.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.PasswordBasedDecrypter;
import com.nimbusds.jose.jwk.OctetKeyPair;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.http.Partnering;

/** A partner with a browser that has Ed25519 (Chromium since 137), and with others. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerPagesTest {

  private static final String PASS = "correct horse battery";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Partnering college = Partnering.newInstitution();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void fromTheLinkToASignedEndorsementWithAKeyThatNeverLeavesTheBrowser() throws Exception {
    ObjectNode invitation = college.invite();
    Page page = CHROMIUM.page("en-CA");
    List<String> sent = new ArrayList<>();
    page.onRequest(
        request ->
            sent.add(
                request.url()
                    + (request.postDataBuffer() == null
                        ? ""
                        : new String(request.postDataBuffer(), StandardCharsets.UTF_8))));
    page.navigate(Partnering.link(invitation));
    look(page);
    fill(page);
    look(page);
    page.locator("#newpass").fill("short");
    page.locator("#savekey").click();
    assertThat(page.locator("#keystatus")).containsText("at least 12");
    page.locator("#newpass").fill(PASS);
    Download file = page.waitForDownload(() -> page.locator("#savekey").click());
    thereAndBack(page); // the key that was saved is the one that signs
    page.locator("#review > button.primary").click();
    assertThat(page.locator("#answer")).hasText("Signed. Thank you, Hospital.");
    look(page);
    assertThat(college.now(invitation).get("state").asText()).isEqualTo("signed");
    OctetKeyPair key = opened(file.path());
    String did = TestClient.fetch(college.client.badge()).at("/endorsement/0/issuer/id").asText();
    assertThat(sent).anyMatch(body -> body.contains("proofValue"));
    assertThat(sent).noneMatch(body -> body.contains(key.getD().toString()) || body.contains(PASS));
    againWithTheFile(file.path(), did);
    assertThat(wrong).isEmpty();
  }

  private static void thereAndBack(Page page) {
    String did = page.locator(".documents .place").first().textContent();
    page.locator(".switch").click();
    assertThat(page.locator("h1")).hasText("Appuyer une microcertification");
    assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
    page.locator(".switch").click();
    page.locator("button.primary").click();
    page.locator("[value=edit]").click();
    assertThat(page.locator("h1")).hasText("Endorse a micro-credential");
    page.locator("button.primary").click();
    assertThat(page.locator(".documents .place").first()).hasText(did);
  }

  private void againWithTheFile(Path file, String did) {
    ObjectNode invitation = Partnering.newInstitution().invite();
    Page page = CHROMIUM.page("fr-CA");
    page.navigate(Partnering.link(invitation) + "?lang=fr");
    page.locator(".way summary").click();
    page.locator("#keyfile").setInputFiles(file);
    page.locator("#keypass").fill("not the pass-phrase");
    page.locator("[value=competency_in_demand]").check();
    page.locator("#demandFr").fill("Nous les embauchons.");
    page.locator("button.primary").click();
    assertThat(page.locator(".key-problem")).containsText("Impossible d’ouvrir");
    look(page);
    page.locator("#keypass").fill(PASS);
    page.locator("button.primary").click();
    assertThat(page.locator(".documents .place").first()).hasText(did);
    page.locator("#review > button.primary").click();
    assertThat(page.locator("#answer")).hasText("C’est signé. Merci, Hospital.");
    look(page);
    page.locator(".decline summary").click();
    page.locator("[name=confirm]").check();
    page.locator(".decline button").click();
    assertThat(page.locator("#answer")).containsText("Retiré le");
    look(page);
  }

  @Test
  void aBrowserWithoutEd25519OrWithoutScriptsIsToldSoAndHasTheOtherWays() {
    Page page = CHROMIUM.page("en-CA");
    page.addInitScript("crypto.subtle.generateKey = () => Promise.reject(new Error())");
    page.navigate(Partnering.link(college.invite()));
    assertThat(page.locator(".needs")).containsText("This browser cannot sign with Ed25519");
    assertThat(page.locator("[value=browser]")).isDisabled();
    Page plain =
        CHROMIUM
            .context(new Browser.NewContextOptions().setLocale("fr-CA").setJavaScriptEnabled(false))
            .newPage();
    plain.navigate(Partnering.link(college.invite()));
    assertThat(plain.locator(".needs")).containsText("needs JavaScript");
    plain.locator(".switch").click();
    assertThat(plain.locator("h1")).hasText("Appuyer une microcertification");
    plain.locator("[value=hosted]").check();
    plain.locator("button.primary").click();
    assertThat(plain.locator(".problem").first()).containsText("Confirmez au moins un");
    plain.locator("[value=assessment_reflects_job]").check();
    plain.locator("#jobFr").fill("Comme au travail.");
    plain.locator("button.primary").click();
    assertThat(plain.locator("h1")).hasText("Relisez ce que vous allez signer");
    plain.locator("#review > button.primary").click();
    assertThat(plain.locator("#answer")).hasText("C’est signé. Merci, Hospital.");
  }

  @Test
  void everyOtherPageIsAccessibleInFrenchOnAPhone() {
    Page page = CHROMIUM.page("fr-CA");
    ObjectNode own = college.invite();
    page.navigate(Partnering.link(own) + "?lang=fr");
    page.locator("button.primary").click();
    assertThat(page.locator("#claim-fault")).isVisible();
    look(page);
    page.locator("[value=own]").check();
    page.locator("#did").fill("did:web:hospital.example");
    page.locator("[value=competency_in_demand]").check();
    page.locator("#demandFr").fill("Nous les embauchons.");
    page.locator("button.primary").click();
    look(page);
    Download document = page.waitForDownload(() -> page.locator("a[download]").first().click());
    assertThat(document.suggestedFilename()).isEqualTo("endorsement-1-unsigned.json");
    page.locator("#signed").fill("{}");
    page.locator("#review > button.primary").click();
    assertThat(page.locator(".answer.bad")).containsText("NOT_AN_ENDORSEMENT");
    look(page);
    ObjectNode comment =
        college.invite(
            college
                .wish()
                .put("kind", "comment")
                .put("language", "fr")
                .put("achievementVersion", college.draft()));
    page.navigate(Partnering.link(comment));
    page.locator("#text").fill("Ajoutez un audit.");
    page.locator("button.primary").click();
    assertThat(page.locator("#sent ~ ol")).containsText("Ajoutez un audit.");
    look(page);
    page.navigate("/endorse/x?lang=fr");
    look(page);
    assertThat(wrong).isEmpty();
  }

  private static void fill(Page page) {
    page.locator("[value=competency_in_demand]").check();
    page.locator("#demandEn").fill("We hire them.");
    page.locator("button.primary").click();
    page.locator("#review").waitFor();
  }

  /** What axe finds, what scrolls sideways, and what is too small for a thumb. */
  private void look(Page page) {
    String title = page.title();
    page.evaluate(
        "document.querySelectorAll('details:not([open])')"
            + ".forEach(d => { d.open = true; d.classList.add('looked'); })");
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(rule -> wrong.add(title + ": " + rule.getId() + " " + rule.getNodes()));
    if (((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > 375) {
      wrong.add(title + " scrolls sideways");
    }
    Object small =
        page.evaluate(
            """
            [...document.querySelectorAll('a:not(.skip, .address a), button, summary, input:not([type=hidden])')]
              .filter(e => e.offsetParent && e.getBoundingClientRect().height < 44)
              .map(e => e.outerHTML.slice(0, 80)).join('; ')""");
    if (!"".equals(small)) {
      wrong.add(title + " has small targets: " + small);
    }
    page.evaluate("document.querySelectorAll('details.looked').forEach(d => { d.open = false; })");
  }

  private static OctetKeyPair opened(Path file) throws IOException, ParseException {
    try {
      JWEObject jwe = JWEObject.parse(Files.readString(file));
      assertThat(jwe.getHeader().getPBES2Count()).isEqualTo(600_000);
      jwe.decrypt(new PasswordBasedDecrypter(PASS));
      return OctetKeyPair.parse(jwe.getPayload().toString());
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
