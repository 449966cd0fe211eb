package org.signet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * Reads {@code multipart/form-data} (RFC 7578) as it comes: the file goes to the disk and through
 * its digest, the few other fields are short.
 */
final class UploadReader implements MultipartParser.PartHandler {

  private static final Set<String> FIELDS = Set.of("name", "visibility", "issuer");
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)multipart/form-data\\s*;(?:.*;)?\\s*boundary=\"?([^\";]{1,70})\"?.*");

  /** A parameter, whose value is a token or in quotes (RFC 2183, 2). */
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^\\s;=\"]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))");

  private static final int MOST_TEXT = 2_000;

  /** Bytes without the beginning, content or end of a part: no header is that long. */
  private static final int MOST_SILENCE = 64 * 1024;

  private final Path file;
  private final OutputStream out;
  private final long most;
  private final MessageDigest digest = DigestUtils.getSha256Digest();
  private final Map<String, StringBuilder> texts = new HashMap<>();
  private String part = "";
  private String filename = "";
  private String type = "";
  private boolean hasFile;
  private long size;
  private int silence;

  private UploadReader(Path file, OutputStream out, long most) {
    this.file = file;
    this.out = out;
    this.most = most;
  }

  /**
   * What was sent; its file is the caller's to delete.
   *
   * @param texts the other fields, by name
   */
  record Upload(
      Path file,
      String filename,
      String type,
      long size,
      byte[] sha256,
      Map<String, String> texts) {}

  /**
   * Reads all of a body.
   *
   * @param contentType null when it was not said
   * @param file is written
   * @param most bytes of the file
   * @throws Problem when it is no form, too large, ends too early, or has no file in it
   */
  static Upload read(InputStream body, String contentType, Path file, long most)
      throws IOException {
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!boundary.matches()) {
      throw Problem.of(
          ProblemType.UNREADABLE, "Send multipart/form-data with a boundary, as curl -F does.");
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      var reader = new UploadReader(file, out, most);
      reader.read(body, boundary.group(1));
      return reader.upload();
    }
  }

  private void read(InputStream body, String boundary) throws IOException {
    var parser =
        MultipartParser.beginParse(
            this, boundary.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8.name());
    byte[] bytes = new byte[8192];
    for (int n = some(body, bytes); n >= 0 && !parser.isComplete(); n = some(body, bytes)) {
      silence += n;
      parser.parse(ByteBuffer.wrap(bytes, 0, n));
      if (silence > MOST_SILENCE) {
        throw Problem.of(ProblemType.UNREADABLE, "The headers of a part are too long.");
      }
    }
    if (!parser.isComplete()) {
      throw endedEarly();
    }
  }

  private static int some(InputStream body, byte[] bytes) throws IOException {
    try {
      return body.read(bytes);
    } catch (IOException | IllegalStateException e) {
      if ("Request too large".equals(e.getMessage())) {
        throw e;
      }
      throw endedEarly(); // the sender is gone, which is no failure of ours
    }
  }

  private static Problem endedEarly() {
    return Problem.of(
        ProblemType.UNREADABLE, "The upload ended before its last boundary. Nothing was kept.");
  }

  private Upload upload() {
    if (!hasFile) {
      throw fault("file", "MISSING", "Send the file in a part named 'file'.");
    }
    Map<String, String> values = new HashMap<>();
    texts.forEach((name, text) -> values.put(name, text.toString()));
    return new Upload(file, filename, type, size, digest.digest(), Map.copyOf(values));
  }

  @Override
  public void beginPart(CaseInsensitiveMap<String> headers) {
    silence = 0;
    String disposition = String.valueOf(headers.getFirst("Content-Disposition"));
    part = parameter("name", disposition);
    if (part.isEmpty()) {
      throw Problem.invalid(
          List.of(
              new FieldError(
                  "",
                  "MISSING",
                  "A part without a name: send Content-Disposition: form-data; name=\"file\".")));
    }
    if (part.equals("file")) {
      if (hasFile) {
        throw fault("file", "TWICE", "Send one file.");
      }
      hasFile = true;
      filename = parameter("filename", disposition);
      type = headers.getFirst("Content-Type") == null ? "" : headers.getFirst("Content-Type");
    } else if (!FIELDS.contains(part)) {
      throw fault(
          part,
          "UNKNOWN_FIELD",
          "Leave this part out. Known are file, " + String.join(", ", new TreeSet<>(FIELDS)) + ".");
    } else if (texts.put(part, new StringBuilder()) != null) {
      throw fault(part, "TWICE", "Send this part once.");
    }
  }

  @Override
  public void data(ByteBuffer data) throws IOException {
    silence = 0;
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    if (part.equals("file")) {
      size += bytes.length;
      if (size > most) {
        throw Problem.of(
            ProblemType.BODY_TOO_LARGE,
            "A file of evidence has at most " + most + " bytes here. Nothing was kept.");
      }
      digest.update(bytes);
      out.write(bytes);
      return;
    }
    StringBuilder text = texts.get(part);
    text.append(new String(bytes, StandardCharsets.ISO_8859_1)); // decoded when all of it is there
    if (text.length() > MOST_TEXT) {
      throw fault(part, "TOO_LONG", "Send at most " + MOST_TEXT + " bytes.");
    }
  }

  @Override
  public void endPart() {
    silence = 0;
    StringBuilder text = texts.get(part);
    if (text != null) {
      String decoded =
          new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      texts.put(part, new StringBuilder(decoded));
    }
  }

  private static String parameter(String name, String header) {
    return PARAMETER
        .matcher(header)
        .results()
        .filter(found -> found.group(1).equalsIgnoreCase(name))
        .map(found -> found.group(2) == null ? found.group(3) : found.group(2))
        .findFirst()
        .orElse("");
  }

  private static Problem fault(String name, String code, String message) {
    return Problem.invalid(List.of(new FieldError("/" + name, code, message)));
  }
}
