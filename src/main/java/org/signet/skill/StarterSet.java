package org.signet.skill;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The 120 ESCO concepts that ship with the product (CC BY 4.0, see esco/README.md). */
final class StarterSet {

  private static final String FILE = "/esco/esco-starter.csv";
  static final EscoVersion VERSION = new EscoVersion("1.0.9");

  private StarterSet() {}

  static List<SkillEntity> read() {
    try (InputStream file = StarterSet.class.getResourceAsStream(FILE);
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)) {
      return rows.readAll().stream().map(StarterSet::skill).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SkillEntity skill(Map<String, String> row) {
    var skill = new SkillEntity();
    skill.uri = row.get("conceptUri");
    skill.skillType = row.get("skillType");
    skill.reuseLevel = row.get("reuseLevel");
    skill.labelEn = row.get("preferredLabel_en");
    skill.labelFr = row.get("preferredLabel_fr");
    skill.attitude = Boolean.parseBoolean(row.get("attitude"));
    skill.framework = VERSION.framework();
    skill.status = "released";
    return skill;
  }
}
