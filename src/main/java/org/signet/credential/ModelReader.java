package org.signet.credential;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the table of {@link Model}, once. */
final class ModelReader {
  static final Map<String, ModelClass> CLASSES = new HashMap<>();
  static final Map<String, Set<String>> ENUMS = new HashMap<>();

  static {
    Map<String, ModelClass.Property> properties = Map.of();
    for (String line : Model.TABLE.lines().toList()) {
      List<String> words = Arrays.asList(line.trim().split("\\s+"));
      if (line.startsWith(" ")) {
        properties.put(words.get(0), property(words.get(1), words.get(2)));
      } else if (words.get(0).equals("enum")) {
        ENUMS.put(words.get(1), new LinkedHashSet<>(words.subList(2, words.size())));
      } else {
        properties = new LinkedHashMap<>();
        List<Set<String>> types =
            words.subList(1, words.size()).stream()
                .filter(word -> !word.equals("-"))
                .map(word -> Set.of(word.split("\\|")))
                .toList();
        CLASSES.put(words.get(0), new ModelClass(words.get(0), types, properties));
      }
    }
  }

  private ModelReader() {}

  private static ModelClass.Property property(String cardinality, String forms) {
    return new ModelClass.Property(
        cardinality.startsWith("1"),
        cardinality.contains("*"),
        cardinality.endsWith("~"),
        List.of(forms.split("\\|")));
  }
}
