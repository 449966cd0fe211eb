package org.signet.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hash N-Degree Quads (RDFC-1.0, section 4.8.3), bounded. */
final class NDegree {
  /** Each level costs stack; documents whose nodes differ at all need two or three. */
  private static final int MAX_DEPTH = 256;

  /** How many labels are copied in the time of one step. */
  private static final int LABELS_A_STEP = 16;

  private final Rdfc rdfc;
  private int depth;

  NDegree(Rdfc rdfc) {
    this.rdfc = rdfc;
  }

  /** The hash of a node and the labels that were issued on the way. */
  record Result(String hash, Labels labels) {}

  /** The best order of one group of related nodes so far. */
  private static final class Chosen {
    private String path;
    private Labels labels;

    boolean isBetterThan(CharSequence other) {
      return path != null
          && other.length() >= path.length()
          && other.toString().compareTo(path) > 0;
    }
  }

  Result hash(int node, Labels issued) {
    rdfc.tickDeep();
    if (++depth > MAX_DEPTH) {
      throw rdfc.limit();
    }
    Labels labels = issued;
    StringBuilder data = new StringBuilder();
    for (Map.Entry<String, List<Integer>> group : related(node, issued).entrySet()) {
      data.append(group.getKey());
      Chosen chosen = new Chosen();
      permute(group.getValue(), new ArrayList<>(), labels, chosen);
      data.append(chosen.path);
      labels = chosen.labels;
    }
    depth--;
    return new Result(rdfc.hash(data.toString()), labels);
  }

  /**
   * Related nodes by their hash: a list, in which a node stands once for every mention (step 3).
   */
  private SortedMap<String, List<Integer>> related(int node, Labels issued) {
    SortedMap<String, List<Integer>> groups = new TreeMap<>();
    for (Quad quad : rdfc.quadsOf(node)) {
      add(groups, quad.subject, quad, "s", node, issued);
      add(groups, quad.object, quad, "o", node, issued);
      add(groups, quad.graph, quad, "g", node, issued);
    }
    return groups;
  }

  /** Hash Related Blank Node (section 4.7.3). */
  private void add(
      SortedMap<String, List<Integer>> groups,
      int related,
      Quad quad,
      String position,
      int node,
      Labels issued) {
    if (related == Quad.NONE || related == node) {
      return;
    }
    String predicate = position.equals("g") ? "" : rdfc.predicate(quad);
    String label =
        rdfc.canonical().has(related)
            ? rdfc.canonical().of(related)
            : issued.has(related) ? issued.of(related) : rdfc.firstDegree(related);
    groups
        .computeIfAbsent(rdfc.hash(position + predicate + label), key -> new ArrayList<>())
        .add(related);
  }

  /** Tries every order once; orders that only exchange equal nodes are one (step 5.4). */
  private void permute(List<Integer> rest, List<Integer> order, Labels labels, Chosen chosen) {
    rdfc.tick(1);
    if (rest.isEmpty()) {
      rdfc.tick(labels.nodes().size() / LABELS_A_STEP);
      follow(order, labels.copy(), chosen);
      return;
    }
    List<Integer> tried = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      Integer next = rest.get(i);
      if (!tried.contains(next)) {
        tried.add(next);
        List<Integer> others = new ArrayList<>(rest);
        others.remove(i);
        order.add(next);
        permute(others, order, labels, chosen);
        order.remove(order.size() - 1);
      }
    }
  }

  private void follow(List<Integer> order, Labels copy, Chosen chosen) {
    Labels labels = copy;
    StringBuilder path = new StringBuilder();
    List<Integer> recursion = new ArrayList<>();
    for (int related : order) {
      if (rdfc.canonical().has(related)) {
        path.append(rdfc.canonical().of(related));
      } else {
        if (!labels.has(related)) {
          recursion.add(related);
        }
        path.append(labels.of(related));
      }
      if (chosen.isBetterThan(path)) {
        return;
      }
    }
    for (int related : recursion) {
      Result result = hash(related, labels);
      path.append(labels.of(related)).append('<').append(result.hash()).append('>');
      labels = result.labels();
      if (chosen.isBetterThan(path)) {
        return;
      }
    }
    if (chosen.path == null || path.toString().compareTo(chosen.path) < 0) {
      chosen.path = path.toString();
      chosen.labels = labels;
    }
  }
}
