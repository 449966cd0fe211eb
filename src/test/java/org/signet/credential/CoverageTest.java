package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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

  /** Changes that are not always refused, nor always another spelling. */
  private static final EnumSet<Mutation> EFFECTIVE =
      EnumSet.of(
          Mutation.CHANGE_TEXT,
          Mutation.CHANGE_IRI,
          Mutation.CHANGE_NUMBER,
          Mutation.CHANGE_BOOLEAN,
          Mutation.SHARE_ID,
          Mutation.DROP_MEMBER,
          Mutation.ADD_OF_CLASS,
          Mutation.RENAME_MEMBER,
          Mutation.MOVE_MEMBER,
          Mutation.COPY_MEMBER,
          Mutation.DROP_ITEM,
          Mutation.DUPLICATE_ITEM,
          Mutation.MOVE_ITEM,
          Mutation.SWAP_ALIKE,
          Mutation.SWAP_ANY,
          Mutation.OBJECT_TO_ID,
          Mutation.EMPTY_OBJECT,
          Mutation.CHANGE_CONTEXT);

  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void nothingThatIsChangedGoesUnnoticed(TestReporter reporter) {
    eachCredential(
        DOCUMENTS,
        (credential, alterations) -> {
          Dice dice = new Dice(credential.seed());
          for (Mutation mutation : Mutation.values()) {
            for (int i = 0; i < CHANGES_OF_A_KIND; i++) {
              mutation
                  .of(credential.document(), dice)
                  .ifPresent(altered -> alterations.judge(mutation.name(), altered));
            }
          }
        });
    counts.forEach((what, count) -> reporter.publishEntry(what, count.toString()));
    if (DOCUMENTS >= ENOUGH_FOR_EVERYTHING) {
      assertEverythingOccurred();
    }
  }

  @Test
  void everyPlaceCounts() {
    eachCredential(
        Math.max(1, DOCUMENTS / 10),
        (credential, alterations) -> {
          int places = Place.of(credential.document()).size();
          for (int i = 0; i < places; i++) {
            ObjectNode dropped = credential.document().deepCopy();
            Place.of(dropped).get(i).remove();
            alterations.judge("DROP", dropped);
            ObjectNode changed = credential.document().deepCopy();
            Place place = Place.of(changed).get(i);
            if (place.value().isValueNode()) {
              place.set(ValueMutations.next(place.value()));
              alterations.judge("CHANGE", changed);
            }
          }
        });
    assertThat(counts.get("changed DROP")).isPositive();
    assertThat(counts.get("changed CHANGE")).isPositive();
  }

  private void eachCredential(
      int documents, BiConsumer<GeneratedCredential, Alterations> alteration) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + documents; seed++) {
      GeneratedCredential credential = GeneratedCredential.of(seed);
      if (credential.profile() == ContextProfile.OPEN_BADGES) {
        String name = "-Dsignet.seed=" + seed + " -Dsignet.documents=1";
        alteration.accept(credential, new Alterations(credential.document(), name, counts));
      }
    }
  }

  /** Otherwise the test would prove nothing. */
  private void assertEverythingOccurred() {
    for (Mutation mutation : Mutation.values()) {
      assertThat(counts.getOrDefault(mutation.name(), 0))
          .as("%s", mutation)
          .isGreaterThanOrEqualTo(10);
    }
    for (Mutation mutation : EFFECTIVE) {
      assertThat(counts).containsKey("changed " + mutation);
    }
    for (EqualSpelling spelling : EqualSpelling.values()) {
      assertThat(counts).containsKey(spelling.name());
    }
  }
}
