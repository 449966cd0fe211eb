package org.signet.delivery;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.signet.platform.SignetConfig;
import org.signet.verification.Texts;

/** The page that says that there is nothing at an address, and what may be done about it. */
@ApplicationScoped
class MissingPage {

  private final Template missing;
  private final SignetConfig config;

  MissingPage(@Location("missing.html") Template missing, SignetConfig config) {
    this.missing = missing;
    this.config = config;
  }

  /**
   * The page.
   *
   * @param what {@code missing} for a badge, {@code achievement.missing}, {@code
   *     vocabulary.missing}: what its texts' keys begin with
   * @param path what was asked for, below the base URL
   */
  String of(String what, String path, String language) {
    Texts texts = Texts.pages(language);
    return missing
        .data("t", texts)
        .data("title", texts.get(what + ".title"))
        .data("text", texts.get(what + ".text"))
        .data("url", config.baseUrl() + path)
        .render();
  }
}
