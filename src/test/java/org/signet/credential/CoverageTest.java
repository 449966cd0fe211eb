package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.signet.jsonld.ContextProfile;

/**
 * Whatever somebody changes in a signed credential changes what is signed, or is refused, or says
 * the same in another of the ways that {@link EqualSpelling} lists. More, or one again: {@code mvn
 * verify -Dtest=CoverageTest -Dsignet.documents=10000 -Dsignet.seed=7}.
 */
class CoverageTest {
  private static final int DOCUMENTS = Integer.getInteger("signet.documents", 60);
  private static final long FIRST_SEED = Long.getLong("signet.seed", 2_000_000L);
  private static final int CHANGES_OF_A_KIND = 4;

  /** Fewer documents have not the room for everything. */
  private static final int ENOUGH_FOR_EVERYTHING = 60;

  @Test
  void nothingThatIsChangedGoesUnnoticed(TestReporter reporter) {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS; seed++) {
      GeneratedCredential generated = GeneratedCredential.of(seed);
      if (generated.profile() == ContextProfile.OPEN_BADGES) {
        Alterations alterations = new Alterations(generated.document(), "seed " + seed, counts);
        Dice dice = new Dice(seed);
        for (Mutation mutation : Mutation.values()) {
          for (int i = 0; i < CHANGES_OF_A_KIND; i++) {
            mutation
                .of(generated.document(), dice)
                .ifPresent(altered -> alterations.judge(mutation, altered));
          }
        }
      }
    }
    counts.forEach((what, count) -> reporter.publishEntry(what, count.toString()));
    if (DOCUMENTS >= ENOUGH_FOR_EVERYTHING) {
      for (Mutation mutation : Mutation.values()) {
        assertThat(counts.getOrDefault(mutation.name(), 0))
            .as("%s", mutation)
            .isGreaterThanOrEqualTo(10);
      }
      for (EqualSpelling spelling : EqualSpelling.values()) {
        assertThat(counts.getOrDefault(spelling.name(), 0)).as("%s", spelling).isPositive();
      }
    }
  }
}
