package org.signet.delivery;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.signet.framework.FrameworkReport;
import org.signet.verification.Texts;

/** The page of a framework report: to read, and to print and hand in. */
@ApplicationScoped
class FrameworkPage {

  private final Template page;

  FrameworkPage(@Location("framework-report.html") Template page) {
    this.page = page;
  }

  /**
   * The page in {@code en} or {@code fr}.
   *
   * @param url of this report
   */
  String of(FrameworkReport report, String url, String language) {
    Texts texts = Texts.of("framework", language);
    return page.data("view", FrameworkView.of(report, texts))
        .data("t", Texts.pages(language))
        .data("f", texts)
        .data("url", url)
        .render();
  }
}
