package org.signet.verification;

import java.util.List;

/**
 * The form as it was filled in.
 *
 * @param again the files, to be sent once more when the language is switched
 * @param recipient personal: sent on in the form alone
 * @param policy as it was sent, or empty
 */
public record FilledForm(
    String badge, List<String> again, String recipient, boolean checkEvidence, String policy) {

  static final FilledForm EMPTY = new FilledForm("", List.of(), "", false, "");

  /** In base64; with more, the server would not read the form. */
  private static final int MOST_AGAIN = 7_500_000;

  static FilledForm of(VerifyForm form, List<SentFile> sent) {
    List<String> again =
        sent.stream().filter(file -> !file.name().isEmpty()).map(SentFile::again).toList();
    return new FilledForm(
        form.text(),
        again.stream().mapToInt(String::length).sum() > MOST_AGAIN ? List.of() : again,
        form.expectedRecipient() == null ? "" : form.expectedRecipient(),
        form.options().checkEvidence(),
        form.policy() == null ? "" : form.policy());
  }

  static FilledForm ofLink(String url, boolean checkEvidence) {
    return new FilledForm(url, List.of(), "", checkEvidence, "");
  }

  /** Nothing that would be lost. */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /** Something besides the badge. */
  public boolean asksMore() {
    return checkEvidence || !recipient.isEmpty();
  }
}
