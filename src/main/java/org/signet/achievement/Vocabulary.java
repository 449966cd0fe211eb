package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.issuer.LocalizedText;
import org.signet.platform.SignetConfig;

/**
 * Signet's own concepts, for which no public vocabulary exists: how something was assessed. Served
 * at {@code {base-url}/vocabulary/{list}/{concept}}, which is how badges name them.
 */
@ApplicationScoped
public class Vocabulary {

  /** A concept with its names and definitions. */
  public record Concept(
      String list, String code, LocalizedText label, LocalizedText definition, String id) {}

  /** A list of concepts. */
  public record ConceptList(
      String code, LocalizedText label, Map<String, Concept> concepts, String id) {}

  private final Map<String, ConceptList> lists = new LinkedHashMap<>();

  /** Reads the file; ids begin with the base URL. */
  public Vocabulary(SignetConfig config) {
    try (InputStream file = Vocabulary.class.getResourceAsStream("/vocabulary/vocabulary.json")) {
      JsonNode root = new ObjectMapper().readTree(file);
      root.properties()
          .forEach(
              list ->
                  lists.put(
                      list.getKey(),
                      list(
                          list.getKey(),
                          list.getValue(),
                          config.baseUrl() + "/vocabulary/" + list.getKey())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A concept that is known to exist, because a reader checked it. */
  Concept concept(String list, String code) {
    return find(list, code).orElseThrow();
  }

  /** A concept, if there is one of this code in a list of that. */
  public Optional<Concept> find(String list, String code) {
    return find(list).map(l -> l.concepts().get(code));
  }

  /** A list by its code. */
  public Optional<ConceptList> find(String list) {
    return Optional.ofNullable(lists.get(list));
  }

  /** Every list, in the order of the file. */
  public List<ConceptList> lists() {
    return List.copyOf(lists.values());
  }

  /** The codes of a list, as choices for a reader. */
  Map<String, String> codes(String list) {
    Map<String, String> codes = new LinkedHashMap<>();
    lists.get(list).concepts().keySet().forEach(code -> codes.put(code, code));
    return codes;
  }

  private static ConceptList list(String code, JsonNode node, String id) {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    node.get("concepts")
        .properties()
        .forEach(
            entry ->
                concepts.put(
                    entry.getKey(),
                    new Concept(
                        code,
                        entry.getKey(),
                        text(entry.getValue().get("label")),
                        text(entry.getValue().get("definition")),
                        id + "/" + entry.getKey())));
    return new ConceptList(code, text(node.get("label")), concepts, id);
  }

  private static LocalizedText text(JsonNode node) {
    return new LocalizedText(
        Optional.of(node.get("en").textValue()), Optional.of(node.get("fr").textValue()));
  }
}
