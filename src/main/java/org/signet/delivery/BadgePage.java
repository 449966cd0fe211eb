package org.signet.delivery;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.signet.issuance.Credentials;
import org.signet.json.Json;
import org.signet.platform.SignetConfig;
import org.signet.verification.ReportView;
import org.signet.verification.Texts;
import org.signet.verification.VerifyCredential;

/** The page a learner shows: the badge, and whether it is valid at this moment. */
@ApplicationScoped
class BadgePage {

  private static final String DEFINITION = "/credentialSubject/achievement/id";

  private final Credentials credentials;
  private final VerifyCredential verify;
  private final Template badge;
  private final MissingPage missing;
  private final SignetConfig config;

  BadgePage(
      Credentials credentials,
      VerifyCredential verify,
      @Location("badge.html") Template badge,
      MissingPage missing,
      SignetConfig config) {
    this.credentials = credentials;
    this.verify = verify;
    this.badge = badge;
    this.missing = missing;
    this.config = config;
  }

  /** The page of a badge; empty when there is no such badge. */
  Optional<String> of(UUID id, String language) {
    return credentials.find(id).map(stored -> render(id, stored.json(), language));
  }

  /** The page that says that there is no such badge. */
  String missing(UUID id, String language) {
    return missing.of("missing", "/credentials/" + id, language);
  }

  private String render(UUID id, String json, String language) {
    var report = verify.verify(json);
    return badge
        .data("view", ReportView.of(report, language, json))
        .data("t", Texts.pages(language))
        .data("url", url(id))
        .data(
            "definition", Json.parse(json.getBytes(StandardCharsets.UTF_8)).at(DEFINITION).asText())
        .data("verify", "/verify?url=" + URLEncoder.encode(url(id), StandardCharsets.UTF_8))
        .render();
  }

  private String url(UUID id) {
    return config.baseUrl() + "/credentials/" + id;
  }
}
