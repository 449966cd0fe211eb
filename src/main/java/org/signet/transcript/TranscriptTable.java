package org.signet.transcript;

import static org.signet.transcript.Sheet.MARGIN;
import static org.signet.transcript.Sheet.WIDTH;
import static org.signet.transcript.TaggedDocument.element;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.signet.transcript.Sheet.Block;
import org.signet.transcript.Sheet.Style;
import org.signet.transcript.TranscriptRecord.Line;

/** The table of a printed record: a row for each badge, and below it what was reached. */
final class TranscriptTable {

  private static final float GAP = 8;
  private static final float AIR = 3;
  private static final int MOST = 60;
  private static final int MOST_TITLE = 240;
  private static final int BEFORE_NUMBERS = TranscriptColumn.HOURS.ordinal();

  private final Sheet sheet;
  private final TranscriptTexts texts;
  private final TranscriptRecord record;
  private final PDStructureElement table;

  /** By column: the room right of the decimal sign, in points. */
  private final Map<TranscriptColumn, Float> decimals = new EnumMap<>(TranscriptColumn.class);

  TranscriptTable(
      Sheet sheet, TranscriptTexts texts, TranscriptRecord record, PDStructureElement parent) {
    this.sheet = sheet;
    this.texts = texts;
    this.record = record;
    this.table = element("Table", parent);
  }

  void write() {
    List<Line> lines = record.lines();
    for (TranscriptColumn column : TranscriptColumn.values()) {
      double room =
          lines.stream()
              .flatMap(line -> column.texts(line, texts).stream())
              .filter(text -> text.length() <= MOST)
              .mapToDouble(text -> fraction(text, sheet.plain))
              .max()
              .orElse(0);
      decimals.put(column, (float) room);
    }
    head(Optional.of(element("TR", element("THead", table))));
    sheet.repeatAtTop(() -> head(Optional.empty()));
    PDStructureElement body = element("TBody", table);
    for (Line line : lines) {
      row(line, body);
      new TranscriptDetails(sheet, texts, record.language()).write(line, body);
    }
    totals(body);
    sheet.repeatAtTop(() -> {});
  }

  /** The names of the columns; repeated on further pages, where they are no part of the text. */
  private void head(Optional<PDStructureElement> row) {
    List<Block> blocks = new ArrayList<>();
    for (TranscriptColumn column : TranscriptColumn.values()) {
      Block name = sheet.block(column.label(texts), sheet.label, column.width - GAP, MOST);
      blocks.add(column.numeric() ? name.flushRight() : name);
    }
    float height = (float) blocks.stream().mapToDouble(Block::height).max().orElse(0) + 2 * AIR;
    sheet.need(4 * height);
    sheet.band(height, 0.9f);
    float x = MARGIN;
    for (TranscriptColumn column : TranscriptColumn.values()) {
      Block block = blocks.get(column.ordinal());
      if (row.isPresent()) {
        PDStructureElement cell = cell("TH", row.get(), scope(PDTableAttributeObject.SCOPE_COLUMN));
        sheet.write(cell, block, x + GAP / 2, sheet.y() - AIR);
      } else {
        sheet.artifact(block, x + GAP / 2, sheet.y() - AIR);
      }
      x += column.width;
    }
    sheet.down(height);
  }

  private void row(Line line, PDStructureElement body) {
    Map<TranscriptColumn, List<Block>> cells = new EnumMap<>(TranscriptColumn.class);
    double height = 0;
    for (TranscriptColumn column : TranscriptColumn.values()) {
      List<Block> blocks = blocks(line, column);
      cells.put(column, blocks);
      height = Math.max(height, blocks.stream().mapToDouble(Block::height).sum());
    }
    float tall = (float) height + 2 * AIR;
    sheet.need(tall + 2 * sheet.small.leading());
    sheet.rule(0.6f);
    PDStructureElement row = element("TR", body);
    float x = MARGIN;
    for (TranscriptColumn column : TranscriptColumn.values()) {
      boolean names = column == TranscriptColumn.TITLE;
      PDStructureElement cell =
          names
              ? cell("TH", row, scope(PDTableAttributeObject.SCOPE_ROW))
              : cell("TD", row, Optional.empty());
      cell(line, column, cells.get(column), cell, x);
      x += column.width;
    }
    sheet.down(tall);
  }

  private List<Block> blocks(Line line, TranscriptColumn column) {
    boolean title = column == TranscriptColumn.TITLE;
    List<String> contents = column.texts(line, texts);
    Style style = title ? sheet.strong : sheet.plain;
    List<Block> blocks = new ArrayList<>();
    for (String text : contents.isEmpty() ? List.of(texts.get("none")) : contents) {
      blocks.add(sheet.block(text, style, column.width - GAP, title ? MOST_TITLE : MOST));
    }
    if (title && line.foreign(record.language())) {
      blocks.add(sheet.block(texts.inLanguage(line), sheet.small, column.width - GAP, MOST));
    }
    return blocks;
  }

  private void cell(
      Line line, TranscriptColumn column, List<Block> blocks, PDStructureElement cell, float x) {
    float top = sheet.y() - AIR;
    for (int i = 0; i < blocks.size(); i++) {
      PDStructureElement owner = blocks.size() == 1 ? cell : element("P", cell);
      boolean signed = i == 0 && column.signedText() || column.namesGrades(line);
      if (signed && line.foreign(record.language())) {
        TaggedDocument.language(owner, line.language());
      }
      Block block = blocks.get(i);
      sheet.write(owner, block, column.numeric() ? aligned(block, column, x) : x + GAP / 2, top);
      top -= block.height();
    }
  }

  /** Decimal signs stand one below the other; what is no number keeps to the left if it is long. */
  private float aligned(Block block, TranscriptColumn column, float x) {
    String text = block.lines().get(0).strip();
    float whole = block.style().face().width(text, block.style().size());
    float right = x + column.width - GAP / 2 - decimals.get(column);
    return Math.max(x + GAP / 2, right + fraction(text, block.style()) - whole);
  }

  private static float fraction(String text, Style style) {
    int sign =
        text.matches("[0-9]+[.,][0-9]+") ? text.replace(',', '.').indexOf('.') : text.length();
    return style.face().width(text.substring(sign), style.size());
  }

  private void totals(PDStructureElement body) {
    float tall = sheet.strong.leading() + 2 * AIR;
    sheet.need(tall);
    sheet.rule(0);
    PDStructureElement row = element("TR", body);
    var span = new PDTableAttributeObject();
    span.setScope(PDTableAttributeObject.SCOPE_ROW);
    span.setColSpan(BEFORE_NUMBERS);
    float top = sheet.y() - AIR;
    float x = MARGIN;
    for (TranscriptColumn column : TranscriptColumn.values()) {
      Optional<String> total =
          switch (column) {
            case HOURS -> record.totalHours();
            case CREDITS -> record.totalCredits();
            default -> Optional.empty();
          };
      if (column == TranscriptColumn.CODE) {
        String key = record.leavesOutParts() ? "totals.wholes" : "totals";
        String text = texts.get(key, record.lines().size());
        Block block = sheet.block(text, sheet.strong, WIDTH / 2, MOST_TITLE);
        sheet.write(cell("TH", row, Optional.of(span)), block, x + GAP / 2, top);
      } else if (column.ordinal() >= BEFORE_NUMBERS) {
        PDStructureElement cell = cell("TD", row, Optional.empty());
        if (total.isPresent()) {
          Block block =
              sheet.block(texts.number(total.get()), sheet.strong, column.width - GAP, MOST);
          sheet.write(cell, block, aligned(block, column, x), top);
        }
      }
      x += column.width;
    }
    sheet.down(tall);
    sheet.rule(0);
  }

  private static PDStructureElement cell(
      String type, PDStructureElement row, Optional<PDTableAttributeObject> attribute) {
    PDStructureElement cell = element(type, row);
    attribute.ifPresent(cell::addAttribute);
    return cell;
  }

  private static Optional<PDTableAttributeObject> scope(String scope) {
    var attribute = new PDTableAttributeObject();
    attribute.setScope(scope);
    return Optional.of(attribute);
  }
}
