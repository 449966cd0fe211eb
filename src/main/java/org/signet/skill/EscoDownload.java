package org.signet.skill;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * The official download, read once from front to end: a zip of CSV files, or one of them. Nothing
 * is written to a disk, so the names in a zip lead nowhere.
 */
final class EscoDownload {

  /** In bytes: the body as it is sent. */
  static final long LARGEST = 300L << 20;

  /** In bytes: all that a zip unpacks to, the files that are not read among it. */
  static final long LARGEST_UNPACKED = 1L << 30;

  static final int MOST_ENTRIES = 200;

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final ImportFaults faults;
  private final List<String> ignored = new ArrayList<>();

  EscoDownload(ImportFaults faults) {
    this.faults = faults;
  }

  /** Takes a file in; it does not close the stream. */
  interface Reader {
    /** Reads to the end of the file. */
    void read(EscoFile file, InputStream content) throws IOException;
  }

  /** The names that were not needed. */
  List<String> ignored() {
    return ignored;
  }

  /**
   * Hands each file that is needed to the reader.
   *
   * @param single what the body is if it is no zip
   * @throws Problem when the body is too large or not readable
   */
  void read(InputStream body, Optional<EscoFile> single, Reader reader) throws IOException {
    var in =
        new BufferedInputStream(
            new BoundedStream(
                body,
                LARGEST,
                () ->
                    Problem.of(
                        ProblemType.BODY_TOO_LARGE,
                        "At most " + (LARGEST >> 20) + " MiB are taken.")),
            1 << 16);
    in.mark(ZIP.length);
    byte[] head = in.readNBytes(ZIP.length);
    in.reset();
    if (Arrays.equals(head, ZIP)) {
      readZip(in, reader);
      return;
    }
    if (single.isEmpty()) {
      throw Problem.of(
          ProblemType.BAD_PARAMETER,
          "This is no zip. For a single skills_{lang}.csv say its language: lang=en or lang=fr.");
    }
    reader.read(single.get(), in);
  }

  private void readZip(InputStream in, Reader reader) throws IOException {
    var end = new ZipEnd(in);
    try (var zip = new ZipInputStream(end)) {
      var content = new BoundedStream(zip, LARGEST_UNPACKED, this::tooLarge);
      List<String> names = new ArrayList<>();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        if (names.size() > MOST_ENTRIES) {
          throw faults.refusal(
              "zip", 0, "TOO_MANY_FILES", "At most " + MOST_ENTRIES + " files are read of a zip.");
        }
        Optional<EscoFile> file = EscoFile.of(entry.getName());
        if (file.isPresent()) {
          reader.read(file.get(), content);
        } else if (!entry.isDirectory()) {
          ignored.add(shown(entry.getName()));
        }
        drain(content);
      }
      if (names.isEmpty() || !end.lists(names)) {
        throw faults.refusal(
            "zip",
            0,
            "ZIP_BROKEN",
            "The zip does not end with the list of the files in it: it was cut off, or something"
                + " follows it. Download it again and send it as it is.");
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw faults.refusal("zip", 0, "ZIP_BROKEN", "Send the zip as it was downloaded.");
    } catch (EOFException e) {
      throw faults.refusal("zip", 0, "ZIP_BROKEN", "The zip ends too early; download it again.");
    }
  }

  private static void drain(InputStream content) throws IOException {
    byte[] away = new byte[1 << 14];
    while (content.read(away) >= 0) {
      // counted by the budget, so that a bomb among the files that are not read is one too
    }
  }

  private RuntimeException tooLarge() {
    return faults.refusal(
        "zip", 0, "ZIP_TOO_LARGE", "It unpacks to more than " + (LARGEST_UNPACKED >> 20) + " MiB.");
  }

  private static String shown(String name) {
    String clean = name.replaceAll("\\p{C}", "?");
    return clean.length() > 200 ? clean.substring(0, 200) : clean;
  }
}
