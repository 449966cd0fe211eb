package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RdfcTest {
  /**
   * Two alike nodes in two graphs, each related to its graph by two quads. Written by rdf-canonize;
   * titanium-rdfc 2.0.0 exchanges c14n2 and c14n3, because it counts the relation once.
   */
  private static final String TWO_ALIKE =
      """
      <urn:a> <urn:proof> _:c14n1 .
      <urn:b> <urn:proof> _:c14n0 .
      _:c14n2 <urn:created> "x" _:c14n0 .
      _:c14n2 <urn:value> "y" _:c14n0 .
      _:c14n3 <urn:created> "x" _:c14n1 .
      _:c14n3 <urn:value> "y" _:c14n1 .
      """;

  @Test
  void nodeThatIsRelatedTwiceCountsTwice() {
    assertThat(dataset(twoAlike()).canonical()).isEqualTo(TWO_ALIKE);
  }

  @Test
  void orderAndLabelsOfTheInputMeanNothing() {
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      List<String[]> quads = twoAlike();
      Collections.shuffle(quads, random);
      assertThat(dataset(quads).canonical()).isEqualTo(TWO_ALIKE);
    }
  }

  @Test
  void repeatedQuadIsOneQuad() {
    List<String[]> quads = twoAlike();
    quads.addAll(twoAlike());
    assertThat(dataset(quads).canonical()).isEqualTo(TWO_ALIKE);
  }

  @Test
  void literalsAreEscapedAndLinesSortedByCodePoint() {
    TestQuads quads =
        new TestQuads()
            .add("urn:a", "urn:p", "\"\ufb33\"")
            .add("urn:a", "urn:p", "\"\ud83d\ude00\"")
            .add("urn:a", "urn:p", "\"\t\n\r\b\f\"\\\u0001\u007fé\"");
    assertThat(quads.canonical())
        .isEqualTo(
            """
            <urn:a> <urn:p> "\\t\\n\\r\\b\\f\\"\\\\\\u0001\\u007Fé" .
            <urn:a> <urn:p> "\ufb33" .
            <urn:a> <urn:p> "\ud83d\ude00" .
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8, 12, 40})
  void cliqueIsRefusedByTheWorkItWouldTake(int nodes) {
    LdRefused refused = catchThrowableOfType(LdRefused.class, clique(nodes)::canonical);
    assertThat(refused.violations())
        .extracting(Violation::code)
        .containsExactly(Violation.Code.CANON_LIMIT);
  }

  @Test
  void smallCliqueIsCanonicalised() {
    assertThat(clique(4).canonical().lines()).hasSize(12);
  }

  /** Every blank node points to every other: RDFC-1.0 has to try all orders. */
  private static TestQuads clique(int nodes) {
    TestQuads quads = new TestQuads();
    for (int i = 0; i < nodes; i++) {
      for (int j = 0; j < nodes; j++) {
        if (i != j) {
          quads.add("_:b" + i, "urn:p", "_:b" + j);
        }
      }
    }
    return quads;
  }

  private static List<String[]> twoAlike() {
    List<String[]> quads = new ArrayList<>();
    for (String name : new String[] {"a", "b"}) {
      quads.add(new String[] {"urn:" + name, "urn:proof", "_:g" + name, null});
      quads.add(new String[] {"_:z" + name, "urn:created", "\"x\"", "_:g" + name});
      quads.add(new String[] {"_:z" + name, "urn:value", "\"y\"", "_:g" + name});
    }
    return quads;
  }

  private static TestQuads dataset(List<String[]> quads) {
    TestQuads dataset = new TestQuads();
    quads.forEach(quad -> dataset.add(quad[0], quad[1], quad[2], quad[3]));
    return dataset;
  }
}
