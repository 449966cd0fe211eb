package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.signet.achievement.Finding.Severity;

/** Every text of a definition is there in each language of its issuer. */
final class TranslationFindings {

  private final List<String> languages;
  private final List<Finding> findings = new ArrayList<>();

  private TranslationFindings(List<String> languages) {
    this.languages = languages;
  }

  /**
   * Looks at the JSON, where every text is an object of {@code en} and {@code fr}.
   *
   * @param languages of the issuer, as BCP 47 tags
   */
  static List<Finding> of(JsonNode definition, List<String> languages) {
    var all =
        new TranslationFindings(
            languages.stream().map(tag -> tag.substring(0, 2)).distinct().toList());
    all.walk(definition, "");
    return all.findings;
  }

  private void walk(JsonNode node, String pointer) {
    if (node.isObject() && (node.has("en") || node.has("fr"))) {
      languages.stream()
          .filter(language -> !node.has(language))
          .forEach(language -> missing(pointer + "/" + language, language));
    } else if (node.isObject()) {
      node.properties().forEach(entry -> walk(entry.getValue(), pointer + "/" + entry.getKey()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), pointer + "/" + i);
      }
    }
  }

  private void missing(String pointer, String language) {
    String name = language.equals("fr") ? "French" : "English";
    findings.add(
        new Finding(
            Severity.APPROVAL,
            pointer,
            "MISSING_TRANSLATION",
            "This text is not there in " + name + ", which is a language of the issuer.",
            "Send it in " + name + " too."));
  }
}
