package org.signet.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** What a browser calls a file that it keeps. */
public final class FileName {

  /** Of RFC 8187, section 3.2.1: what may stand there as it is. */
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private FileName() {}

  /**
   * The header {@code Content-Disposition} (RFC 6266): the name with the ending of its kind, as it
   * is and, for programs that know only ASCII, as near to it as that allows. Nothing in a name ends
   * the header or its quotes, turns the direction of the text, or leads to another folder.
   *
   * @param type {@code inline} or {@code attachment}
   */
  public static String disposition(String type, EvidenceFile file) {
    String harmless = file.name().strip().replaceAll("[\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]", "_");
    String name =
        FileKind.ofType(file.mediaType()).map(kind -> kind.named(harmless)).orElse(harmless);
    return type + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name.replace('’', '\''), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^A-Za-z0-9 '()._-]", "_");
  }

  private static String encoded(String name) {
    var text = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && PLAIN.indexOf(octet) >= 0) {
        text.append((char) octet);
      } else {
        text.append(String.format("%%%02X", octet));
      }
    }
    return text.toString();
  }
}
