package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cases of the W3C's RDFC-1.0 test suite (repository w3c/rdf-canon, {@code tests/rdfc10}) that have
 * blank nodes, in short: {@code 0 next 1,2} is two quads, numbers are blank nodes, other names are
 * below {@code http://example.org/} ({@code test}, or with {@code #} in its vocabulary).
 */
class RdfcVectorsTest {
  private static final String EVIL =
      "0 p 1,2,3;1 p 0,4,5;2 p 0,3,5;3 p 0,2,4;4 p 1,3,5;5 p 1,2,4;6 p 7,8,9;7 p 10,11,6;"
          + "8 p 10,11,6;9 p 10,11,6;10 p 7,8,9;11 p 7,8,9";
  private static final String CIRCLE = "0 next 2;0 prev 1;1 next 0;1 prev 2;2 next 1;2 prev 0";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "016|test A 0;test B 0;test embed 0|test A 0;test B 0;test embed 0",
        "017|test A 0;test B 0|test A 0;test B 0",
        "018|0 self 0|0 self 0",
        "019|0 self 0;1 self 1|0 self 0;1 self 1",
        "020|#test A 0;#test B 1;0 next 2;1 next 2|#test A 2;#test B 0;0 next 1;2 next 1",
        "021|0 next 1;1 next 0|0 next 1;1 next 0",
        "022|0 next 1;0 prev 1;1 next 0;1 prev 0|0 next 1;0 prev 1;1 next 0;1 prev 0",
        "023|0 next 1;1 next 2;2 next 0|0 next 1;1 next 2;2 next 0",
        "024|0 next 1;0 prev 2;1 next 2;1 prev 0;2 next 0;2 prev 1|" + CIRCLE,
        "025|0 next 1;0 prev 2;2 next 0;2 prev 1;1 next 2;1 prev 0|" + CIRCLE,
        "026|1 next 2;1 prev 0;0 next 1;0 prev 2;2 next 0;2 prev 1|" + CIRCLE,
        "027|1 next 2;1 prev 0;2 next 0;2 prev 1;0 next 1;0 prev 2|" + CIRCLE,
        "028|2 next 0;2 prev 1;1 next 2;1 prev 0;0 next 1;0 prev 2|" + CIRCLE,
        "029|2 next 0;2 prev 1;0 next 1;0 prev 2;1 next 2;1 prev 0|" + CIRCLE,
        "030|#test A 0;#test B 1;#test C 2;0 next 1;1 next 2;2 next 0|"
            + "#test A 0;#test B 1;#test C 2;0 next 1;1 next 2;2 next 0",
        "033|0 prop 1;2 prop 3|0 prop 1;2 prop 3",
        "034|2 prop 3;0 prop 1|0 prop 1;2 prop 3",
        "035|0 p1 2;1 p1 3;2 p2 \"Foo\";3 p2 \"Foo\"|0 p1 1;1 p2 \"Foo\";2 p1 3;3 p2 \"Foo\"",
        "036|0 p1 3;1 p1 2;2 p2 \"Foo\";3 p2 \"Foo\"|0 p1 1;1 p2 \"Foo\";2 p1 3;3 p2 \"Foo\"",
        "038|0 p1 1,2;1 p1 3|0 p1 2;1 p1 0,3",
        "039|0 p1 1,2;2 p1 3|0 p1 2;1 p1 0,3",
        "040|0 p1 1;1 p1 2;3 p1 4;4 p1 5|0 p1 1;1 p1 2;3 p1 4;4 p1 5",
        "044|0 p 1,2,3;1 p 0,3,4;2 p 0,4,5;3 p 0,1,5;4 p 1,2,5;5 p 3,2,4;6 p 7,8,9;7 p 6,10,11;"
            + "8 p 6,10,11;9 p 6,10,11;10 p 7,8,9;11 p 7,8,9|"
            + EVIL,
        "045|0 p 1,2,3;1 p 0,4,5;2 p 0,4,5;3 p 0,4,5;4 p 1,2,3;5 p 1,2,3;6 p 7,8,9;7 p 6,9,10;"
            + "8 p 6,10,11;9 p 6,7,11;10 p 7,8,11;11 p 9,8,10|"
            + EVIL,
        "046|0 p 1,2,3;1 p 0,9,8;2 p 3,8,0;3 p 0,2,9;4 p 5,6,7;5 p 10,4,11;6 p 4,11,10;"
            + "7 p 10,11,4;8 p 1,2,9;9 p 8,3,1;10 p 6,7,5;11 p 5,6,7|"
            + EVIL,
      })
  void datasetHasItsPublishedCanonicalForm(String name, String in, String out) {
    assertThat(dataset(quads(in)).canonical()).isEqualTo(text(out));
  }

  /** Test 075, whose hash function is SHA-384: any order of its canonical form leads back to it. */
  @Test
  void otherHashFunctionGivesOtherLabels() {
    String published =
        "0 p 1,2,3;1 p 0,4,5;10 p 11,7,8;11 p 10,7,9;2 p 0,4,5;3 p 0,4,5;4 p 1,2,3;5 p 1,2,3;"
            + "6 p 7,8,9;7 p 10,11,6;8 p 10,6,9;9 p 11,6,8";
    List<String[]> quads = quads(published);
    Collections.shuffle(quads, new Random(75));
    assertThat(dataset(quads).canonical(Hash.SHA_384)).isEqualTo(text(published));
    assertThat(dataset(quads).canonical(Hash.SHA_256)).isEqualTo(text(EVIL));
  }

  private static TestQuads dataset(List<String[]> quads) {
    TestQuads dataset = new TestQuads();
    quads.forEach(
        quad -> dataset.add(term(quad[0], "_:e"), vocabulary(quad[1]), term(quad[2], "_:e")));
    return dataset;
  }

  private static String text(String edges) {
    return quads(edges).stream()
        .map(q -> nquads(q[0]) + " <" + vocabulary(q[1]) + "> " + nquads(q[2]) + " .\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static List<String[]> quads(String edges) {
    return Arrays.stream(edges.split(";"))
        .map(edge -> edge.split(" "))
        .flatMap(e -> Arrays.stream(e[2].split(",")).map(o -> new String[] {e[0], e[1], o}))
        .collect(Collectors.toList());
  }

  private static String nquads(String term) {
    String written = term(term, "_:c14n");
    return written.startsWith("http") ? "<" + written + ">" : written;
  }

  private static String term(String term, String blank) {
    return term.startsWith("\"")
        ? term
        : Character.isDigit(term.charAt(0))
            ? blank + term
            : term.startsWith("#") ? vocabulary(term.substring(1)) : "http://example.org/" + term;
  }

  private static String vocabulary(String name) {
    return "http://example.org/vocab#" + name;
  }
}
