package org.signet.credential;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signet.credential.Form.Leaf;

/** Reads the tables of {@link Model}, once each. */
final class ModelReader {
  private static final ModelReader V2 = new ModelReader(Model.TABLE);
  private static final ModelReader V1P1 = new ModelReader(Model.TABLE_V1P1);

  private final Map<String, ModelClass> classes = new HashMap<>();
  private final Map<String, Leaf> enums = new HashMap<>();

  private ModelReader(String table) {
    // properties may name classes that come later
    table.lines().filter(line -> !line.startsWith(" ")).forEach(this::declare);
    ModelClass owner = null;
    for (String line : table.lines().toList()) {
      List<String> words = words(line);
      if (line.startsWith(" ")) {
        owner.add(words.get(0), property(words.get(1), words.get(2)));
      } else {
        owner = classes.get(words.get(0));
      }
    }
  }

  /** The class of this name, which must be in the table. */
  static ModelClass classOf(DataModel model, String name) {
    return (model == DataModel.VCDM_1_1 ? V1P1 : V2).classes.get(name);
  }

  private void declare(String line) {
    List<String> words = words(line);
    String name = words.get(0);
    if (name.equals("enum")) {
      Set<String> values = Set.copyOf(words.subList(2, words.size()));
      enums.put(words.get(1), new Leaf(Scalars.oneOf(values), "not a value of " + words.get(1)));
    } else {
      List<Set<String>> types =
          words.subList(1, words.size()).stream()
              .filter(word -> !word.equals("-"))
              .map(word -> Set.of(word.split("\\|")))
              .toList();
      classes.put(name, new ModelClass(name, types));
    }
  }

  private ModelClass.Property property(String cardinality, String forms) {
    List<String> names = List.of(forms.split("\\|"));
    return new ModelClass.Property(
        cardinality.startsWith("1"),
        cardinality.contains("*"),
        cardinality.endsWith("~"),
        new Form(
            String.join(" or ", names),
            names.stream().filter(name -> !classes.containsKey(name)).findFirst().map(this::leaf),
            names.stream().filter(classes::containsKey).map(classes::get).toList()));
  }

  private Leaf leaf(String name) {
    if (name.startsWith("context")) {
      return new Leaf(Scalars.of(name), "not the list of contexts that belongs here");
    }
    Leaf choice = enums.get(name);
    return choice == null ? new Leaf(Scalars.of(name), "not a value of form " + name) : choice;
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.trim().split("\\s+"));
  }
}
