package org.signet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * Documents that are ZIP files: Office Open XML (ECMA-376) by the types of its parts, OpenDocument
 * 1.3 by the type that stands first in it. Nothing but a list of types is unpacked.
 */
final class OfficeFile {

  private static final int MOST_PARTS = 20_000;
  private static final int TYPES_LENGTH = 1 << 20;
  private static final String TYPES = "[Content_Types].xml";
  private static final Map<String, FileKind> MAIN_PARTS =
      Map.of(
          "wordprocessingml.document.main+xml", FileKind.DOCX,
          "spreadsheetml.sheet.main+xml", FileKind.XLSX,
          "presentationml.presentation.main+xml", FileKind.PPTX,
          "presentationml.slideshow.main+xml", FileKind.PPTX);

  private OfficeFile() {}

  /**
   * Which document it is.
   *
   * @param open what OpenDocument says first, if it is that
   * @throws Problem when it has macros or things of other programs in it, or is none
   */
  static FileKind kind(Path file, Optional<FileKind> open) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw Sniffer.notTaken("It has too many parts.");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        refuseActive(entry.getName().toLowerCase(Locale.ROOT));
      }
      return open.or(() -> byTypes(zip))
          .orElseThrow(() -> Sniffer.notTaken("It is an archive, and no document of an office."));
    } catch (ZipException e) {
      throw Problem.of(
          ProblemType.FILE_UNREADABLE, "The document cannot be read: it is damaged or cut short.");
    }
  }

  private static void refuseActive(String part) {
    if (part.matches("(.*/)?(vbaproject.*|vbadata\\.xml|macrosheets/.*|activex/.*|embeddings/.*)")
        || part.matches("(basic|scripts|object [0-9]+)/.*")
        || part.matches(".*\\.(js|vbs|exe|dll|html?|jar|bat|cmd|ps1)")) {
      throw Sniffer.active("The document has macros, scripts or files of other programs in it.");
    }
  }

  private static Optional<FileKind> byTypes(ZipFile zip) {
    ZipEntry entry = zip.getEntry(TYPES);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      String types = new String(in.readNBytes(TYPES_LENGTH), StandardCharsets.UTF_8);
      if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
        throw Sniffer.active("The document has macros in it.");
      }
      return MAIN_PARTS.entrySet().stream()
          .filter(main -> types.contains(main.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
