package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.proof.ProofInput;

/** Judges the altered copies of one credential. */
final class Alterations {
  private static final Set<EqualSpelling> ALL = EnumSet.allOf(EqualSpelling.class);
  private static final Set<EqualSpelling> ALL_BUT_CONTEXTS =
      EnumSet.complementOf(EnumSet.of(EqualSpelling.CONTEXT_OF_ONE_MEANING));
  private static final Set<EqualSpelling> ALL_BUT_COMMENTS =
      EnumSet.complementOf(EnumSet.of(EqualSpelling.COMMENTS_ON_ONE_SUBJECT));

  private final ObjectNode original;
  private final String hash;
  private final String name;
  private final Map<String, Integer> counts;
  private final Map<String, ObjectNode> byHash = new HashMap<>();

  /** Counts into {@code counts} what it judged, by mutation, by spelling, and by outcome. */
  Alterations(ObjectNode original, String name, Map<String, Integer> counts) {
    this.original = original;
    this.hash = sha256(original).orElseThrow();
    this.name = name;
    this.counts = counts;
  }

  /**
   * Fails unless the copy has another hash, or is refused, or is a spelling of the original; and
   * unless a spelling of the original has its hash, or is refused.
   */
  void judge(String mutation, ObjectNode altered) {
    count(mutation);
    Optional<String> now = sha256(altered);
    if (now.isEmpty()) {
      count("refused " + mutation);
      return;
    }
    String what = mutation + " of " + name + ": " + Difference.between(original, altered);
    if (now.get().equals(hash)) {
      assertThat(EqualSpelling.areEqual(original, altered, ALL)).as(what).isTrue();
      countSpelling(altered);
      if (!EqualSpelling.areEqual(original, altered, ALL_BUT_COMMENTS)) {
        assertEndorsementsNotice(altered, what);
      }
    } else {
      // other contexts may have other meanings or not: only the quads can say
      assertThat(EqualSpelling.areEqual(original, altered, ALL_BUT_CONTEXTS)).as(what).isFalse();
      count("changed " + mutation);
    }
    ObjectNode twin = byHash.putIfAbsent(now.get(), altered);
    if (twin != null) {
      // a node that stands there twice has all in it twice, as one with everything in it repeated
      assertThat(withoutRepetition(altered).equals(withoutRepetition(twin)))
          .as("%s; and %s", what, Difference.between(original, twin))
          .isTrue();
    }
  }

  private static String withoutRepetition(ObjectNode document) {
    JsonNode normal = NormalForm.withoutRepetition(EqualSpelling.normal(document, ALL));
    return EqualSpelling.text(normal, ALL);
  }

  private void countSpelling(ObjectNode altered) {
    Optional<EqualSpelling> alone =
        ALL.stream()
            .filter(s -> EqualSpelling.areEqual(original, altered, EnumSet.of(s)))
            .findFirst();
    count(alone.map(EqualSpelling::name).orElse("several spellings together"));
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Every endorsement with another comment is another document when it is verified by itself. */
  private void assertEndorsementsNotice(ObjectNode altered, String what) {
    List<ObjectNode> before = endorsements(original);
    List<ObjectNode> after = endorsements(altered);
    assertThat(after).as(what).hasSameSizeAs(before);
    int noticed = 0;
    for (int i = 0; i < before.size(); i++) {
      if (!comment(before.get(i)).equals(comment(after.get(i)))) {
        assertThat(sha256(ProofInput.unsecured(after.get(i))))
            .as(what)
            .isNotEqualTo(sha256(ProofInput.unsecured(before.get(i))));
        noticed++;
      }
    }
    assertThat(noticed).as(what).isPositive();
  }

  /** The document, if it is one, and all in it. */
  private static List<ObjectNode> endorsements(ObjectNode credential) {
    return Stream.concat(Stream.of(credential), Place.of(credential).stream().map(Place::value))
        .filter(c -> c.has("credentialSubject"))
        .filter(c -> c.path("type").toString().contains("\"EndorsementCredential\""))
        .map(ObjectNode.class::cast)
        .toList();
  }

  private static JsonNode comment(ObjectNode endorsement) {
    return endorsement.path("credentialSubject").path("endorsementComment");
  }

  /** Of the canonical form; empty when the credential is refused. */
  private static Optional<String> sha256(ObjectNode credential) {
    if (!CredentialLint.lint(credential).isEmpty()) {
      return Optional.empty();
    }
    try {
      Canonical canonical = Canonical.of(credential, ContextProfile.OPEN_BADGES);
      return Optional.of(HexFormat.of().formatHex(canonical.hash()));
    } catch (LdRefused refused) {
      return Optional.empty();
    }
  }
}
