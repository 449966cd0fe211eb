package org.signet.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of {@code src/main/resources/fonts} in one document, of which it embeds what is used. */
final class Face {

  private static final float UNITS = 1000;

  private final PDFont font;
  private final CmapLookup glyphs;
  private final Map<Integer, Float> widths = new HashMap<>();

  private Face(PDFont font, CmapLookup glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  static Face load(PDDocument document, String file) {
    try (InputStream stream = Face.class.getResourceAsStream("/fonts/" + file)) {
      TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
      ttf.setEnableGsub(false); // a ligature is wider or narrower than its letters
      return new Face(PDType0Font.load(document, ttf, true), ttf.getUnicodeCmapLookup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDFont font() {
    return font;
  }

  boolean has(int codePoint) {
    return glyphs.getGlyphId(codePoint) != 0;
  }

  /** The width of a text that was {@link Printed}, in points. */
  float width(String text, float size) {
    double width = text.codePoints().mapToDouble(this::width).sum();
    return (float) (width * size / UNITS);
  }

  private float width(int codePoint) {
    return widths.computeIfAbsent(
        codePoint,
        c -> {
          try {
            return font.getStringWidth(Character.toString(c));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Lines of a width in points; a word that is longer is broken. A line that ends at a space keeps
   * it, so that words do not run together for those who listen.
   */
  List<String> wrap(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line.replace(0, line.length(), longer);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line + " ");
      }
      line.setLength(0);
      line.append(broken(word, size, width, lines));
    }
    lines.add(line.toString());
    return lines;
  }

  /** Adds the lines that a word fills, and leaves what remains. */
  private String broken(String word, float size, float width, List<String> lines) {
    var line = new StringBuilder();
    for (int c : word.codePoints().toArray()) {
      boolean fits = width(line + Character.toString(c), size) <= width;
      if (!fits && !line.isEmpty()) {
        int end = breakable(line);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
      line.appendCodePoint(c);
    }
    return line.toString();
  }

  /** After the last hyphen or slash, so that what can be read stays together. */
  private static int breakable(StringBuilder line) {
    int place = Math.max(line.lastIndexOf("-"), line.lastIndexOf("/")) + 1;
    return place > line.length() / 2 ? place : line.length();
  }
}
