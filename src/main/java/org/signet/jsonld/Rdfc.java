package org.signet.jsonld;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * RDF Dataset Canonicalization, RDFC-1.0 with SHA-256, bounded in quads, in steps and in depth.
 *
 * <p>Not titanium-rdfc's: that keeps the related blank nodes of one hash as a set (4.8.3, step
 * 3.1.2), where the specification's editors, rdf-canonize and most others keep a list. A node that
 * is related by two quads then gets other labels, and the signature verifies nowhere else.
 */
final class Rdfc {
  /**
   * A quad as Titanium hands it on: {@code datatype}, {@code language}, {@code direction}, {@code
   * graph} may be null.
   */
  record Quad(
      String subject,
      String predicate,
      String object,
      String datatype,
      String language,
      String direction,
      String graph) {
    boolean isLiteral() {
      return datatype != null;
    }

    /** The line of this quad in canonical N-Quads, with its blank nodes renamed. */
    String line(UnaryOperator<String> label) {
      return NQuadsWriter.nquad(
          label.apply(subject),
          predicate,
          isLiteral() ? object : label.apply(object),
          datatype,
          language,
          direction,
          graph == null ? null : label.apply(graph));
    }
  }

  private final Map<String, List<Quad>> quadsOf = new LinkedHashMap<>();
  private final Map<String, String> firstDegree = new HashMap<>();
  private final Labels canonical = new Labels("_:c14n");
  private int steps;

  private Rdfc() {}

  /** Collects quads into {@code target}; stops at the limit. */
  static RdfQuadConsumer collector(List<Quad> target) {
    return new RdfQuadConsumer() {
      @Override
      public RdfQuadConsumer quad(
          String subject,
          String predicate,
          String object,
          String datatype,
          String language,
          String direction,
          String graph) {
        if (target.size() == Canonical.MAX_QUADS) {
          throw new LdRefused(
              Violation.Code.LIMIT, "", "more than " + Canonical.MAX_QUADS + " quads");
        }
        target.add(new Quad(subject, predicate, object, datatype, language, direction, graph));
        return this;
      }
    };
  }

  /** Canonical N-Quads in code point order, UTF-8 (section 4.4.3). */
  static byte[] canonicalize(List<Quad> quads) {
    Rdfc rdfc = new Rdfc();
    LinkedHashSet<Quad> set = new LinkedHashSet<>(quads);
    rdfc.label(set);
    StringBuilder text = new StringBuilder();
    set.stream()
        .map(quad -> quad.line(rdfc::canonicalLabel))
        .sorted(Rdfc::byCodePoint)
        .forEach(text::append);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void label(Iterable<Quad> quads) {
    for (Quad quad : quads) {
      for (String node : blankNodes(quad)) {
        List<Quad> mentions = quadsOf.computeIfAbsent(node, key -> new ArrayList<>());
        if (mentions.isEmpty() || mentions.get(mentions.size() - 1) != quad) {
          mentions.add(quad);
        }
      }
    }
    SortedMap<String, List<String>> nodesOf = new TreeMap<>();
    for (String node : quadsOf.keySet()) {
      nodesOf.computeIfAbsent(firstDegree(node), key -> new ArrayList<>()).add(node);
    }
    nodesOf.values().stream()
        .filter(nodes -> nodes.size() == 1)
        .forEach(n -> canonical.of(n.get(0)));
    nodesOf.values().stream().filter(nodes -> nodes.size() > 1).forEach(this::labelAlike);
  }

  /** Nodes of one first degree hash, told apart by what is around them (section 4.4.3, step 5). */
  private void labelAlike(List<String> nodes) {
    List<NDegree.Result> results = new ArrayList<>();
    for (String node : nodes) {
      if (!canonical.has(node)) {
        Labels temporary = new Labels("_:b");
        temporary.of(node);
        results.add(new NDegree(this).hash(node, temporary));
      }
    }
    results.sort(java.util.Comparator.comparing(NDegree.Result::hash));
    results.forEach(result -> result.labels().nodes().forEach(canonical::of));
  }

  /** Hash First Degree Quads (section 4.6.3). */
  String firstDegree(String node) {
    return firstDegree.computeIfAbsent(
        node,
        key -> {
          tick();
          StringBuilder lines = new StringBuilder();
          quadsOf.get(key).stream()
              .map(quad -> quad.line(n -> isBlank(n) ? (n.equals(key) ? "_:a" : "_:z") : n))
              .sorted(Rdfc::byCodePoint)
              .forEach(lines::append);
          return sha256(lines.toString());
        });
  }

  List<Quad> quadsOf(String node) {
    return quadsOf.get(node);
  }

  Labels canonical() {
    return canonical;
  }

  /** Called wherever the work can explode; counts steps, so that a slow machine judges alike. */
  void tick() {
    if (++steps > Canonical.MAX_STEPS) {
      throw limit();
    }
  }

  static LdRefused limit() {
    return new LdRefused(
        Violation.Code.CANON_LIMIT, "", "not canonicalised within " + Canonical.MAX_STEPS + " steps");
  }

  private String canonicalLabel(String term) {
    return isBlank(term) ? canonical.of(term) : term;
  }

  private static List<String> blankNodes(Quad quad) {
    List<String> nodes = new ArrayList<>(3);
    if (isBlank(quad.subject())) {
      nodes.add(quad.subject());
    }
    if (!quad.isLiteral() && isBlank(quad.object())) {
      nodes.add(quad.object());
    }
    if (quad.graph() != null && isBlank(quad.graph())) {
      nodes.add(quad.graph());
    }
    return nodes;
  }

  static boolean isBlank(String term) {
    return term.startsWith("_:");
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(Contexts.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** UTF-16 order is not code point order: surrogates come before U+E000 and must not. */
  private static int byCodePoint(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean high = Character.isSurrogate(x);
        return high == Character.isSurrogate(y) ? Character.compare(x, y) : high ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
