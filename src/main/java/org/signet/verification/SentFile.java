package org.signet.verification;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * A file that was sent to the page. The page can send it once more, in a hidden field: a browser
 * does not let a page fill in a field for files.
 *
 * @param name as the sender calls it; empty for pasted text
 */
record SentFile(String name, byte[] bytes) {

  /** The percent-encoded name, a comma, the bytes in base64. */
  String again() {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + ","
        + Base64.getEncoder().encodeToString(bytes);
  }

  static SentFile ofAgain(String field) {
    try {
      int comma = field.indexOf(',') + 1;
      return new SentFile(
          URLDecoder.decode(field.substring(0, Math.max(0, comma - 1)), StandardCharsets.UTF_8),
          Base64.getDecoder().decode(field.substring(comma)));
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemType.BAD_PARAMETER, "again is a name, a comma and base64.");
    }
  }
}
