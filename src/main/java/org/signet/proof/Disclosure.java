package org.signet.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.Selection;
import org.signet.jsonld.SelectionRefused;
import org.signet.jsonld.Statements;

/**
 * A part of a document as its verifier will see it.
 *
 * @param document the selected part
 * @param labels what its canonical blank node labels are in the statements that were signed, in
 *     order
 */
record Disclosure(ObjectNode document, Map<String, String> labels) {

  /**
   * Cuts the part out and makes sure that, read alone, it states what it states in the whole: a
   * context can let the meaning of one member hang on another.
   *
   * @throws SelectionRefused POINTER_NOT_SEPARABLE when it does not
   * @throws LdRefused when safe mode refuses the part, or others would give up canonicalising it
   */
  static Disclosure of(Statements whole, Selection selection, ContextProfile profile) {
    ObjectNode document = selection.document();
    Map<String, String> labels = whole.labelsAlone(selection);
    Statements alone = Statements.of(document, profile, name -> labels.getOrDefault(name, name));
    if (!isSame(alone.lines(), whole, whole.matching(selection))) {
      throw new SelectionRefused(
          SelectionRefused.Code.POINTER_NOT_SEPARABLE,
          "",
          "what is selected means something else without the rest");
    }
    alone.requireVerifiableElsewhere();
    return new Disclosure(document, labels);
  }

  private static boolean isSame(List<byte[]> lines, Statements whole, BitSet matching) {
    Iterator<byte[]> expected =
        matching.stream().mapToObj(index -> whole.lines().get(index)).iterator();
    for (byte[] line : lines) {
      if (!expected.hasNext() || !Arrays.equals(line, expected.next())) {
        return false;
      }
    }
    return !expected.hasNext();
  }
}
