package org.signet.skill;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.signet.platform.Sql;

/**
 * Reads files into tables of the transaction at hand, five hundred rows at a time; nothing else is
 * held.
 */
final class Staging {

  /** Rows between two calls that tell of progress. */
  static final int TELL_EVERY = 1_000;

  private static final int BATCH = 500;

  /** In characters. */
  private static final int LARGEST_BATCH = 2_000_000;

  private static final int LONGEST_LABEL = 1_000;
  private static final Pattern REUSE_LEVEL = Pattern.compile("[a-z -]{1,40}");
  private static final Set<String> REPLACEMENT =
      Set.of("replacedBy", "isReplacedBy", "hasReplacement", "replacedByUri");
  private static final Pattern BETWEEN = Pattern.compile("[\\s|,;]+");

  private final Sql sql;
  private final ImportFaults faults;
  private final IntConsumer progress;

  Staging(Sql sql, ImportFaults faults, IntConsumer progress) {
    this.sql = sql;
    this.faults = faults;
    this.progress = progress;
    sql.update(
        "create temporary table incoming_skill (language text, file text, row integer, uri text,"
            + " skill_type text, reuse_level text, label text, alt text, hidden text,"
            + " description text, definition text, status text, replaced_by text) on commit drop");
    sql.update(
        "create temporary table incoming_group (language text, uri text, label text)"
            + " on commit drop");
    sql.update("create temporary table incoming_broader (uri text, broader text) on commit drop");
  }

  /** What was read of a file. */
  record Counts(int rows, int skipped) {}

  Counts read(EscoFile file, InputStream content) throws IOException {
    var table = new EscoTable(file, content, faults);
    return switch (file.kind()) {
      case SKILLS -> skills(file, table);
      case GROUPS -> groups(file, table);
      case BROADER -> broader(table);
      case HIERARCHY -> hierarchy(file, table);
      case TRANSVERSAL -> transversal(table);
    };
  }

  private Counts skills(EscoFile file, EscoTable table) throws IOException {
    String language = file.language().orElse("en");
    table.withColumns("conceptUri", "skillType", "reuseLevel", "preferredLabel");
    var batch = new Batch("incoming_skill", 13);
    int skipped = 0;
    while (table.next()) {
      batch.tell();
      if (!table.isWhole()) {
        continue;
      }
      String uri = table.cell("conceptUri").orElse("");
      SkillUri form = SkillUri.of(uri);
      if (form == SkillUri.HIERARCHY_CODE) {
        skipped++;
        continue;
      }
      if (form != SkillUri.SKILL) {
        table.fault("conceptUri", "NOT_A_SKILL_URI", form.advice());
        continue;
      }
      Optional<String> label = table.cell("preferredLabel");
      if (label.isEmpty()) {
        skipped++; // not translated
        continue;
      }
      if (label.get().length() > LONGEST_LABEL) {
        table.fault(
            "preferredLabel", "TOO_LONG", "A label has at most " + LONGEST_LABEL + " characters.");
        continue;
      }
      batch.add(
          language,
          file.name(),
          String.valueOf(table.number()),
          uri,
          type(table),
          reuseLevel(table),
          label.get(),
          table.cell("altLabels").orElse(null),
          table.cell("hiddenLabels").orElse(null),
          table.cell("description").orElse(null),
          table.cell("definition").orElse(null),
          status(table),
          replacement(table, uri));
    }
    return batch.end(skipped);
  }

  private static String type(EscoTable table) {
    String type = table.cell("skillType").orElse("skill/competence");
    if (type.equals("knowledge") || type.equals("skill/competence")) {
      return type;
    }
    if (type.equals("skill")) {
      return "skill/competence";
    }
    table.fault("skillType", "UNKNOWN_VALUE", "Known are knowledge and skill/competence.");
    return "";
  }

  private static String reuseLevel(EscoTable table) {
    String level = table.cell("reuseLevel").orElse("");
    if (!level.isEmpty() && !REUSE_LEVEL.matcher(level).matches()) {
      table.fault("reuseLevel", "UNKNOWN_VALUE", "Known are transversal, cross-sector and so on.");
    }
    return level;
  }

  private static String status(EscoTable table) {
    String status = table.cell("status").orElse("released");
    return status.equalsIgnoreCase("obsolete") || status.equalsIgnoreCase("deprecated")
        ? "obsolete"
        : "released";
  }

  private static String replacement(EscoTable table, String uri) {
    return REPLACEMENT.stream()
        .flatMap(column -> table.cell(column).stream())
        .flatMap(cell -> Arrays.stream(BETWEEN.split(cell)))
        .filter(text -> SkillUri.of(text) == SkillUri.SKILL && !text.equals(uri))
        .findFirst()
        .orElse(null);
  }

  private Counts groups(EscoFile file, EscoTable table) throws IOException {
    table.withColumns("conceptUri", "preferredLabel");
    var batch = new Batch("incoming_group", 3);
    while (table.next()) {
      batch.tell();
      batch.addWhole(
          file.language().orElse("en"),
          table.cell("conceptUri").orElse(null),
          table.cell("preferredLabel").orElse(null));
    }
    return batch.end(0);
  }

  private Counts broader(EscoTable table) throws IOException {
    table.withColumns("conceptUri", "broaderUri");
    var batch = new Batch("incoming_broader", 2);
    while (table.next()) {
      batch.tell();
      batch.addWhole(table.cell("conceptUri").orElse(null), table.cell("broaderUri").orElse(null));
    }
    return batch.end(0);
  }

  private Counts transversal(EscoTable table) throws IOException {
    table.withColumns("conceptUri");
    var batch = new Batch("incoming_broader", 2);
    while (table.next()) {
      batch.tell();
      String uri = table.cell("conceptUri").orElse(null);
      for (String broader : BETWEEN.split(table.cell("broaderConceptUri").orElse(""))) {
        batch.addWhole(uri, broader.isEmpty() ? null : broader);
      }
    }
    return batch.end(0);
  }

  /** Four levels a row, each with a URI and a name. */
  private Counts hierarchy(EscoFile file, EscoTable table) throws IOException {
    table.withColumns("Level 0 URI", "Level 0 preferred term");
    var groups = new Batch("incoming_group", 3);
    var broader = new Batch("incoming_broader", 2);
    while (table.next()) {
      groups.tell();
      String above = null;
      for (int level = 0; level < 4; level++) {
        String uri = table.cell("Level " + level + " URI").orElse(null);
        groups.addWhole(
            file.language().orElse("en"),
            uri,
            table.cell("Level " + level + " preferred term").orElse(null));
        broader.addWhole(uri, above);
        above = uri;
      }
    }
    broader.end(0);
    return groups.end(0);
  }

  /** Rows on their way to a table. */
  private final class Batch {
    private final String insert;
    private final List<List<String>> columns = new ArrayList<>();
    private int rows;
    private int size;

    Batch(String table, int width) {
      String arrays = "?::text[]" + ", ?::text[]".repeat(width - 1);
      this.insert =
          width == 13
              ? "insert into "
                  + table
                  + " select a, b, c::integer, d, e, f, g, h, i, j, k, l, m from unnest("
                  + arrays
                  + ") as t (a, b, c, d, e, f, g, h, i, j, k, l, m)"
              : "insert into " + table + " select * from unnest(" + arrays + ")";
      for (int i = 0; i < width; i++) {
        columns.add(new ArrayList<>(BATCH));
      }
    }

    void tell() {
      if (++rows % TELL_EVERY == 0) {
        progress.accept(TELL_EVERY);
      }
    }

    void add(String... cells) {
      for (int i = 0; i < cells.length; i++) {
        columns.get(i).add(cells[i]);
        size += cells[i] == null ? 0 : cells[i].length();
      }
      if (columns.get(0).size() == BATCH || size > LARGEST_BATCH) {
        flush();
      }
    }

    /** The same, unless a cell is missing. */
    void addWhole(String... cells) {
      if (Arrays.stream(cells).allMatch(cell -> cell != null && cell.length() <= LONGEST_LABEL)) {
        add(cells);
      }
    }

    Counts end(int skipped) {
      flush();
      progress.accept(rows % TELL_EVERY);
      return new Counts(rows, skipped);
    }

    private void flush() {
      if (columns.get(0).isEmpty()) {
        return;
      }
      sql.update(insert, columns.stream().map(c -> c.toArray(String[]::new)).toArray());
      columns.forEach(List::clear);
      size = 0;
    }
  }
}
