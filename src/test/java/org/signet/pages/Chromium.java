package org.signet.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.signet.TestClient;

/**
 * The browser that is installed here; none is downloaded. Without one the tests are skipped, unless
 * {@code SIGNET_BROWSER_TESTS=required}.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> executable = executable();
    if (executable.isEmpty()) {
      String message =
          "No Chromium found: install one, or set SIGNET_CHROMIUM to its path. Pages not tested.";
      if ("required".equals(System.getenv("SIGNET_BROWSER_TESTS"))) {
        throw new IllegalStateException(message);
      }
      Assumptions.abort(message);
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable.get())
                    .setArgs(arguments()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** A page on a phone whose owner reads this language. */
  Page page(String locale) {
    return context(new Browser.NewContextOptions().setLocale(locale)).newPage();
  }

  BrowserContext context(Browser.NewContextOptions options) {
    return browser.newContext(options.setViewportSize(375, 740).setBaseURL(TestClient.BASE));
  }

  private static Optional<Path> executable() {
    return Stream.concat(Stream.ofNullable(System.getenv("SIGNET_CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
    if ("root".equals(System.getProperty("user.name"))) {
      arguments.add("--no-sandbox");
    }
    return arguments;
  }
}
