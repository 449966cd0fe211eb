package org.signet.delivery;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.signet.achievement.AchievementDocument;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.AchievementVersion.Life;
import org.signet.achievement.Stacking;
import org.signet.issuer.IssuerProfile;
import org.signet.platform.SignetConfig;
import org.signet.verification.Shown;
import org.signet.verification.Texts;

/** What can be earned, for a reader: an edition of an achievement, in its own language. */
@ApplicationScoped
public class AchievementPage {

  private final AchievementDocument documents;
  private final Stacking stacking;
  private final Template achievement;
  private final String baseUrl;

  AchievementPage(
      AchievementDocument documents,
      Stacking stacking,
      @Location("achievement.html") Template achievement,
      SignetConfig config) {
    this.documents = documents;
    this.stacking = stacking;
    this.achievement = achievement;
    this.baseUrl = config.baseUrl().toString();
  }

  /** The page of an edition. */
  String of(Edition edition) {
    Life life = edition.version().life();
    Texts texts = Texts.pages(edition.language().startsWith("fr") ? "fr" : "en");
    AchievementView view = view(edition, texts);
    return achievement
        .data("view", view)
        .data("t", texts)
        .data("parts", parts(edition))
        .data("approved", life.approvedAt().map(texts::date).orElse(""))
        .data("retired", life.retiredAt().map(texts::date).orElse(""))
        .render();
  }

  /** What such a page shows of an edition, which may be a draft's. */
  public AchievementView view(Edition edition, Texts texts) {
    return new AchievementViewFactory(texts, baseUrl)
        .of(
            documents.current(edition),
            IssuerProfile.of(edition.version().issuer(), edition.language()));
  }

  /** What counts toward it, in the language of the page. */
  private List<AchievementView.Named> parts(Edition edition) {
    return stacking.parts(edition.version()).stream()
        .map(
            part -> {
              Edition shown =
                  part.edition(edition.language())
                      .orElseGet(() -> part.editionFor(edition.language()));
              return new AchievementView.Named(
                  Shown.name(part.definition().name().in(shown.language())),
                  baseUrl + "/achievements/" + shown.id(),
                  part.definition().code());
            })
        .toList();
  }
}
