package org.signet.endorsement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the framework's two points an endorsement confirms. */
public enum Claim {
  /** The competency is in demand by industry. */
  COMPETENCY_IN_DEMAND(
      "Competency in demand by industry", "Compétence en demande dans l'industrie"),
  /** The assessment reflects job performance. */
  ASSESSMENT_REFLECTS_JOB(
      "Assessment reflects job performance", "L'évaluation reflète la performance en emploi");

  private final String english;
  private final String french;

  Claim(String english, String french) {
    this.english = english;
    this.french = french;
  }

  /** As it stands in requests, answers and rows. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The {@code name} of an endorsement that makes this claim.
   *
   * @param language BCP 47 tag; French for one that begins with {@code fr}, else English
   */
  public String name(String language) {
    return language.startsWith("fr") ? french : english;
  }

  /** The claim that an endorsement of this {@code name} makes, in either language. */
  public static Optional<Claim> named(String name) {
    String straight = name.replace('’', '\'');
    return Arrays.stream(values())
        .filter(claim -> claim.english.equals(straight) || claim.french.equals(straight))
        .findFirst();
  }

  /** By {@link #text()}. */
  public static Optional<Claim> of(String text) {
    return Arrays.stream(values()).filter(claim -> claim.text().equals(text)).findFirst();
  }
}
