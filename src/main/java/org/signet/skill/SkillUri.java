package org.signet.skill;

import java.util.regex.Pattern;

/** What an address is that was given where the URI of an ESCO skill belongs. */
public enum SkillUri {
  /** {@code http://data.europa.eu/esco/skill/} and a UUID in lower case; it may not exist. */
  SKILL("Send an ESCO skill URI: http://data.europa.eu/esco/skill/ and a UUID."),
  /** The same with the scheme https, which is another name. */
  HTTPS_SCHEME("ESCO's URIs begin with http, not https."),
  /** A page for people. */
  PORTAL_PAGE(
      "This is a page of the ESCO portal. Send the concept's URI, which the page shows under"
          + " 'Concept URI': http://data.europa.eu/esco/skill/ and a UUID."),
  /** A group of skills ({@code S1.5.0}) or a field of knowledge, alone or as a URI. */
  HIERARCHY_CODE("This is a group of ESCO's hierarchy. " + SKILL.advice),
  /** Anything else, an occupation or nothing at all among it. */
  OTHER(SKILL.advice);

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String ROOT = "https?://data\\.europa\\.eu/esco/";
  private static final Pattern CONCEPT = Pattern.compile(ROOT + "skill/" + UUID);
  private static final Pattern PORTAL =
      Pattern.compile(
          "https?://(www\\.)?(esco\\.ec\\.europa\\.eu|ec\\.europa\\.eu/esco)([/?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern GROUP =
      Pattern.compile(
          "("
              + ROOT
              + "skill/)?[A-Z][0-9]{0,3}(\\.[0-9]{1,3}){0,5}|"
              + ROOT
              + "isced-f/[0-9]{1,4}");
  private static final Pattern OF_ESCO = Pattern.compile(ROOT + ".*", Pattern.DOTALL);

  private final String advice;

  SkillUri(String advice) {
    this.advice = advice;
  }

  /** What this text is; the text may be anything. */
  public static SkillUri of(String text) {
    if (CONCEPT.matcher(text).matches()) {
      return text.startsWith("https") ? HTTPS_SCHEME : SKILL;
    }
    if (PORTAL.matcher(text).matches()) {
      return PORTAL_PAGE;
    }
    return GROUP.matcher(text).matches() ? HIERARCHY_CODE : OTHER;
  }

  /** Whether an address is ESCO's, be it a skill or not. */
  public static boolean isOfEsco(String url) {
    return OF_ESCO.matcher(url).matches() || PORTAL.matcher(url).matches();
  }

  /** What to send instead. */
  public String advice() {
    return advice;
  }
}
