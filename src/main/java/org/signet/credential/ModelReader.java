package org.signet.credential;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signet.credential.Form.Leaf;

/** Reads the table of {@link Model}, once. */
final class ModelReader {
  private static final Map<String, ModelClass> CLASSES = new HashMap<>();
  private static final Map<String, Leaf> ENUMS = new HashMap<>();

  static {
    // properties may name classes that come later
    Model.TABLE.lines().filter(line -> !line.startsWith(" ")).forEach(ModelReader::declare);
    ModelClass owner = null;
    for (String line : Model.TABLE.lines().toList()) {
      List<String> words = words(line);
      if (line.startsWith(" ")) {
        owner.add(words.get(0), property(words.get(1), words.get(2)));
      } else {
        owner = CLASSES.get(words.get(0));
      }
    }
  }

  private ModelReader() {}

  /** The class of this name, which must be in the table. */
  static ModelClass classOf(String name) {
    return CLASSES.get(name);
  }

  private static void declare(String line) {
    List<String> words = words(line);
    String name = words.get(0);
    if (name.equals("enum")) {
      Set<String> values = Set.copyOf(words.subList(2, words.size()));
      ENUMS.put(words.get(1), new Leaf(Scalars.oneOf(values), "not a value of " + words.get(1)));
    } else {
      List<Set<String>> types =
          words.subList(1, words.size()).stream()
              .filter(word -> !word.equals("-"))
              .map(word -> Set.of(word.split("\\|")))
              .toList();
      CLASSES.put(name, new ModelClass(name, types));
    }
  }

  private static ModelClass.Property property(String cardinality, String forms) {
    List<String> names = List.of(forms.split("\\|"));
    return new ModelClass.Property(
        cardinality.startsWith("1"),
        cardinality.contains("*"),
        cardinality.endsWith("~"),
        new Form(
            String.join(" or ", names),
            names.stream()
                .filter(name -> !CLASSES.containsKey(name))
                .findFirst()
                .map(ModelReader::leaf),
            names.stream().filter(CLASSES::containsKey).map(CLASSES::get).toList()));
  }

  private static Leaf leaf(String name) {
    if (name.equals("context")) {
      return new Leaf(Scalars.of(name), "not a list of contexts");
    }
    Leaf choice = ENUMS.get(name);
    return choice == null ? new Leaf(Scalars.of(name), "not a value of form " + name) : choice;
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.trim().split("\\s+"));
  }
}
