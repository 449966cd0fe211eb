package org.signet.jsonld;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The canonical N-Quads of a document one by one, under safe mode as in {@link Canonical}, with
 * other labels in place of the canonical ones, and which of them a part of the document states (VC
 * Data Integrity ECDSA Cryptosuites 1.0, "labelReplacementCanonicalizeJsonLd" and
 * "canonicalizeAndGroup").
 *
 * <p>The specification writes ids into the document, converts each part of it and compares lines.
 * Here the walk notes for each quad which parts its place belongs to.
 */
public final class Statements {
  private final ObjectNode document;
  private final ContextProfile profile;
  private final List<Selection> selections;
  private final UnaryOperator<String> names;
  private final Rdfc.Result result;
  private final List<Quad> quads;
  private final List<byte[]> lines = new ArrayList<>();

  private Statements(
      ObjectNode document,
      ContextProfile profile,
      UnaryOperator<String> labels,
      List<Selection> selections) {
    this.document = document;
    this.profile = profile;
    this.selections = selections;
    this.names = canonical -> "_:" + labels.apply(canonical.substring(2));
    Quads converted = ToQuads.of(document, profile, this::marks);
    this.result = Rdfc.canonicalize(converted, Hash.SHA_256, names);
    this.quads = converted.all();
    for (Quad quad : quads) {
      lines.add(Arrays.copyOfRange(converted.text(), quad.start, quad.end));
    }
  }

  /**
   * Canonicalises with SHA-256.
   *
   * @param document compact and without its proof
   * @param labels gives the label to write, without {@code _:}, for a canonical one ({@code c14n0})
   * @param selections parts of this document that will be asked for; at most 31
   * @throws LdRefused when safe mode finds anything that is not covered, or a limit is reached
   */
  public static Statements of(
      ObjectNode document,
      ContextProfile profile,
      UnaryOperator<String> labels,
      Selection... selections) {
    return new Statements(document, profile, labels, List.of(selections));
  }

  /**
   * Refuses what {@link Canonical#requireVerifiableElsewhere} refuses, and text such as {@code
   * _:b0}: {@code @digitalbazaar/di-sd-primitives} 3 takes it for a label and replaces it.
   *
   * @throws LdRefused NODES_TOO_ALIKE or LABEL_IN_TEXT
   */
  public void requireVerifiableElsewhere() {
    Canonical.requireVerifiableElsewhere(result);
    for (int i = 0; i < quads.size(); i++) {
      if (labels(lines.get(i)) > quads.get(i).blankNodes()) {
        throw new LdRefused(
            Violation.Code.LABEL_IN_TEXT, "", "a text with _: in front of something else");
      }
    }
  }

  /** How many labels those see who look for them in the text of the line. */
  private static int labels(byte[] line) {
    int labels = 0;
    for (int i = 2; i < line.length; i++) {
      if (line[i - 2] == '_' && line[i - 1] == ':' && line[i] != ' ') {
        labels++;
      }
    }
    return labels;
  }

  /** The lines in UTF-8, each ended by LF, in the order of their bytes. */
  public List<byte[]> lines() {
    return lines;
  }

  /** How many blank nodes there are: their canonical labels are {@code c14n0} and so on. */
  public int blankNodes() {
    return result.labels().nodes().size();
  }

  /** The indexes of those lines that a part of the document states. */
  public BitSet matching(Selection selection) {
    int bit = 1 << selections.indexOf(selection);
    BitSet matching = new BitSet();
    for (int i = 0; i < quads.size(); i++) {
      matching.set(i, (quads.get(i).marks & bit) != 0);
    }
    return matching;
  }

  /**
   * The canonical labels that blank nodes get when a part of the document stands alone, in their
   * order, each with the label that the node has here; both without {@code _:}.
   */
  public Map<String, String> labelsAlone(Selection selection) {
    Quads part = ToQuads.of(document, profile, at -> selection.covers(at) ? 1 : 0);
    part.all().removeIf(quad -> quad.marks == 0);
    Labels alone = Rdfc.canonicalize(part, Hash.SHA_256, UnaryOperator.identity()).labels();
    Map<String, String> labels = new LinkedHashMap<>();
    for (int node : alone.nodes()) {
      // both walks number the nodes alike
      String here = names.apply(result.labels().of(node));
      labels.put(alone.of(node).substring(2), here.substring(2));
    }
    return labels;
  }

  private int marks(Pointer at) {
    int marks = 0;
    for (int i = 0; i < selections.size(); i++) {
      marks |= selections.get(i).covers(at) ? 1 << i : 0;
    }
    return marks;
  }
}
