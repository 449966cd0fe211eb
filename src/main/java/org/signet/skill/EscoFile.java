package org.signet.skill;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of ESCO's download that says something about skills.
 *
 * @param name without a path
 * @param language {@code en} or {@code fr}; empty where the file has none in its name
 */
record EscoFile(String name, Kind kind, Optional<String> language) {

  /** What it says. */
  enum Kind {
    /** {@code skills_en.csv}: the concepts. */
    SKILLS("skills"),
    /** {@code skillGroups_en.csv}: the names of groups. */
    GROUPS("skillgroups"),
    /** {@code broaderRelationsSkillPillar_en.csv}: what stands under what. */
    BROADER("broaderrelationsskillpillar"),
    /** {@code skillsHierarchy_en.csv}: groups under groups, by name. */
    HIERARCHY("skillshierarchy"),
    /** {@code transversalSkillsCollection_en.csv}: groups of the transversal ones. */
    TRANSVERSAL("transversalskillscollection");

    private final String stem;

    Kind(String stem) {
      this.stem = stem;
    }
  }

  private static final Pattern NAME =
      Pattern.compile("([a-z]+)(?:_([a-z]{2}))?\\.csv", Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_A_TEXT =
      Pattern.compile("[a-z]+(_[a-z]{2})?\\.csv(?![a-z.])", Pattern.CASE_INSENSITIVE);

  /**
   * What a name says.
   *
   * @param path with folders or without; they do not matter
   * @return nothing for a file that is not needed, one in a third language among them
   */
  static Optional<EscoFile> of(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String stem = matcher.group(1).toLowerCase(Locale.ROOT);
    Optional<String> language =
        Optional.ofNullable(matcher.group(2)).map(l -> l.toLowerCase(Locale.ROOT));
    if (language.isPresent() && !isKnown(language.get())) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      if (kind.stem.equals(stem)) {
        return Optional.of(new EscoFile(name, kind, language));
      }
    }
    return Optional.empty();
  }

  /** The same, of a name that stands in a text such as the header {@code Content-Disposition}. */
  static Optional<EscoFile> inText(String text) {
    Matcher matcher = IN_A_TEXT.matcher(text);
    return matcher.find() ? of(matcher.group()) : Optional.empty();
  }

  /** The file of concepts in a language. */
  static EscoFile skills(String language) {
    return new EscoFile("skills_" + language + ".csv", Kind.SKILLS, Optional.of(language));
  }

  static boolean isKnown(String language) {
    return language.equals("en") || language.equals("fr");
  }
}
