package org.signet.transcript;

import static org.signet.transcript.Sheet.MARGIN;
import static org.signet.transcript.Sheet.WIDTH;
import static org.signet.transcript.TaggedDocument.element;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.signet.transcript.Sheet.Block;
import org.signet.transcript.TranscriptRecord.Grade;
import org.signet.transcript.TranscriptRecord.Line;
import org.signet.transcript.TranscriptRecord.Reached;

/** What stands below a row, across all columns: competencies with their levels, further facts. */
final class TranscriptDetails {

  private static final float INDENT = 78;
  private static final float LEVELS = 170;
  private static final float STATEMENTS = WIDTH - INDENT - LEVELS - 8;
  private static final int MOST = 400;
  private static final int MOST_COMPETENCIES = 60;

  private final Sheet sheet;
  private final TranscriptTexts texts;
  private final String language;

  TranscriptDetails(Sheet sheet, TranscriptTexts texts, String language) {
    this.sheet = sheet;
    this.texts = texts;
    this.language = language;
  }

  void write(Line line, PDStructureElement body) {
    PDStructureElement cell = element("TD", element("TR", body));
    var all = new PDTableAttributeObject();
    all.setColSpan(TranscriptColumn.values().length);
    cell.addAttribute(all);
    line.competencies().stream()
        .limit(MOST_COMPETENCIES)
        .forEach(reached -> competency(line, reached, cell));
    String facts = String.join(texts.get("join"), facts(line));
    Block block = sheet.block(facts, sheet.small, WIDTH - INDENT, 3 * MOST);
    sheet.paragraph(element("P", cell), block, MARGIN + INDENT);
    sheet.down(4);
  }

  private void competency(Line line, Reached reached, PDStructureElement cell) {
    String level =
        reached
            .level()
            .map(name -> texts.get("competency.level", name))
            .orElseGet(() -> texts.get("competency.none"));
    Block left = sheet.block(reached.competency(), sheet.plain, STATEMENTS, MOST);
    Block right = sheet.block(level, sheet.plain, LEVELS, MOST / 2);
    float height = Math.max(left.height(), right.height());
    sheet.need(height);
    PDStructureElement paragraph = element("P", cell);
    PDStructureElement statement = element("Span", paragraph);
    if (line.foreign(language)) {
      TaggedDocument.language(statement, line.language());
    }
    sheet.write(statement, left, MARGIN + INDENT, sheet.y());
    sheet.write(paragraph, right, MARGIN + WIDTH - LEVELS, sheet.y());
    sheet.down(height);
  }

  private List<String> facts(Line line) {
    List<String> facts = new ArrayList<>();
    if (!TranscriptColumn.explains(line.grades())) {
      for (Grade grade : line.grades()) {
        facts.add(texts.get("result", grade.name(), texts.grade(grade.type(), grade.value())));
      }
    }
    line.fieldOfStudy().ifPresent(field -> facts.add(texts.get("field", field)));
    line.workloadEcts().ifPresent(ects -> facts.add(texts.get("ects", texts.number(ects))));
    facts.add(texts.get("badge", line.credential()));
    return facts;
  }
}
