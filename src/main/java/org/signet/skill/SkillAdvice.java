package org.signet.skill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.platform.Sql;

/** What was probably meant by an address or a text that is no known skill. */
@ApplicationScoped
public class SkillAdvice {

  private static final String ROOT = "http://data.europa.eu/esco/skill/";
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  /** Words, as of a label: not an address, and not a code. */
  private static final Pattern WORDS = Pattern.compile("[\\p{L}'’(),/ -]{3,100}");

  /** Less alike are two URIs of which one is not the other mistyped. */
  private static final double NEAR = 0.8;

  private final Skills skills;
  private final SearchSkills search;
  private final Releases releases;
  private final Sql sql;

  SkillAdvice(Skills skills, SearchSkills search, Releases releases, Sql sql) {
    this.skills = skills;
    this.search = search;
    this.releases = releases;
    this.sql = sql;
  }

  /** Why this is no known skill and what to send instead. */
  @Transactional
  public String of(String text) {
    SkillUri form = SkillUri.of(text);
    Matcher named = UUID.matcher(text);
    Optional<Skill> meant =
        named.find()
            ? skills.find(ROOT + named.group().toLowerCase(Locale.ROOT))
            : Optional.empty();
    if (meant.isPresent()) {
      return (form == SkillUri.HTTPS_SCHEME ? form.advice() + " " : "This is not its URI. ")
          + "Send "
          + named(meant.get())
          + ".";
    }
    if (form == SkillUri.SKILL) {
      List<String> near = near(text);
      return "This URI is not in the skills loaded here. "
          + (near.isEmpty() ? "None is near." : "Nearest: " + String.join("; ", near));
    }
    List<String> labelled = WORDS.matcher(text).matches() ? labelled(text) : List.of();
    return labelled.isEmpty()
        ? form.advice()
        : form.advice() + " Nearest: " + String.join("; ", labelled);
  }

  private List<String> labelled(String words) {
    return releases.current().stream()
        .flatMap(
            release ->
                search
                    .run(
                        new SearchSkills.Search(
                            words, Optional.of(release), Optional.empty(), Optional.empty(), 3))
                    .stream())
        .flatMap(hit -> skills.find(hit.uri()).stream())
        .map(SkillAdvice::named)
        .toList();
  }

  private List<String> near(String uri) {
    return sql.list(
        "select uri, label_en from skill where similarity(uri, ?) > ?"
            + " order by similarity(uri, ?) desc, uri limit 3",
        row -> row.getString("uri") + " (" + row.getString("label_en") + ")",
        uri,
        NEAR,
        uri);
  }

  private static String named(Skill skill) {
    return skill.uri() + " (" + skill.labelEn() + ")";
  }
}
