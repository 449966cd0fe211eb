package org.signet.jsonld;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

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
   * @return the hash of the canonical form; the lines are the answer of {@link Quads#all}
   */
  static byte[] canonicalize(Quads quads, Hash hash) {
    Rdfc rdfc = new Rdfc(quads, hash);
    rdfc.collect();
    rdfc.label();
    return rdfc.finish();
  }

  /** Which quads mention which blank node (step 2); each quad once. */
  private void collect() {
    List<Quad> blank = new ArrayList<>();
    for (Quad quad : quads.all()) {
      if (quad.hasBlankNode()) {
        blank.add(quad);
      }
    }
    blank.sort(
        byLine
            .thenComparingInt(quad -> quad.subject)
            .thenComparingInt(quad -> quad.object)
            .thenComparingInt(quad -> quad.graph));
    int[] counts = new int[quadsOf.length];
    Quad last = null;
    for (int i = 0; i < blank.size(); i++) {
      Quad quad = blank.get(i);
      if (last != null && isSame(last, quad)) {
        blank.set(i, null);
      } else {
        last = quad;
        mention(quad, counts, false);
      }
    }
    for (int node = 0; node < counts.length; node++) {
      quadsOf[node] = new Quad[counts[node]];
    }
    Arrays.fill(counts, 0);
    for (Quad quad : blank) {
      if (quad != null) {
        mention(quad, counts, true);
      }
    }
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

  private boolean isSame(Quad a, Quad b) {
    return a.subject == b.subject
        && a.object == b.object
        && a.graph == b.graph
        && byLine.compare(a, b) == 0;
  }

  private void label() {
    List<Integer> nodes = new ArrayList<>();
    for (int node = 0; node < quadsOf.length; node++) {
      if (quadsOf[node].length > 0) {
        firstDegree[node] = hashFirstDegree(node);
        nodes.add(node);
      }
    }
    nodes.sort((a, b) -> Arrays.compareUnsigned(firstDegree[a], firstDegree[b]));
    List<List<Integer>> alike = new ArrayList<>();
    for (int i = 0; i < nodes.size(); ) {
      int end = i + 1;
      while (end < nodes.size()
          && Arrays.equals(firstDegree[nodes.get(i)], firstDegree[nodes.get(end)])) {
        end++;
      }
      if (end == i + 1) {
        canonical.of(nodes.get(i));
      } else {
        alike.add(nodes.subList(i, end));
      }
      i = end;
    }
    alike.forEach(this::labelAlike);
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
   * _:z}, which they are already.
   */
  private byte[] hashFirstDegree(int node) {
    tick(quadsOf[node].length);
    Quad[] lines = quadsOf[node].clone();
    mark(lines, node, (byte) 'a');
    Arrays.sort(lines, byLine);
    for (Quad line : lines) {
      digest.update(quads.text(), line.start, line.end - line.start);
    }
    mark(lines, node, (byte) 'z');
    return digest.digest();
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

  private byte[] finish() {
    for (Quad quad : quads.all()) {
      if (quad.hasBlankNode()) {
        quads.relabel(quad, label(quad.subject), label(quad.object), label(quad.graph));
      }
    }
    quads.all().sort(byLine);
    Quad[] last = {null};
    quads
        .all()
        .removeIf(
            quad -> {
              boolean repeated = last[0] != null && byLine.compare(last[0], quad) == 0;
              last[0] = quad;
              return repeated;
            });
    for (Quad quad : quads.all()) {
      digest.update(quads.text(), quad.start, quad.end - quad.start);
    }
    return digest.digest();
  }

  private byte[] label(int node) {
    return node == Quad.NONE ? null : canonical.of(node).getBytes(StandardCharsets.US_ASCII);
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
    if (steps > Canonical.MAX_STEPS) {
      throw limit();
    }
  }

  static LdRefused limit() {
    return new LdRefused(
        Violation.Code.CANON_LIMIT,
        "",
        "not canonicalised within " + Canonical.MAX_STEPS + " steps");
  }
}
