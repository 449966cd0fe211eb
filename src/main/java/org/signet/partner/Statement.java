package org.signet.partner;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.endorsement.Claim;
import org.signet.keys.DidKey;
import org.signet.keys.Ed25519Key;
import org.signet.keys.KeyRefused;
import org.signet.keys.Multikey;
import org.signet.partner.Invitation.Partner;
import org.signet.verification.SafeLink;

/**
 * What a partner states.
 *
 * @param reasons by claim, and then by {@code en} and {@code fr}; for each claim at least one
 * @param did with which it will sign; empty for a key that is still to be made
 */
record Statement(
    Map<Claim, Map<String, String>> reasons,
    String name,
    Optional<String> url,
    Way way,
    Optional<String> did) {

  private static final int LONGEST_REASON = 4_000;
  private static final int LONGEST_ADDRESS = 500;

  /**
   * What was read, or why it could not be.
   *
   * @param faults the field to the key of the sentence that says what is wrong with it
   */
  record Read(Optional<Statement> statement, Map<String, String> faults) {}

  /** Reads a form that was {@link StatementForm#filled}. */
  static Read of(StatementForm form, Partner invited, List<String> languages) {
    Map<String, String> faults = new LinkedHashMap<>();
    Map<Claim, Map<String, String>> reasons = new EnumMap<>(Claim.class);
    for (Claim claim : Claim.values()) {
      if (form.claims().contains(claim.text())) {
        reasons.put(claim, reasons(form, claim, languages, faults));
      }
    }
    if (reasons.isEmpty()) {
      faults.put("claim", "fault.claim");
    }
    if (form.name().isEmpty()
        || form.name().length() > InvitationReader.LONGEST_NAME
        || isControlled(form.name())) {
      faults.put("name", "fault.name");
    }
    if (!form.url().isEmpty() && !isWeb(form.url())) {
      faults.put("url", "fault.url");
    }
    Optional<Way> way = Way.of(form.way());
    if (way.isEmpty()) {
      faults.put("way", "fault.way");
    }
    Optional<String> did = way.flatMap(chosen -> did(chosen, form, invited, faults));
    Optional<Statement> statement =
        faults.isEmpty()
            ? Optional.of(
                new Statement(
                    reasons,
                    form.name(),
                    Optional.of(form.url()).filter(url -> !url.isEmpty()),
                    way.orElseThrow(),
                    did))
            : Optional.empty();
    return new Read(statement, faults);
  }

  /** The reasons in a language; those in the other one where there are none. */
  String reasons(Claim claim, String language) {
    Map<String, String> given = reasons.get(claim);
    String two = language.startsWith("fr") ? "fr" : "en";
    return given.containsKey(two) ? given.get(two) : given.values().iterator().next();
  }

  private static Map<String, String> reasons(
      StatementForm form, Claim claim, List<String> languages, Map<String, String> faults) {
    boolean demand = claim == Claim.COMPETENCY_IN_DEMAND;
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String language : languages) {
      boolean french = language.equals("fr");
      String text =
          demand
              ? french ? form.demandFr() : form.demandEn()
              : french ? form.jobFr() : form.jobEn();
      if (text.length() > LONGEST_REASON || isControlled(text.replaceAll("[\n\t]", ""))) {
        faults.put(claim.text(), "fault.long");
      } else if (!text.isEmpty()) {
        reasons.put(language, text);
      }
    }
    if (reasons.isEmpty()) {
      faults.putIfAbsent(claim.text(), "fault.reasons");
    }
    return reasons;
  }

  private static Optional<String> did(
      Way way, StatementForm form, Partner invited, Map<String, String> faults) {
    Optional<String> did =
        switch (way) {
          case HOSTED -> Optional.empty();
          case OWN -> Optional.of(form.did());
          case BROWSER -> Optional.of(ofKey(form.publicKey()));
        };
    boolean other = invited.did().isPresent() && !invited.did().equals(did);
    if (other) {
      faults.put("way", "fault.other_did");
    } else if (did.filter(text -> !InvitationReader.isDid(text)).isPresent()) {
      faults.put(way == Way.OWN ? "did" : "way", way == Way.OWN ? "fault.did" : "fault.key");
    }
    return did;
  }

  private static String ofKey(String multikey) {
    try {
      return Multikey.decode(multikey) instanceof Ed25519Key key ? DidKey.did(key) : "";
    } catch (KeyRefused e) {
      return "";
    }
  }

  private static boolean isWeb(String url) {
    return url.length() <= LONGEST_ADDRESS
        && SafeLink.target(url)
            .filter(target -> target.equals(url))
            .map(URI::create)
            .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()))
            .isPresent();
  }

  private static boolean isControlled(String text) {
    return text.chars().anyMatch(c -> c < ' ' || c == 0x7f);
  }
}
