package org.signet.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.pages.Asking.ask;
import static org.signet.pages.Asking.json;
import static org.signet.pages.Asking.paste;
import static org.signet.pages.Asking.presentation;
import static org.signet.pages.Asking.upload;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signet.TestDatabase;

/** Every state of every page in light and in dark, at the width of a phone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessibilityTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void axeFindsNothingInEnglishByDay() {
    assertThat(violations(ColorScheme.LIGHT, "en-CA")).isEmpty();
  }

  @Test
  void axeFindsNothingInFrenchByNight() {
    assertThat(violations(ColorScheme.DARK, "fr-CA")).isEmpty();
  }

  @Test
  void nothingScrollsSidewaysAndEveryTargetIsLargeEnoughForAThumb() {
    List<String> found = new ArrayList<>();
    each(
        ColorScheme.LIGHT,
        "fr-CA",
        (state, page) -> {
          if (((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > 375) {
            found.add(state + " scrolls sideways");
          }
          var small =
              page.evaluate(
                  """
                  [...document.querySelectorAll('a:not(.skip, .address a), button, summary, input:not([type=hidden])')]
                    .filter(e => e.offsetParent && e.getBoundingClientRect().height < 44)
                    .map(e => e.outerHTML.slice(0, 80)).join('; ')""");
          if (!"".equals(small)) {
            found.add(state + " has small targets: " + small);
          }
        });
    assertThat(found).isEmpty();
  }

  private static List<String> violations(ColorScheme scheme, String locale) {
    List<String> found = new ArrayList<>();
    each(
        scheme,
        locale,
        (state, page) ->
            new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(state + ": " + rule.getId() + " " + rule.getNodes())));
    return found;
  }

  private interface Look {
    void at(String state, Page page);
  }

  private static void each(ColorScheme scheme, String locale, Look look) {
    try (BrowserContext context =
        CHROMIUM.context(
            new Browser.NewContextOptions().setLocale(locale).setColorScheme(scheme))) {
      states()
          .forEach(
              (state, open) -> {
                Page page = context.newPage();
                open.accept(page);
                page.evaluate(
                    "document.querySelectorAll('details').forEach(d => { d.open = true; })");
                look.at(state, page);
                page.close();
              });
    }
  }

  private static Map<String, Consumer<Page>> states() {
    String good = DemoBadges.json(DemoBadges.english());
    Map<String, Consumer<Page>> states = new LinkedHashMap<>();
    states.put("verify, empty", page -> page.navigate("/verify"));
    states.put("verify, valid", page -> paste(page, good));
    states.put("verify, tampered", page -> paste(page, good.replace("Priya", "Petra")));
    states.put("verify, revoked", page -> paste(page, DemoBadges.json(DemoBadges.revoked())));
    states.put("verify, stranger", page -> paste(page, StrangersBadge.like(good)));
    states.put("verify, refused", page -> paste(page, "hello"));
    states.put(
        "verify, other recipient",
        page -> {
          page.navigate("/verify");
          page.locator(".more > summary").click();
          page.locator("#recipient").fill("Somebody Else");
          page.locator("#badge").fill(good);
          ask(page);
        });
    states.put(
        "verify, presentation", page -> paste(page, presentation(good, StrangersBadge.like(good))));
    states.put(
        "verify, several",
        page -> {
          several(page, good);
          page.locator("#answer").waitFor();
        });
    states.put(
        "verify, batch running",
        page -> {
          page.route("**/verify/batch", route -> {});
          several(page, good);
        });
    states.put("badge", page -> page.navigate(DemoBadges.english()));
    states.put("badge in French", page -> page.navigate(DemoBadges.french()));
    states.put("badge, revoked", page -> page.navigate(DemoBadges.revoked()));
    states.put("learner's choice", page -> page.navigate(LearnerPageTest.link()));
    states.put("file not released", page -> page.navigate(LearnerPageTest.file()));
    states.put("report", page -> page.navigate(DemoBadges.english() + "/framework-report"));
    states.put("report of a definition", page -> page.navigate(DemoBadges.definition()));
    states.put(
        "no badge", page -> page.navigate("/credentials/00000000-0000-4000-8000-000000000000"));
    states.put("achievement", page -> page.navigate(DemoAchievements.english()));
    states.put("achievement in French", page -> page.navigate(DemoAchievements.french()));
    states.put(
        "no achievement",
        page -> page.navigate("/achievements/00000000-0000-4000-8000-000000000000"));
    states.put("vocabulary", page -> page.navigate("/vocabulary"));
    states.put("a list of concepts", page -> page.navigate("/vocabulary/quality-assurance"));
    states.put("a concept", page -> page.navigate("/vocabulary/assessment-type/work-based"));
    return states;
  }

  private static void several(Page page, String badge) {
    upload(
        page,
        json("one.json", badge),
        json("two.json", badge.replace("Priya", "Petra")),
        json("three.json", StrangersBadge.like(badge)),
        json("notes.txt", "hello"));
  }
}
