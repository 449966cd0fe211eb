package org.signet.jsonld;

/**
 * One line of {@link Quads}: where it stands, and which of its terms are blank nodes. In the text
 * each blank node is {@code _:z}, until {@link Rdfc} gives it a label.
 */
final class Quad {
  /** Stands for a term that is no blank node. */
  static final int NONE = -1;

  /** Numbers of blank nodes, or {@link #NONE}. */
  final int subject;

  final int object;
  final int graph;

  /** Where the predicate starts, with its bracket, and the object; the subject is at the start. */
  final int predicateAt;

  final int objectAt;

  /** The selections that the line belongs to, one bit each. */
  int marks;

  /** The line from its first byte to behind its LF. */
  int start;

  int end;

  Quad(int start, int end, int predicateAt, int objectAt, int subject, int object, int graph) {
    this.start = start;
    this.end = end;
    this.predicateAt = predicateAt;
    this.objectAt = objectAt;
    this.subject = subject;
    this.object = object;
    this.graph = graph;
  }

  boolean hasBlankNode() {
    return subject != NONE || object != NONE || graph != NONE;
  }

  /** How many of its terms are blank nodes. */
  int blankNodes() {
    return (subject == NONE ? 0 : 1) + (object == NONE ? 0 : 1) + (graph == NONE ? 0 : 1);
  }

  /** Where the graph's {@code _:z} starts in the line as it was written. */
  int graphAt() {
    return end - Quads.END.length - Quads.BLANK.length;
  }
}
