package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.achievement.AchievementVersion;
import org.signet.delivery.AchievementPage;
import org.signet.keys.DidKey;
import org.signet.partner.PartnerView.Refused;
import org.signet.verification.Shown;
import org.signet.verification.Texts;

/** Gathers what the pages of an invitation show. */
@ApplicationScoped
class PartnerViews {

  private final AchievementPage definitions;
  private final InvitationLinks links;
  private final ConfirmDomain domains;

  PartnerViews(AchievementPage definitions, InvitationLinks links, ConfirmDomain domains) {
    this.definitions = definitions;
    this.links = links;
    this.domains = domains;
  }

  /**
   * The view.
   *
   * @param withDefinition whether the page shows the whole definition
   * @param faults the field to the key of the sentence that says what is wrong with it
   */
  PartnerView of(
      Invitation invitation,
      AchievementVersion version,
      StatementForm form,
      boolean withDefinition,
      Map<String, String> faults,
      Optional<Refused> problem,
      String language) {
    Texts texts = Texts.of("partner", language);
    Map<String, String> words = new LinkedHashMap<>();
    faults.forEach((field, key) -> words.put(field, texts.get(key)));
    Optional<String> domain =
        invitation.confirmedDomain().isPresent()
            ? Optional.empty()
            : domains.offered(invitation, version);
    return new PartnerView(
        "/endorse/" + links.code(invitation),
        Shown.name(version.issuer().name().in(language)),
        Shown.name(version.definition().name().in(language)),
        Shown.name(invitation.partner().name()),
        texts.date(invitation.expiresAt()),
        withDefinition
            ? Optional.of(definitions.view(version.editionFor(language), Texts.pages(language)))
            : Optional.empty(),
        domain.orElse(""),
        domain.isPresent() && domains.isAsked(invitation),
        invitation.confirmedDomain().orElse(""),
        naming(invitation, domain, texts),
        ways(invitation),
        invitation.partner().did().orElse(""),
        languages(version),
        form,
        words,
        problem);
  }

  /** What a reader will be told of whoever has no DID of its own, and what would change that. */
  private static String naming(Invitation invitation, Optional<String> offered, Texts texts) {
    return invitation
        .confirmedDomain()
        .map(domain -> texts.get("naming.confirmed", domain))
        .or(() -> offered.map(domain -> texts.get("naming.offered", domain)))
        .orElseGet(() -> texts.get("naming.not"));
  }

  /** A DID that the institution named signs: elsewhere, or by a key file if it is a did:key. */
  private static List<String> ways(Invitation invitation) {
    List<String> ways = new ArrayList<>(List.of(Way.OWN.text()));
    Optional<String> named = invitation.partner().did();
    if (named.isEmpty() || DidKey.isDidKey(named.get())) {
      ways.add(0, Way.BROWSER.text());
    }
    if (named.isEmpty()) {
      ways.add(Way.HOSTED.text());
    }
    return ways;
  }

  /** What nobody filled in yet. */
  static StatementForm blank(Invitation invitation) {
    Optional<String> named = invitation.partner().did();
    boolean browser = named.isEmpty() || DidKey.isDidKey(named.get());
    return StatementForm.blank(
        invitation.partner().name(),
        named.orElse(""),
        browser ? Way.BROWSER.text() : Way.OWN.text());
  }

  /** {@code en}, {@code fr}: those in which there are editions. */
  static List<String> languages(AchievementVersion version) {
    return version.editions().keySet().stream()
        .map(tag -> tag.startsWith("fr") ? "fr" : "en")
        .distinct()
        .toList();
  }
}
