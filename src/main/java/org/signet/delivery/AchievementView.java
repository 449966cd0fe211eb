package org.signet.delivery;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * An edition of an achievement as its page shows it: every text made harmless, every number written
 * out, the empty string for what is not there. Raw strings are HTML, by {@link
 * org.signet.verification.Markdown} alone. Ids are places on the page.
 *
 * @param url the achievement's id
 * @param lang BCP 47 tag of its texts
 * @param image of this service, or empty
 * @param more where its institution says more, or empty
 * @param frameworks its places in other frameworks, of one kind each
 */
public record AchievementView(
    String url,
    String lang,
    String name,
    String description,
    String code,
    String version,
    String image,
    Named issuer,
    Optional<OtherEdition> other,
    Optional<RawString> criteria,
    Optional<Fact> prerequisites,
    String more,
    List<Criterion> competencies,
    List<Criterion> results,
    List<Group> skills,
    List<Group> frameworks,
    List<Fact> facts) {

  /** The same version in the other language. */
  public record OtherEdition(String url, String lang) {}

  /**
   * Something with a name, and where to read of it.
   *
   * @param url or empty
   * @param code its place in its framework, as "NOC 2021 33102", or empty
   */
  public record Named(String name, String url, String code) {}

  /** Several of one kind. */
  public record Group(String title, List<Named> items) {}

  /** Something with a label and a value. */
  public record Fact(String id, String label, String value) {}

  /**
   * What is judged: a competency, or a further result.
   *
   * @param kind what its result looks like, or empty
   * @param allowed the values that it can have, from the lowest, or empty
   * @param required the value that passes, or empty
   * @param belongsTo the competencies that it is about
   */
  public record Criterion(
      String id,
      String name,
      String kind,
      String allowed,
      String required,
      List<Named> belongsTo,
      List<Level> levels,
      List<Aspect> assessment,
      List<Group> skills) {}

  /**
   * A level of a rubric.
   *
   * @param passes it is the lowest that passes
   */
  public record Level(String id, String name, String description, boolean passes) {}

  /** One side of how something is assessed. */
  public record Aspect(String label, Named concept) {}
}
