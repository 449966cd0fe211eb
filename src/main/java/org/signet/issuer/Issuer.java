package org.signet.issuer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An institution that issues.
 *
 * @param did {@code did:web} below this service's base URL, or {@code did:key}
 * @param languages BCP 47 tags; the first is the default of its completions
 */
public record Issuer(
    UUID id,
    String slug,
    String did,
    LocalizedText name,
    Optional<LocalizedText> description,
    String url,
    Optional<String> email,
    Optional<String> image,
    Optional<Address> address,
    List<OtherIdentifier> otherIdentifiers,
    List<String> languages,
    Policy policy,
    String jwtAlgorithm,
    VcApiSettings vcApi) {

  /** Where it is: Open Badges {@code Address}, as far as a badge shows it. */
  public record Address(
      Optional<String> countryCode, Optional<String> region, Optional<String> locality) {}

  /** A register number: Open Badges {@code IdentifierEntry}. */
  public record OtherIdentifier(String identifier, String identifierType) {}

  /**
   * What the institution decided for all its badges.
   *
   * @param approvalRequired a completion without approval waits for one
   * @param includeName the learner's name stands in the badge in plain text
   * @param suspension badges have a second status entry, by which they can be suspended; Open
   *     Badges 3.0 knows one entry only
   * @param legacyProof badges have a second proof, Ed25519Signature2020, for wallets that know no
   *     other
   */
  public record Policy(
      boolean approvalRequired, boolean includeName, boolean suspension, boolean legacyProof) {}

  /** The language of the issuer's that a tag asks for: the same tag, or one that begins alike. */
  public Optional<String> language(String tag) {
    return languages.stream()
        .filter(l -> l.equalsIgnoreCase(tag))
        .findFirst()
        .or(() -> languages.stream().filter(l -> sameLanguage(l, tag)).findFirst());
  }

  private static boolean sameLanguage(String a, String b) {
    return a.split("-")[0].equalsIgnoreCase(b.split("-")[0]);
  }
}
