package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RdfcTest {
  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

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
    assertThat(canonical(twoAlike())).isEqualTo(TWO_ALIKE);
  }

  @Test
  void orderAndLabelsOfTheInputMeanNothing() {
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      List<Rdfc.Quad> quads = twoAlike();
      Collections.shuffle(quads, random);
      assertThat(canonical(quads)).isEqualTo(TWO_ALIKE);
    }
  }

  @Test
  void repeatedQuadIsOneQuad() {
    List<Rdfc.Quad> quads = twoAlike();
    quads.addAll(twoAlike());
    assertThat(canonical(quads)).isEqualTo(TWO_ALIKE);
  }

  @Test
  void literalsAreEscapedAndLinesSortedByCodePoint() {
    assertThat(
            canonical(
                List.of(
                    literal("\ufb33"),
                    literal("\ud83d\ude00"),
                    literal("\t\n\r\b\f\"\\\u0001\u007fé"))))
        .isEqualTo(
            """
            <urn:a> <urn:p> "\\t\\n\\r\\b\\f\\"\\\\\\u0001\\u007Fé" .
            <urn:a> <urn:p> "\ufb33" .
            <urn:a> <urn:p> "\ud83d\ude00" .
            """);
  }

  private static Rdfc.Quad literal(String value) {
    return new Rdfc.Quad("urn:a", "urn:p", value, STRING, null, null, null);
  }

  private static List<Rdfc.Quad> twoAlike() {
    List<Rdfc.Quad> quads = new ArrayList<>();
    for (String name : new String[] {"a", "b"}) {
      String graph = "_:g" + name;
      String node = "_:z" + name;
      quads.add(new Rdfc.Quad("urn:" + name, "urn:proof", graph, null, null, null, null));
      quads.add(new Rdfc.Quad(node, "urn:created", "x", STRING, null, null, graph));
      quads.add(new Rdfc.Quad(node, "urn:value", "y", STRING, null, null, graph));
    }
    return quads;
  }

  private static String canonical(List<Rdfc.Quad> quads) {
    return new String(Rdfc.canonicalize(quads), StandardCharsets.UTF_8);
  }
}
