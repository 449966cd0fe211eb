package org.signet.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signet.transcript.TranscriptRecord.Grade;
import org.signet.transcript.TranscriptRecord.Line;

/** A column of the printed record, with its width in points. */
enum TranscriptColumn {
  CODE(74),
  TITLE(142),
  VERSION(44),
  TERM(48),
  DATES(92),
  HOURS(48),
  WEEKS(50),
  CREDITS(44),
  MODE(58),
  LEVEL(54),
  GRADE(62);

  private static final int MOST_GRADES = 6;
  private static final int MOST_GRADE_NAME = 30;

  final float width;

  TranscriptColumn(float width) {
    this.width = width;
  }

  /** Numbers stand one below the other. */
  boolean numeric() {
    return this == HOURS || this == WEEKS || this == CREDITS;
  }

  /** Written in the language of the badge. */
  boolean signedText() {
    return this == TITLE || this == LEVEL;
  }

  /** Whether the cell has names of grades, in the language of the badge. */
  boolean namesGrades(Line line) {
    return this == GRADE && line.grades().size() > 1 && explains(line.grades());
  }

  String label(TranscriptTexts texts) {
    return texts.get("column." + name().toLowerCase(Locale.ROOT));
  }

  /** What stands in a cell, one text below the other; nothing where the badge has nothing. */
  List<String> texts(Line line, TranscriptTexts texts) {
    return switch (this) {
      case CODE -> one(line.code());
      case TITLE -> one(line.title());
      case VERSION -> one(line.version());
      case TERM -> line.term().stream().toList();
      case DATES -> dates(line, texts);
      case HOURS -> number(line.contactHours(), texts);
      case WEEKS -> number(line.weeks(), texts);
      case CREDITS -> number(line.creditsEarned(), texts);
      case MODE -> line.deliveryMode().stream().toList();
      case LEVEL -> line.level().stream().toList();
      case GRADE -> grades(line.grades(), texts);
    };
  }

  /** Of several none is signed as the final one, so each has its name. */
  private static List<String> grades(List<Grade> grades, TranscriptTexts texts) {
    if (grades.size() > 1 && !explains(grades)) {
      return List.of(texts.get("grades.below"));
    }
    List<String> cell = new ArrayList<>();
    for (Grade grade : grades) {
      String value = texts.grade(grade.type(), grade.value());
      cell.add(grades.size() > 1 ? texts.get("grade.named", value, grade.name()) : value);
    }
    return cell;
  }

  /** Whether a cell says all of the grades, so that nothing is left to say below the row. */
  static boolean explains(List<Grade> grades) {
    return grades.size() == 1
        // a percentage or a letter alone explains itself, as any other number does not
        ? List.of("Percent", "LetterGrade").contains(grades.get(0).type())
        : grades.size() <= MOST_GRADES
            && grades.stream()
                .map(Grade::name)
                .allMatch(name -> !name.isBlank() && name.length() <= MOST_GRADE_NAME);
  }

  private static List<String> one(String text) {
    return text.isBlank() ? List.of() : List.of(text);
  }

  private static List<String> number(Optional<String> number, TranscriptTexts texts) {
    return number.map(texts::number).stream().toList();
  }

  /** A badge that has an end of its own says when it was awarded only if that is another day. */
  private static List<String> dates(Line line, TranscriptTexts texts) {
    List<String> dates = new ArrayList<>();
    Optional<String> from = line.started().map(texts::date);
    Optional<String> to = line.ended().map(texts::date);
    if (from.isPresent() && to.isPresent()) {
      dates.add(texts.get("dates.between", from.get(), to.get()));
    } else {
      from.ifPresent(day -> dates.add(texts.get("dates.started", day)));
      to.ifPresent(day -> dates.add(texts.get("dates.ended", day)));
    }
    line.awarded()
        .map(texts::date)
        .filter(day -> !Optional.of(day).equals(to))
        .ifPresent(day -> dates.add(texts.get("dates.awarded", day)));
    return dates;
  }
}
