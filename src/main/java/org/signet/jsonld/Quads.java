package org.signet.jsonld;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * RDF quads as lines of canonical N-Quads (RDFC-1.0, section 5), in one array of bytes, in the
 * order in which they were added. Terms are written as they are given: whoever adds them has
 * checked them.
 */
final class Quads {
  static final byte[] END = {' ', '.', '\n'};

  /** What stands for a blank node that has no label yet; its last byte is what Rdfc changes. */
  static final byte[] BLANK = {'_', ':', 'z'};

  private static final int MAX_BYTES = 8 << 20;

  private static final byte[] RDF_TYPE =
      ascii(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ");
  private static final byte[] HEX = ascii("0123456789ABCDEF");

  private final Limits limits;
  private byte[] text;
  private int size;
  private final List<Quad> quads = new ArrayList<>(256);
  private int blankNodes;
  private IntSupplier marks = () -> 0;

  /**
   * @param bytes how many to make room for
   * @param limits that hold for these, and for what is done with them
   */
  Quads(int bytes, Limits limits) {
    this.text = new byte[bytes];
    this.limits = limits;
  }

  /** A node that can be subject, object or graph: an IRI or, without one, a new blank node. */
  static final class Node {
    private final String iri;
    private final int blank;
    private int at;
    private int length;

    private Node(String iri, int blank) {
      this.iri = iri;
      this.blank = blank;
    }
  }

  /** Whoever is asked for the marks of each quad when it is added. */
  void mark(IntSupplier marks) {
    this.marks = marks;
  }

  Limits limits() {
    return limits;
  }

  Node blankNode() {
    return new Node(null, blankNodes++);
  }

  Node iri(String iri) {
    return new Node(iri, Quad.NONE);
  }

  int size() {
    return quads.size();
  }

  int blankNodes() {
    return blankNodes;
  }

  List<Quad> all() {
    return quads;
  }

  /** The bytes; valid until the next line is added. */
  byte[] text() {
    return text;
  }

  /** All lines, one after the other. */
  byte[] lines() {
    byte[] lines = new byte[quads.stream().mapToInt(quad -> quad.end - quad.start).sum()];
    int at = 0;
    for (Quad quad : quads) {
      System.arraycopy(text, quad.start, lines, at, quad.end - quad.start);
      at += quad.end - quad.start;
    }
    return lines;
  }

  /** Adds a quad whose object is a node; {@code graph} is null for the default graph. */
  void add(Node subject, byte[] predicate, Node object, Node graph) {
    int start = size;
    put(subject);
    int predicateAt = size + 1;
    put(predicate);
    int objectAt = size;
    put(object);
    end(start, predicateAt, objectAt, subject, object.blank, graph);
  }

  /** Adds {@code rdf:type}; {@code type} is an IRI in its brackets. */
  void addType(Node subject, byte[] type, Node graph) {
    int start = size;
    put(subject);
    int predicateAt = size + 1;
    put(RDF_TYPE);
    int objectAt = size;
    put(type);
    end(start, predicateAt, objectAt, subject, Quad.NONE, graph);
  }

  /** Adds a literal; {@code suffix} is the closing quotation mark with datatype or language. */
  void addLiteral(Node subject, byte[] predicate, String value, byte[] suffix, Node graph) {
    int start = size;
    put(subject);
    int predicateAt = size + 1;
    put(predicate);
    int objectAt = size;
    put((byte) '"');
    putText(value, true);
    put(suffix);
    end(start, predicateAt, objectAt, subject, Quad.NONE, graph);
  }

  /** Writes the line of a quad anew, behind all others, with labels in place of its blank nodes. */
  void relabel(Quad quad, byte[] subject, byte[] object, byte[] graph) {
    int start = size;
    int at = quad.start;
    if (subject != null) {
      put(subject);
      at += BLANK.length;
    }
    if (object != null) {
      put(at, quad.objectAt);
      put(object);
      at = quad.objectAt + BLANK.length;
    }
    if (graph != null) {
      put(at, quad.graphAt());
      put(graph);
      put(END);
    } else {
      put(at, quad.end);
    }
    quad.start = start;
    quad.end = size;
  }

  private void end(int start, int predicateAt, int objectAt, Node subject, int object, Node graph) {
    if (graph != null) {
      put((byte) ' ');
      put(graph);
    }
    put(END);
    if (quads.size() == limits.quads()) {
      throw new LdRefused(Violation.Code.LIMIT, "", "more than " + limits.quads() + " quads");
    }
    int in = graph == null ? Quad.NONE : graph.blank;
    Quad quad = new Quad(start, size, predicateAt, objectAt, subject.blank, object, in);
    quad.marks = marks.getAsInt();
    quads.add(quad);
  }

  private void put(Node node) {
    if (node.iri == null) {
      put(BLANK);
    } else if (node.length > 0) {
      put(node.at, node.at + node.length);
    } else {
      node.at = size;
      put((byte) '<');
      putText(node.iri, false);
      put((byte) '>');
      node.length = size - node.at;
    }
  }

  private void put(byte[] bytes) {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, text, size, bytes.length);
    size += bytes.length;
  }

  private void put(int from, int to) {
    ensure(to - from);
    System.arraycopy(text, from, text, size, to - from);
    size += to - from;
  }

  private void put(byte b) {
    ensure(1);
    text[size++] = b;
  }

  private void putText(String value, boolean escape) {
    int length = value.length();
    for (int i = putPlain(value, escape); i < length; i++) {
      ensure(6);
      char c = value.charAt(i);
      if (c >= 0x80) {
        i += putUnicode(value, i);
      } else if (escape && (c < 0x20 || c == '"' || c == '\\' || c == 0x7f)) {
        putEscape(c);
      } else {
        text[size++] = (byte) c;
      }
    }
  }

  /** Writes what most texts are and most begin with; says how many characters that were. */
  private int putPlain(String value, boolean escape) {
    int length = value.length();
    ensure(length);
    byte[] to = text;
    int at = size;
    int i = 0;
    for (; i < length; i++) {
      char c = value.charAt(i);
      if (c >= 0x7f || (escape && (c < 0x20 || c == '"' || c == '\\'))) {
        break;
      }
      to[at++] = (byte) c;
    }
    size = at;
    return i;
  }

  /** Writes the character at an index; says how many units beyond the first it has. */
  private int putUnicode(String value, int i) {
    int c = value.codePointAt(i);
    if (c < 0x800) {
      text[size++] = (byte) (0xc0 | c >> 6);
    } else if (c < 0x10000) {
      text[size++] = (byte) (0xe0 | c >> 12);
      text[size++] = (byte) (0x80 | c >> 6 & 0x3f);
    } else {
      text[size++] = (byte) (0xf0 | c >> 18);
      text[size++] = (byte) (0x80 | c >> 12 & 0x3f);
      text[size++] = (byte) (0x80 | c >> 6 & 0x3f);
    }
    text[size++] = (byte) (0x80 | c & 0x3f);
    return c < 0x10000 ? 0 : 1;
  }

  private void putEscape(char c) {
    int known = "\b\t\n\f\r\"\\".indexOf(c);
    text[size++] = '\\';
    if (known >= 0) {
      text[size++] = (byte) "btnfr\"\\".charAt(known);
    } else {
      text[size++] = 'u';
      text[size++] = '0';
      text[size++] = '0';
      text[size++] = HEX[c >> 4];
      text[size++] = HEX[c & 0xf];
    }
  }

  private void ensure(int more) {
    if (size + more > text.length) {
      if (size + more > MAX_BYTES) { // each quad of a node repeats its id, however long that is
        throw new LdRefused(
            Violation.Code.LIMIT, "", "more than " + MAX_BYTES + " bytes of N-Quads");
      }
      text = Arrays.copyOf(text, text.length + Math.max(text.length / 2, more));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
