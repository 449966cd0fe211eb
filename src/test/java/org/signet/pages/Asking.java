package org.signet.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What people do on the verify page. */
final class Asking {

  private Asking() {}

  static void paste(Page page, String text) {
    page.navigate("/verify");
    page.locator("#badge").fill(text);
    ask(page);
  }

  static void upload(Page page, String name, byte[] bytes) {
    upload(page, new FilePayload(name, "application/octet-stream", bytes));
  }

  static void upload(Page page, FilePayload... files) {
    page.navigate("/verify");
    page.locator("#file").setInputFiles(files);
    ask(page);
  }

  /** Sends the form, and waits until there is an answer or one is under way. */
  static void ask(Page page) {
    page.locator("button.primary").click();
    page.locator(".answer, #problem, progress").first().waitFor();
  }

  static FilePayload json(String name, String text) {
    return new FilePayload(name, "application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Presents these badges, without a signature around them. */
  static String presentation(String... badges) {
    return """
        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],
         "verifiableCredential":[%s]}"""
        .formatted(String.join(",", badges));
  }
}
