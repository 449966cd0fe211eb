package org.signet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Finds out by its bytes what a file is, and refuses what it is not, or what would run. */
final class Sniffer {

  private static final int PREFIX = 64 * 1024;
  private static final Tika TIKA = new Tika();
  private static final MediaTypeRegistry TYPES = MediaTypeRegistry.getDefaultRegistry();
  private static final MediaType HTML = MediaType.TEXT_HTML;

  /** What browsers run, by what it calls itself. */
  private static final Set<String> ACTIVE_EXTENSIONS =
      Set.of(
          "html", "htm", "xhtml", "xht", "shtml", "svg", "svgz", "xml", "xsl", "xslt", "js", "mjs",
          "wasm", "swf", "hta", "mht", "mhtml", "docm", "xlsm", "pptm", "exe", "jar");

  private Sniffer() {}

  /**
   * The kind of a file.
   *
   * @param declared the media type that it was sent as, or empty
   * @param filename the name that it was sent with, or empty
   * @throws Problem NOT_WHAT_IT_SAYS, ACTIVE_CONTENT, TYPE_NOT_TAKEN or FILE_UNREADABLE
   */
  static FileKind kind(Path file, String declared, String filename) throws IOException {
    String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean says = !type.isEmpty() && !type.equals("application/octet-stream");
    Optional<FileKind> byType = FileKind.ofType(type);
    if (ACTIVE_EXTENSIONS.contains(FileKind.extension(filename))
        || says && byType.isEmpty() && isActive(MediaType.parse(type))) {
      throw active("It calls itself something that browsers or offices run.");
    }
    FileKind found = found(file);
    Optional<FileKind> byName = FileKind.ofName(filename);
    if (found == FileKind.TEXT
        && (byName.filter(FileKind.CSV::equals).isPresent()
            || byType.filter(FileKind.CSV::equals).isPresent() && byName.isEmpty())) {
      found = FileKind.CSV; // which no byte of it tells
    }
    boolean sameType =
        !says
            || byType.filter(found::equals).isPresent()
            || type.startsWith("text/") && isText(found)
            || byType.isPresent() && isText(found) && isText(byType.get());
    boolean sameName = byName.isEmpty() || byName.get() == found;
    if (!sameType || !sameName) {
      throw Problem.of(
          ProblemType.NOT_WHAT_IT_SAYS,
          "The file is "
              + found.mediaType()
              + ", and its name or the type that it was sent as say another. Send it as what it is.");
    }
    return found;
  }

  private static boolean isText(FileKind kind) {
    return kind == FileKind.TEXT || kind == FileKind.CSV;
  }

  private static FileKind found(Path file) throws IOException {
    byte[] prefix;
    try (InputStream in = Files.newInputStream(file)) {
      prefix = in.readNBytes(PREFIX);
    }
    if (prefix.length == 0) {
      throw Problem.of(ProblemType.FILE_UNREADABLE, "The file is empty.");
    }
    MediaType detected = MediaType.parse(TIKA.detect(prefix));
    if (prefix[0] == 'P' && prefix.length > 3 && prefix[1] == 'K' && prefix[2] == 3) {
      return OfficeFile.kind(
          file, FileKind.ofType(detected.toString()).filter(FileKind::isOfficeDocument));
    }
    if (isActive(detected)) {
      throw active("It is " + detected + ".");
    }
    Optional<FileKind> kind = byBytes(detected, prefix);
    if (kind.filter(FileKind.PDF::equals).isPresent()) {
      PdfFile.refuseActive(file);
      return FileKind.PDF;
    }
    if (kind.isPresent() && kind.get() != FileKind.TEXT) {
      return kind.get();
    }
    if (kind.isPresent() || TYPES.isInstanceOf(detected, MediaType.TEXT_PLAIN)) {
      refuseMarkup(file);
      return FileKind.TEXT;
    }
    throw notTaken("It looks like " + detected + ".");
  }

  private static boolean isActive(MediaType type) {
    String name = type == null ? "" : type.toString();
    return TYPES.isInstanceOf(type, HTML)
        || TYPES.isInstanceOf(type, MediaType.APPLICATION_XML)
        || name.matches("(application|text)/(x-|x?html.*|.*xml|(java|ecma)script).*")
            && name.matches(".*(html|xml|script|shockwave|dosexec|msdownload|elf).*")
        || name.endsWith("+xml")
        || name.contains("macroenabled");
  }

  /** Containers of sound and film are told apart by their brand. */
  private static Optional<FileKind> byBytes(MediaType detected, byte[] prefix) {
    String head =
        new String(Arrays.copyOf(prefix, Math.min(prefix.length, 64)), StandardCharsets.ISO_8859_1);
    if (head.length() > 12 && head.startsWith("ftyp", 4)) {
      String brand = head.substring(8, 12);
      if (brand.startsWith("M4A") || brand.startsWith("M4B")) {
        return Optional.of(FileKind.M4A);
      }
      if (brand.equals("qt  ")) {
        return Optional.of(FileKind.MOV);
      }
      return brand.matches("(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp.)")
          ? Optional.of(FileKind.MP4)
          : Optional.empty();
    }
    if (head.startsWith("\u001aEß£")) {
      return head.contains("webm") ? Optional.of(FileKind.WEBM) : Optional.empty();
    }
    if (head.length() > 1 && head.charAt(0) == 0xff && (head.charAt(1) & 0xf6) == 0xf0) {
      return Optional.of(FileKind.AAC); // frames of ADTS, layer 0
    }
    return FileKind.ofType(detected.toString());
  }

  /** Text is UTF-8 without controls, and its first character does not begin a tag. */
  private static void refuseMarkup(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(8192);
    CharBuffer chars = CharBuffer.allocate(8192);
    boolean begun = false;
    try (var in = Files.newByteChannel(file)) {
      for (boolean end = false; !end; ) {
        end = in.read(bytes) < 0;
        bytes.flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        bytes.compact();
        chars.flip();
        for (char c : chars.toString().toCharArray()) {
          if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
            throw notTaken("It has control characters, so it is no text.");
          }
          if (!begun && !Character.isWhitespace(c) && c != '\ufeff') {
            begun = true;
            if (c == '<') {
              throw active("It is a text that begins like a page or a drawing.");
            }
          }
        }
        chars.clear();
        if (result.isError()) {
          throw notTaken("It is text in another encoding: save it as UTF-8.");
        }
      }
    }
  }

  static Problem active(String why) {
    return Problem.of(
        ProblemType.ACTIVE_CONTENT,
        why + " Files that can run something are not kept: send it as PDF, picture or plain text.");
  }

  static Problem notTaken(String why) {
    return Problem.of(
        ProblemType.TYPE_NOT_TAKEN, why + " Kinds that are taken: " + FileKind.all() + ".");
  }
}
