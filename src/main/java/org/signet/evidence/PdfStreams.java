package org.signet.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * A PDF's own tables and objects may be compressed, and a reader unpacks those in memory before
 * anybody can look. So they are unpacked here first, to be counted and thrown away.
 */
final class PdfStreams {

  /** Bytes that the tables and objects of one file may unpack to, together. */
  private static final long MOST = 128L << 20;

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int BEFORE = 1024;

  private PdfStreams() {}

  static void refuseBombs(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      MappedByteBuffer pdf = in.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, in.length());
      long unpacked = 0;
      for (int at = next(pdf, 0); at >= 0; at = next(pdf, at + STREAM.length)) {
        if (isOfObjects(pdf, at)) {
          unpacked += unpack(pdf, at + STREAM.length, MOST - unpacked);
          if (unpacked >= MOST) {
            throw Problem.of(
                ProblemType.FILE_UNREADABLE, "The PDF unpacks to more than can be looked through.");
          }
        }
      }
    }
  }

  /** Where the next stream begins: the word, and a line's end behind it. */
  private static int next(MappedByteBuffer pdf, int from) {
    for (int i = from; i + STREAM.length < pdf.limit(); i++) {
      if (pdf.get(i) == 's' && isWord(pdf, i)) {
        byte behind = pdf.get(i + STREAM.length);
        if (behind == '\n' || behind == '\r') {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isWord(MappedByteBuffer pdf, int at) {
    for (int i = 1; i < STREAM.length; i++) {
      if (pdf.get(at + i) != STREAM[i]) {
        return false;
      }
    }
    return at < 3 || pdf.get(at - 1) != 'd'; // endstream
  }

  private static boolean isOfObjects(MappedByteBuffer pdf, int at) {
    byte[] before = new byte[Math.min(at, BEFORE)];
    pdf.get(at - before.length, before);
    String words = new String(before, StandardCharsets.ISO_8859_1);
    String dictionary = words.substring(Math.max(0, words.lastIndexOf(" obj")));
    return dictionary.contains("ObjStm") || dictionary.contains("XRef") || dictionary.contains("#");
  }

  private static long unpack(MappedByteBuffer pdf, int from, long most) {
    var inflater = new Inflater();
    try {
      int start = from;
      while (start < pdf.limit() && (pdf.get(start) == '\r' || pdf.get(start) == '\n')) {
        start++;
      }
      inflater.setInput(pdf.slice(start, pdf.limit() - start));
      byte[] thrown = new byte[64 * 1024];
      long bytes = 0;
      for (int n = 1; n > 0 && bytes < most; bytes += n) {
        n = inflater.inflate(thrown);
      }
      return bytes;
    } catch (DataFormatException e) {
      return 0; // not compressed, or damaged, which the reader finds out
    } finally {
      inflater.end();
    }
  }
}
