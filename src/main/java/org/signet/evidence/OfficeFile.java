package org.signet.evidence;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * Documents that are ZIP files: Office Open XML (ECMA-376) by the types of its parts, OpenDocument
 * 1.3 by the type that stands first in it. Nothing but the lists of types and of relationships is
 * unpacked.
 */
final class OfficeFile {

  private static final int MOST_PARTS = 20_000;

  /** Bytes of the list of all parts, which is held as long as the document is open. */
  private static final int MOST_OF_DIRECTORY = 4 << 20;

  /** Bytes that the lists in a document unpack to, one of them and all. */
  private static final int MOST_OF_A_LIST = 1 << 20;

  private static final int MOST = 16 << 20;

  /** The record that ends a ZIP file (APPNOTE 4.3.16), without its remark, and with the longest. */
  private static final int END = 22;

  private static final int LONGEST_END = END + 0xffff;

  private static final String TYPES = "[Content_Types].xml";
  private static final Map<String, FileKind> MAIN_PARTS =
      Map.of(
          "wordprocessingml.document.main+xml", FileKind.DOCX,
          "spreadsheetml.sheet.main+xml", FileKind.XLSX,
          "presentationml.presentation.main+xml", FileKind.PPTX,
          "presentationml.slideshow.main+xml", FileKind.PPTX);

  private final ZipFile zip;
  private int unpacked;

  private OfficeFile(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Which document it is.
   *
   * @param open what OpenDocument says first, if it is that
   * @throws Problem when it has macros or things of other programs in it, or is none
   */
  static FileKind kind(Path file, Optional<FileKind> open) throws IOException {
    refuseManyParts(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new OfficeFile(zip).kind(Files.size(file), open);
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
  }

  /** Before the list of parts is held, by what each end says that a reader may find. */
  private static void refuseManyParts(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = (int) Math.min(in.size(), LONGEST_END);
      ByteBuffer tail =
          in.map(FileChannel.MapMode.READ_ONLY, in.size() - length, length)
              .order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i <= length - END; i++) {
        if (tail.getInt(i) == 0x06054b50
            && (Short.toUnsignedInt(tail.getShort(i + 10)) > MOST_PARTS
                || Integer.toUnsignedLong(tail.getInt(i + 12)) > MOST_OF_DIRECTORY)) {
          throw Sniffer.notTaken("It has too many parts.");
        }
      }
    }
  }

  private FileKind kind(long size, Optional<FileKind> open) throws IOException {
    long packed = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      packed += entry.getCompressedSize();
      if (packed > size) {
        throw damaged(); // parts that reach into each other
      }
      String part = entry.getName().replaceFirst("^[./\\\\]+", "").toLowerCase(Locale.ROOT);
      refuseActive(part);
      refuseProgram(entry);
      if (part.endsWith(".rels")) {
        refuseRemote(attributes(entry));
      }
    }
    return open.or(this::byTypes)
        .orElseThrow(() -> Sniffer.notTaken("It is an archive, and no document of an office."));
  }

  private static Problem damaged() {
    return Problem.of(
        ProblemType.FILE_UNREADABLE, "The document cannot be read: it is damaged or cut short.");
  }

  private static void refuseActive(String part) {
    if (part.matches("(.*/)?(vbaproject.*|vbadata\\.xml|macrosheets/.*|activex/.*|embeddings/.*)")
        || part.matches("(basic|scripts|object [0-9]+)/.*")
        || part.matches(".*\\.(js|vbs|exe|dll|scr|com|msi|lnk|hta|wsf|html?|jar|bat|cmd|ps1)")) {
      throw Sniffer.active("The document has macros, scripts or files of other programs in it.");
    }
  }

  /** By its first bytes, whatever it is called: another office's container, a program. */
  private void refuseProgram(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      String first = HexFormat.of().formatHex(in.readNBytes(4));
      if (first.equals("d0cf11e0") || first.equals("7f454c46") || first.startsWith("4d5a")) {
        throw Sniffer.active("The document has macros, scripts or files of other programs in it.");
      }
    }
  }

  /** Links are for people to follow; a template or picture elsewhere is fetched unasked. */
  private static void refuseRemote(List<Map<String, String>> relationships) {
    for (Map<String, String> relationship : relationships) {
      if (relationship.getOrDefault("TargetMode", "").strip().equalsIgnoreCase("External")
          && !relationship.getOrDefault("Type", "").endsWith("/hyperlink")) {
        throw Sniffer.active("The document fetches a template or picture from elsewhere.");
      }
    }
  }

  /** The attributes of each element, with references to characters resolved. */
  private List<Map<String, String>> attributes(ZipEntry entry) throws IOException {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<Map<String, String>> elements = new ArrayList<>();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_OF_A_LIST + 1);
      unpacked += bytes.length;
      if (bytes.length > MOST_OF_A_LIST || unpacked > MOST) {
        throw Sniffer.notTaken("It has too many parts.");
      }
      XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          Map<String, String> element = new HashMap<>();
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          elements.add(element);
        }
      }
      return elements;
    } catch (XMLStreamException e) {
      throw new ZipException("no XML where it has to be");
    }
  }

  private Optional<FileKind> byTypes() {
    ZipEntry entry = zip.getEntry(TYPES);
    if (entry == null) {
      return Optional.empty();
    }
    try {
      List<String> types =
          attributes(entry).stream()
              .map(element -> element.getOrDefault("ContentType", ""))
              .toList();
      if (types.stream()
          .map(type -> type.toLowerCase(Locale.ROOT))
          .anyMatch(type -> type.matches(".*(macroenabled|vbaproject|activex|oleobject).*"))) {
        throw Sniffer.active("The document has macros or files of other programs in it.");
      }
      return MAIN_PARTS.entrySet().stream()
          .filter(main -> types.stream().anyMatch(type -> type.endsWith(main.getKey())))
          .map(Map.Entry::getValue)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
