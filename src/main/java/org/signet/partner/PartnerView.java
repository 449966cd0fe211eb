package org.signet.partner;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.delivery.AchievementView;

/**
 * What the pages of an invitation show; every text made harmless, the empty one for what is not
 * there.
 *
 * @param path of the page, {@code /endorse/{code}}
 * @param issuer name of the institution
 * @param name of the achievement
 * @param until the day to which it may be answered
 * @param domain that can be confirmed
 * @param asked a code for it was sent
 * @param confirmed the domain that was confirmed
 * @param naming how the name will be shown of whoever signs here or has its key kept
 * @param ways which of {@code browser}, {@code own} and {@code hosted} there are
 * @param namedDid the DID with which it must be signed
 * @param languages {@code en}, {@code fr}: those of the editions
 * @param form what is filled in
 * @param faults the field to what is wrong with it
 * @param problem why what was sent was not taken, with its code
 */
public record PartnerView(
    String path,
    String issuer,
    String name,
    String partner,
    String until,
    Optional<AchievementView> definition,
    String domain,
    boolean asked,
    String confirmed,
    String naming,
    List<String> ways,
    String namedDid,
    List<String> languages,
    StatementForm form,
    Map<String, String> faults,
    Optional<Refused> problem) {

  /**
   * Why what was sent was not taken.
   *
   * @param detail what is wrong with the document, for whoever signed it
   * @param lang of the detail: what has no words here is in English, as the API says it
   */
  public record Refused(String text, String code, String detail, String lang) {}

  /**
   * A document that is about to be signed, or was.
   *
   * @param lang BCP 47 tag of its texts
   * @param reasons HTML of their Markdown, as badges show it
   * @param state empty for one that is good, or still to be signed
   * @param json the whole of it
   * @param data base64url of what a key in the browser signs
   * @param href where it is to be downloaded
   */
  public record Document(
      String claim,
      String lang,
      String language,
      String about,
      RawString reasons,
      String issuer,
      String did,
      String from,
      String until,
      String state,
      String json,
      String data,
      String href) {}

  /** A comment that was sent. */
  public record Sent(String at, String text) {}

  /** Whether the language is among those of the editions. */
  public boolean speaks(String language) {
    return languages.contains(language);
  }

  /** Whether this way of signing is offered. */
  public boolean offers(String way) {
    return ways.contains(way);
  }

  /** What is wrong with a field, or the empty text. */
  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  /** Whether the partner chose this claim. */
  public boolean claims(String claim) {
    return form.claims().contains(claim);
  }
}
