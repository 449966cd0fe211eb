package org.signet.jsonld;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Issues labels to blank nodes, in their order (RDFC-1.0, section 4.3, "identifier issuer"). */
final class Labels {
  private final String prefix;
  private final Map<Integer, String> issued;

  Labels(String prefix) {
    this(prefix, new LinkedHashMap<>());
  }

  private Labels(String prefix, Map<Integer, String> issued) {
    this.prefix = prefix;
    this.issued = issued;
  }

  /** The label of a node, a new one if it has none. */
  String of(int node) {
    String label = issued.get(node);
    if (label == null) {
      label = prefix + issued.size();
      issued.put(node, label);
    }
    return label;
  }

  boolean has(int node) {
    return issued.containsKey(node);
  }

  /** The nodes in the order of their labels. */
  Set<Integer> nodes() {
    return issued.keySet();
  }

  Labels copy() {
    return new Labels(prefix, new LinkedHashMap<>(issued));
  }
}
