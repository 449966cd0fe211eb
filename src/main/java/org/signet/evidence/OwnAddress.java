package org.signet.evidence;

import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells this service's address in all the spellings that browsers follow (WHATWG URL, 4.4). */
final class OwnAddress {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\s*(https?):[/\\\\]*(?:[^/?#\\\\]*@)?([^/?#\\\\:\\[]*|\\[[^\\]]*\\])(?::([0-9]*))?"
              + "([/?#\\\\].*)?",
          Pattern.DOTALL);

  private final String place;
  private final String path;

  OwnAddress(URI base) {
    Matcher parts = ADDRESS.matcher(base.toString());
    this.place = parts.matches() ? place(parts) : "";
    this.path = base.getPath();
  }

  /** Whether the address is on this host and port, and below the path when there is one. */
  boolean isSpelled(String url) {
    Matcher parts = ADDRESS.matcher(url.replaceAll("[\\t\\r\\n]", ""));
    return parts.matches()
        && place(parts).equals(place)
        && (path.isEmpty() || isBelow(parts.group(4)));
  }

  private boolean isBelow(String rest) {
    String decoded = decoded(rest == null ? "" : rest).replace('\\', '/');
    return decoded.replaceAll("/+(\\.?/)*", "/").contains(path + "/evidence/");
  }

  private static String place(Matcher parts) {
    String digits = parts.group(3) == null ? "" : parts.group(3).replaceFirst("^0+", "");
    String port =
        digits.isEmpty() ? parts.group(1).equalsIgnoreCase("https") ? "443" : "80" : digits;
    return host(decoded(parts.group(2))) + ":" + port;
  }

  private static String host(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    try {
      plain = IDN.toASCII(plain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      // no name that could be ours
    }
    return plain.replaceFirst("\\.$", "");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
