package org.signet.trust;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.signet.keys.DidKey;
import org.signet.keys.DidWeb;
import org.signet.keys.KeyRefused;

/** What may be entered: ids that can stand in a badge, names that hide nothing. */
final class EntryRules {

  static final String WRONG_ID =
      "Send a DID without path, query and fragment, or an https URL, as it stands in the badges.";
  static final String WRONG_NAME =
      "Send 1 to 200 characters, none of which controls, hides or reorders text.";
  static final String WRONG_URL = "Send a whole address, as https://college.example.edu.";

  static final int LONGEST_ID = 1024;
  static final int LONGEST_NAME = 200;
  static final int LONGEST_URL = 500;

  /** Decentralized Identifiers 1.0, section 3.1. */
  private static final Pattern DID =
      Pattern.compile(
          "did:[a-z0-9]{1,32}:(?:(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})*:)*"
              + "(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+");

  private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

  private EntryRules() {}

  static boolean isId(String id) {
    if (id.length() > LONGEST_ID) {
      return false;
    }
    try {
      if (DidWeb.isDidWeb(id)) {
        DidWeb.parse(id, false);
        return true;
      }
      if (DidKey.isDidKey(id)) {
        DidKey.resolve(id);
        return id.indexOf('#') < 0;
      }
    } catch (KeyRefused e) {
      return false;
    }
    return DID.matcher(id).matches() || id.startsWith("https://") && isUrl(id, LONGEST_ID);
  }

  static boolean isName(String name) {
    return !name.isBlank()
        && name.codePointCount(0, name.length()) <= LONGEST_NAME
        && name.codePoints().noneMatch(EntryRules::hides);
  }

  static boolean isUrl(String url) {
    return isUrl(url, LONGEST_URL);
  }

  private static boolean isUrl(String url, int longest) {
    try {
      return url.length() <= longest
          && PRINTABLE.matcher(url).matches()
          && url.matches("https?://.*")
          && new URI(url).getHost() != null
          && new URI(url).getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean hides(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
