package org.signet.partner;

import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.signet.achievement.AchievementIds;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.Achievements;
import org.signet.endorsement.EndorsementIds;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.SignedWith;
import org.signet.json.Json;
import org.signet.platform.SignetConfig;
import org.signet.verification.ConfirmedPartner;
import org.signet.verification.Markdown;
import org.signet.verification.Shown;
import org.signet.verification.Summary.EndorserItem;
import org.signet.verification.Texts;

/** An endorsement for a reader, and for its partner the form that takes it back. */
@ApplicationScoped
class EndorsementPage {

  private final Achievements achievements;
  private final Template endorsement;
  private final Template missing;
  private final EndorsementIds ids;
  private final AchievementIds achievementIds;
  private final Clock clock;

  EndorsementPage(
      Achievements achievements,
      @Location("endorsement.html") Template endorsement,
      @Location("missing.html") Template missing,
      SignetConfig config,
      Clock clock) {
    this.achievements = achievements;
    this.endorsement = endorsement;
    this.missing = missing;
    this.ids = new EndorsementIds(config.baseUrl());
    this.achievementIds = new AchievementIds(config.baseUrl());
    this.clock = clock;
  }

  /**
   * What the page shows, every text made harmless.
   *
   * @param lang BCP 47 tag of the endorsement's own texts
   * @param confirmed which domain was proved, and how; empty when none was
   * @param state good, expired or withdrawn
   * @param mayWithdraw the reader came by the partner's link, and it is not withdrawn yet
   */
  record View(
      String url,
      String achievement,
      String title,
      String lang,
      String issuer,
      String claim,
      String partner,
      String identity,
      String confirmed,
      boolean hosted,
      RawString reasons,
      String from,
      String until,
      String state,
      String shape,
      String sentence,
      String withdrawalReason,
      boolean byLink,
      boolean mayWithdraw) {}

  /** The page of an endorsement; with the form when the reader came by its partner's link. */
  String of(OwnEndorsement own, boolean byLink, String language) {
    return endorsement
        .data("t", Texts.pages(language))
        .data("view", view(own, byLink, Texts.pages(language)))
        .render();
  }

  /** The page that says that there is no such endorsement, or that the link is not whole. */
  String missing(String language) {
    Texts texts = Texts.pages(language);
    return missing
        .data("t", texts)
        .data("title", texts.get("endorsement.missing.title"))
        .data("text", texts.get("endorsement.missing.text"))
        .data("url", ids.baseUrl().toString())
        .render();
  }

  private View view(OwnEndorsement own, boolean byLink, Texts texts) {
    AchievementVersion version = achievements.find(own.versionId()).orElseThrow();
    String lang = language(version, own.editionId());
    var document = Json.parseObject(own.json().getBytes(StandardCharsets.UTF_8));
    OwnEndorsement.State state = own.state(clock.instant());
    String key = "endorsement.state." + state.text();
    String when = texts.date(own.withdrawnAt().orElse(own.validUntil()));
    String by = own.withdrawal().map(w -> "." + w.by().text()).orElse("");
    return new View(
        ids.document(own.id()),
        achievementIds.achievement(own.editionId()),
        version.definition().name().in(lang),
        lang,
        version.issuer().name().in(texts.language()),
        own.claim().name(texts.language()).replace('\'', '’'),
        Shown.name(own.partnerName()),
        Shown.name(own.partnerDid()),
        confirmed(own, version, texts),
        own.signedWith() == SignedWith.HOSTED_KEY,
        Markdown.html(document.path("credentialSubject").path("endorsementComment").asText()),
        texts.date(own.validFrom()),
        texts.date(own.validUntil()),
        state.text(),
        state == OwnEndorsement.State.GOOD ? "good" : "info",
        texts.get(key + by, when),
        own.withdrawal().flatMap(OwnEndorsement.Withdrawal::reason).map(Shown::text).orElse(""),
        byLink,
        byLink && own.withdrawal().isEmpty());
  }

  private static String confirmed(OwnEndorsement own, AchievementVersion version, Texts texts) {
    EndorserItem known =
        ConfirmedPartner.beside(version.issuer()).of(own.partnerDid(), own.confirmedDomain());
    return known
        .domain()
        .map(domain -> texts.get("endorser." + known.by().orElseThrow(), Shown.name(domain)))
        .orElse("");
  }

  private static String language(AchievementVersion version, UUID edition) {
    return version.allEditions().stream()
        .filter(each -> each.id().equals(edition))
        .findFirst()
        .orElseThrow()
        .language();
  }
}
