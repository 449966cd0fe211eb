package org.signet.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * Reads all words of a PDF (ISO 32000-1, 7.2) in the order in which they stand, whichever revision
 * or table names them: readers differ in what they take for the document. Nothing is built of it.
 */
final class PdfFile {

  /** Bytes that one stream of objects, and all of a file, may unpack to. */
  private static final int MOST_OF_A_STREAM = 8 << 20;

  private static final int MOST = 32 << 20;

  /** Names and brackets of one object. */
  private static final int LARGEST = 200_000;

  /** What runs, sends, plays, opens another file or is one. */
  private static final Set<String> ACTIVE =
      Set.of(
          ("JavaScript JS Launch AA SubmitForm ImportData GoToR GoToE EF EmbeddedFile EmbeddedFiles"
                  + " FileAttachment XFA RichMedia RichMediaContent RichMediaExecute Movie Sound"
                  + " Rendition 3D")
              .split(" "));

  private final ByteBuffer pdf;
  private int unpacked;
  private long packed;

  private PdfFile(ByteBuffer pdf) {
    this.pdf = pdf;
  }

  /**
   * @throws Problem ACTIVE_CONTENT, or FILE_UNREADABLE when it cannot be looked through
   */
  static void refuseActive(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      new PdfFile(in.map(FileChannel.MapMode.READ_ONLY, 0, in.size())).readFile();
    }
  }

  private void readFile() {
    var words = new PdfWords(pdf, true);
    List<String> object = new ArrayList<>(); // the words since it began
    int depth = 0;
    for (String word = words.next(); !word.isEmpty(); word = words.next()) {
      refuse(word);
      switch (word) {
        case "<<" -> depth++;
        case ">>" -> depth--;
        case "obj", "endobj" -> {
          if (depth != 0) {
            throw unreadable();
          }
          object.clear();
        }
        case "stream" -> {
          if (object.isEmpty() || depth != 0) {
            throw unreadable();
          }
          readStream(words, object);
          object.clear(); // what says something of one stream is read once
        }
        default -> {}
      }
      if (depth < 0) {
        throw unreadable();
      }
      if (PdfWords.matters(word)) {
        object.add(word);
      }
      if (object.size() > LARGEST) {
        throw unreadable();
      }
    }
    if (depth != 0 || !words.isWhole()) {
      throw unreadable();
    }
  }

  /** Only streams of objects are unpacked; what else is packed are pictures, letters and pages. */
  private void readStream(PdfWords words, List<String> dictionary) {
    words.passStream();
    if (values(dictionary, "/F").stream().anyMatch(f -> !f.startsWith("/"))
        || dictionary.contains("/FFilter")) {
      throw Sniffer.active("The PDF has data of other files.");
    }
    if (!dictionary.contains("/ObjStm") && !dictionary.contains("/First")) {
      return;
    }
    // of other filters and predictors nobody needs any for objects
    if (!values(dictionary, "/Filter").equals(List.of("/FlateDecode"))
        || dictionary.stream().anyMatch(Set.of("/DecodeParms", "/DP", "/F")::contains)) {
      throw unreadable();
    }
    var inside = new PdfWords(unpack(words.fromStream()), false);
    for (String word = inside.next(); !word.isEmpty(); word = inside.next()) {
      refuse(word);
    }
  }

  /** What stands behind each such key: all that is in an array, else one word. */
  private static List<String> values(List<String> words, String key) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < words.size() - 1; i++) {
      if (words.get(i).equals(key)) {
        int last = i + 1;
        if (words.get(last).equals("[")) {
          for (last++; last < words.size() && !words.get(last).equals("]"); last++) {
            values.add(words.get(last));
          }
          i = last;
        } else {
          values.add(words.get(last));
        }
      }
    }
    return values;
  }

  private ByteBuffer unpack(ByteBuffer stream) {
    var inflater = new Inflater();
    try {
      inflater.setInput(stream);
      byte[] objects = new byte[64 * 1024];
      int length = 0;
      for (int n = 1; n > 0; length += n) {
        if (length == objects.length) {
          objects = java.util.Arrays.copyOf(objects, 2 * length);
        }
        n = inflater.inflate(objects, length, objects.length - length);
        unpacked += n;
        if (length + n >= MOST_OF_A_STREAM || unpacked > MOST) {
          throw Problem.of(
              ProblemType.FILE_UNREADABLE, "The PDF unpacks to more than can be looked through.");
        }
      }
      packed += inflater.getBytesRead();
      if (packed > pdf.limit()) {
        throw unreadable(); // streams that reach into each other
      }
      return ByteBuffer.wrap(objects, 0, length).slice();
    } catch (DataFormatException e) {
      throw unreadable();
    } finally {
      inflater.end();
    }
  }

  private static void refuse(String word) {
    if (word.charAt(0) != '/') {
      return;
    }
    if (word.equals("/Encrypt")) {
      throw unreadable();
    }
    if (ACTIVE.contains(word.substring(1))) {
      throw Sniffer.active("The PDF has scripts, actions or other files in it.");
    }
  }

  // a reader may make something of what this one makes nothing of
  static Problem unreadable() {
    return Problem.of(
        ProblemType.FILE_UNREADABLE,
        "The PDF cannot be looked through: it is damaged, cut short, has a password or is packed in"
            + " an unusual way. Print it to a new PDF.");
  }
}
