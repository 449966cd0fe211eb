package org.signet.jsonld;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * RDF Dataset Canonicalization, RDFC-1.0, over bytes: bounded in quads, in steps and in depth.
 *
 * <p>Not titanium-rdfc's: that keeps the related blank nodes of one hash as a set (4.8.3, step
 * 3.1.2), where the specification's editors, rdf-canonize and most others keep a list. A node that
 * is related by two quads then gets other labels, and the signature verifies nowhere else.
 */
final class Rdfc {
  private final Quads quads;
  private final MessageDigest digest;
  private final Comparator<Quad> byLine;
  private final Quad[][] quadsOf;
  private final byte[][] firstDegree;
  private final Labels canonical = new Labels("_:c14n");
  private int steps;
  private int deep;
  private int alike;

  private Rdfc(Quads quads, Hash hash) {
    this.quads = quads;
    this.digest = hash.digest();
    this.byLine =
        (a, b) ->
            Arrays.compareUnsigned(quads.text(), a.start, a.end, quads.text(), b.start, b.end);
    this.quadsOf = new Quad[quads.blankNodes()][];
    this.firstDegree = new byte[quads.blankNodes()][];
  }

  /**
   * Labels the blank nodes (section 4.4.3) and sorts the lines, of which each is there once.
   *
   * @param names the labels to write, and to sort by, in place of canonical ones; with their {@code
   *     _:}
   * @return the hash of the canonical form; the lines are the answer of {@link Quads#all}
   */
  static Result canonicalize(Quads quads, Hash hash, UnaryOperator<String> names) {
    Rdfc rdfc = new Rdfc(quads, hash);
    rdfc.collect(quads.all());
    if (!rdfc.hashAll()) {
      rdfc.collect(rdfc.withoutRepeated());
      rdfc.hashAll();
    }
    rdfc.label();
    return new Result(rdfc.finish(names), rdfc.deep > rdfc.alike, rdfc.canonical, rdfc.steps);
  }

  /**
   * The outcome.
   *
   * @param tooAlike whether rdf-canonize, within its default limit of one look at each node that is
   *     like another, would have given up
   * @param labels the canonical ones
   * @param steps how many it took
   */
  record Result(byte[] hash, boolean tooAlike, Labels labels, int steps) {}

  /** Which quads mention which blank node (step 2). */
  private void collect(List<Quad> all) {
    int[] counts = new int[quadsOf.length];
    for (Quad quad : all) {
      mention(quad, counts, false);
    }
    for (int node = 0; node < counts.length; node++) {
      quadsOf[node] = new Quad[counts[node]];
    }
    Arrays.fill(counts, 0);
    for (Quad quad : all) {
      mention(quad, counts, true);
    }
  }

  /** A dataset has each quad once. */
  private List<Quad> withoutRepeated() {
    List<Quad> sorted = new ArrayList<>(quads.all());
    sorted.sort(
        byLine
            .thenComparingInt(quad -> quad.subject)
            .thenComparingInt(quad -> quad.object)
            .thenComparingInt(quad -> quad.graph));
    List<Quad> once = new ArrayList<>();
    for (Quad quad : sorted) {
      Quad last = once.isEmpty() ? null : once.get(once.size() - 1);
      if (last == null || !hasSameNodes(last, quad) || byLine.compare(last, quad) != 0) {
        once.add(quad);
      }
    }
    return once;
  }

  private void mention(Quad quad, int[] counts, boolean keep) {
    mention(quad, quad.subject, counts, keep);
    if (quad.object != quad.subject) {
      mention(quad, quad.object, counts, keep);
    }
    if (quad.graph != quad.subject && quad.graph != quad.object) {
      mention(quad, quad.graph, counts, keep);
    }
  }

  private void mention(Quad quad, int node, int[] counts, boolean keep) {
    if (node != Quad.NONE) {
      if (keep) {
        quadsOf[node][counts[node]] = quad;
      }
      counts[node]++;
    }
  }

  private static boolean hasSameNodes(Quad a, Quad b) {
    return a.subject == b.subject && a.object == b.object && a.graph == b.graph;
  }

  /** Hashes every blank node; false when a quad is there twice. */
  private boolean hashAll() {
    boolean once = true;
    for (int node = 0; node < quadsOf.length; node++) {
      once &= hashFirstDegree(node);
    }
    return once;
  }

  private void label() {
    List<Integer> nodes = new ArrayList<>();
    for (int node = 0; node < quadsOf.length; node++) {
      if (quadsOf[node].length > 0) {
        nodes.add(node);
      }
    }
    nodes.sort((a, b) -> Arrays.compareUnsigned(firstDegree[a], firstDegree[b]));
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < nodes.size(); ) {
      int end = i + 1;
      while (end < nodes.size()
          && Arrays.equals(firstDegree[nodes.get(i)], firstDegree[nodes.get(end)])) {
        end++;
      }
      if (end == i + 1) {
        canonical.of(nodes.get(i));
      } else {
        groups.add(nodes.subList(i, end));
        alike += end - i;
      }
      i = end;
    }
    groups.forEach(this::labelAlike);
  }

  /** Nodes of one first degree hash, told apart by what is around them (step 5). */
  private void labelAlike(List<Integer> nodes) {
    List<NDegree.Result> results = new ArrayList<>();
    for (int node : nodes) {
      if (!canonical.has(node)) {
        Labels temporary = new Labels("_:b");
        temporary.of(node);
        results.add(new NDegree(this).hash(node, temporary));
      }
    }
    results.sort(Comparator.comparing(NDegree.Result::hash));
    results.forEach(result -> result.labels().nodes().forEach(canonical::of));
  }

  /**
   * Hash First Degree Quads (section 4.6.3): the node itself is {@code _:a}, every other {@code
   * _:z}, which they are already. False when one of its quads is there twice.
   */
  private boolean hashFirstDegree(int node) {
    tick(quadsOf[node].length);
    Quad[] lines = quadsOf[node].clone();
    mark(lines, node, (byte) 'a');
    Arrays.sort(lines, byLine);
    for (Quad line : lines) {
      digest.update(quads.text(), line.start, line.end - line.start);
    }
    boolean once = isEachOnce(lines);
    mark(lines, node, (byte) 'z');
    firstDegree[node] = digest.digest();
    return once;
  }

  /** Twins are among the lines that look alike, which stand together. */
  private boolean isEachOnce(Quad[] sorted) {
    int alikeFrom = 0;
    for (int i = 1; i < sorted.length; i++) {
      if (byLine.compare(sorted[i - 1], sorted[i]) != 0) {
        alikeFrom = i;
      }
      for (int j = alikeFrom; j < i; j++) {
        if (hasSameNodes(sorted[j], sorted[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private void mark(Quad[] lines, int node, byte letter) {
    for (Quad line : lines) {
      if (line.subject == node) {
        quads.text()[line.start + 2] = letter;
      }
      if (line.object == node) {
        quads.text()[line.objectAt + 2] = letter;
      }
      if (line.graph == node) {
        quads.text()[line.graphAt() + 2] = letter;
      }
    }
  }

  private byte[] finish(UnaryOperator<String> names) {
    byte[][] labels = new byte[quadsOf.length][];
    for (int node : canonical.nodes()) {
      labels[node] = names.apply(canonical.of(node)).getBytes(StandardCharsets.US_ASCII);
    }
    for (Quad quad : quads.all()) {
      if (quad.hasBlankNode()) {
        quads.relabel(
            quad, of(labels, quad.subject), of(labels, quad.object), of(labels, quad.graph));
      }
    }
    quads.all().sort(byLine);
    Quad[] last = {null};
    quads
        .all()
        .removeIf(
            quad -> {
              if (last[0] == null || byLine.compare(last[0], quad) != 0) {
                last[0] = quad;
                return false;
              }
              last[0].marks |= quad.marks;
              return true;
            });
    for (Quad quad : quads.all()) {
      digest.update(quads.text(), quad.start, quad.end - quad.start);
    }
    return digest.digest();
  }

  private static byte[] of(byte[][] labels, int node) {
    return node == Quad.NONE ? null : labels[node];
  }

  Quad[] quadsOf(int node) {
    return quadsOf[node];
  }

  /** Hexadecimal, as the hashes of degree N are made of. */
  String firstDegree(int node) {
    return HexFormat.of().formatHex(firstDegree[node]);
  }

  /** The predicate of a quad in its brackets. */
  String predicate(Quad quad) {
    return new String(
        quads.text(),
        quad.predicateAt,
        quad.objectAt - 1 - quad.predicateAt,
        StandardCharsets.UTF_8);
  }

  Labels canonical() {
    return canonical;
  }

  String hash(String text) {
    tick(1);
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Called wherever the work can explode; counts steps, so that a slow machine judges alike. */
  void tick(int more) {
    steps += more;
    if (steps > quads.limits().steps()) {
      throw limit();
    }
  }

  /** A look at a node by what is around it. */
  void tickDeep() {
    deep++;
    tick(1);
  }

  LdRefused limit() {
    return quads.limits().tooManySteps();
  }
}
