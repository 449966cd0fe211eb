package org.signet.delivery;

import java.util.List;

/**
 * What the page of a learner's choice shows.
 *
 * @param badge its name, in the language {@code lang}
 * @param url of the badge
 */
public record LearnerView(
    String badge, String lang, String issuer, String holder, String url, List<FileView> files) {

  /**
   * A file that the badge names.
   *
   * @param id as in its address
   * @param name as the badge calls it
   * @param upload as it was called when it was uploaded, or empty where that is the same
   * @param url where its learner opens it, or empty
   * @param kind type and size, for people
   * @param shape of the mark beside {@code state}
   * @param state who can open it now
   * @param decides whether the learner may choose
   * @param granted whether the learner's last choice was to show it
   */
  public record FileView(
      String id,
      String name,
      String upload,
      String url,
      String kind,
      String shape,
      String state,
      boolean decides,
      boolean granted,
      List<ChoiceView> choices) {}

  /** A choice that was made, and when. */
  public record ChoiceView(String what, String at, String stamp) {}
}
