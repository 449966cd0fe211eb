package org.signet.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;
import org.signet.evidence.EvidenceContent;
import org.signet.evidence.EvidenceFile;
import org.signet.evidence.FileName;

/**
 * A file, or one range of it, as it is answered to whoever may open it: shown, never run.
 *
 * @param headers by their names
 * @param body empty when there is nothing to send
 */
record FileAnswer(int status, Map<String, String> headers, Optional<InputStream> body) {

  /**
   * What was asked for.
   *
   * @param range the header {@code Range}, or null
   * @param ifRange the header {@code If-Range}, or null
   * @param known the header {@code If-None-Match}, or null
   * @throws IOException when the store does not give the content
   */
  record Wish(String range, String ifRange, String known) {

    FileAnswer of(EvidenceFile file, EvidenceContent content) throws IOException {
      String tag =
          '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(file.sha256()) + '"';
      Map<String, String> headers = safe(file, tag);
      if (known != null && known.contains(tag)) {
        return new FileAnswer(304, headers, Optional.empty());
      }
      Optional<ByteRange> part;
      try {
        part = ByteRange.of(ifRange == null || ifRange.equals(tag) ? range : null, file.size());
      } catch (ByteRange.NotThere e) {
        headers.put("Content-Range", "bytes */" + file.size());
        return new FileAnswer(416, headers, Optional.empty());
      }
      ByteRange sent = part.orElse(new ByteRange(0, file.size() - 1));
      headers.put("Content-Type", charset(file.mediaType()));
      headers.put("Content-Length", String.valueOf(sent.length()));
      part.ifPresent(
          p ->
              headers.put("Content-Range", "bytes " + p.from() + "-" + p.to() + "/" + file.size()));
      InputStream body =
          BoundedInputStream.builder()
              .setInputStream(content.served(file, sent.from()))
              .setMaxCount(sent.length())
              .get();
      return new FileAnswer(part.isPresent() ? 206 : 200, headers, Optional.of(body));
    }
  }

  private static Map<String, String> safe(EvidenceFile file, String tag) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", tag);
    headers.put("Accept-Ranges", "bytes");
    headers.put("Content-Security-Policy", policy(file.mediaType()));
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put(
        "Content-Disposition",
        FileName.disposition(isShown(file.mediaType()) ? "inline" : "attachment", file));
    return headers;
  }

  /** Documents of an office are for a program of one; the rest browsers show. */
  private static boolean isShown(String mediaType) {
    return mediaType.equals("application/pdf") || !mediaType.startsWith("application/");
  }

  /** A file is shown, never run. Browsers show no PDF in a sandbox; their viewers are one. */
  private static String policy(String mediaType) {
    return mediaType.equals("application/pdf")
        ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
        : "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src"
            + " 'unsafe-inline'; frame-ancestors 'none'";
  }

  private static String charset(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
  }
}
