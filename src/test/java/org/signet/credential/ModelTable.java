package org.signet.credential;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of {@link Model} as tests read them: by the names that they have for forms.
 *
 * @param classes by their names, in the table's order
 * @param enums their values
 */
record ModelTable(Map<String, Type> classes, Map<String, Set<String>> enums) {
  private static final ModelTable V2 = read(Model.TABLE);
  static final Map<String, Type> CLASSES = V2.classes();
  static final Map<String, Set<String>> ENUMS = V2.enums();

  static ModelTable of(DataModel model) {
    return model == DataModel.VCDM_1_1 ? read(Model.TABLE_V1P1) : V2;
  }

  private static ModelTable read(String table) {
    Map<String, Type> classes = new LinkedHashMap<>();
    Map<String, Set<String>> enums = new LinkedHashMap<>();
    Map<String, Property> properties = Map.of();
    for (String line : table.lines().toList()) {
      List<String> words = Arrays.asList(line.trim().split("\\s+"));
      if (line.startsWith(" ")) {
        properties.put(words.get(0), property(words.get(1), words.get(2)));
      } else if (words.get(0).equals("enum")) {
        enums.put(words.get(1), new LinkedHashSet<>(words.subList(2, words.size())));
      } else {
        properties = new LinkedHashMap<>();
        List<Set<String>> types =
            words.subList(1, words.size()).stream()
                .filter(word -> !word.equals("-"))
                .map(word -> Set.of(word.split("\\|")))
                .toList();
        classes.put(words.get(0), new Type(words.get(0), types, properties));
      }
    }
    return new ModelTable(classes, enums);
  }

  /**
   * A property.
   *
   * @param required at least one value
   * @param many an array
   * @param compact one value may stand without its array
   * @param forms names of scalars, classes or enums: alternatives
   */
  record Property(boolean required, boolean many, boolean compact, List<String> forms) {}

  /** A class; {@code types} are sets of alternatives, {@code *} is any. */
  record Type(String name, List<Set<String>> types, Map<String, Property> properties) {

    boolean hasType() {
      return !types.isEmpty();
    }

    boolean choosesType() {
      return types.equals(List.of(Set.of("*")));
    }

    boolean allows(String type) {
      return choosesType() || types.stream().anyMatch(alternatives -> alternatives.contains(type));
    }
  }

  private static Property property(String cardinality, String forms) {
    return new Property(
        cardinality.startsWith("1"),
        cardinality.contains("*"),
        cardinality.endsWith("~"),
        List.of(forms.split("\\|")));
  }
}
