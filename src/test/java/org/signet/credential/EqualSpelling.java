package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What may be changed in a signed credential without changing what is signed, because both say the
 * same. Each spelling has a normal form; two documents are spellings of one when their normal forms
 * are equal to the letter.
 */
enum EqualSpelling {
  /** JSON objects have no order. */
  MEMBER_ORDER(document -> document),

  /** Arrays are sets, but for {@code allowedValue}, which the context makes a list. */
  ORDER_IN_SETS(NormalForm::sorted),

  /**
   * A value, or an object with an id and nothing in it that has none, is no other one for standing
   * there twice.
   */
  REPETITION_IN_SETS(NormalForm::sets),

  /** 3, 3.0 and 30e-1; and what is the same in the 16 digits that JSON-LD has for a double. */
  NUMBER_SPELLING(NormalForm::numbers),

  /** The context makes one term of them; both together are as good as one. */
  ACHIEVEMENT_OR_OPEN_BADGE_CREDENTIAL(NormalForm::credentialType),

  /** {@code "type": "Profile"} and {@code "type": ["Profile"]}. */
  TYPE_WITHOUT_LIST(NormalForm::typeLists),

  /** Where the model allows one item without its list: {@code proof}, {@code termsOfUse} … */
  ONE_ITEM_WITHOUT_LIST(NormalForm::compactLists),

  /** Where the type or the purpose is free: a term, or the IRI that the term is for. */
  TERM_OR_ITS_IRI(NormalForm::terms),

  /** Another allowed context under which every term that is used means the same. */
  CONTEXT_OF_ONE_MEANING(NormalForm::withoutContexts),

  /**
   * Comments of two endorsements of one subject change places, or one is there twice. Each
   * endorsement is verified by itself as well; the test holds that it does not survive this.
   */
  COMMENTS_ON_ONE_SUBJECT(NormalForm::commentsBySubject);

  private final UnaryOperator<JsonNode> normal;

  EqualSpelling(UnaryOperator<JsonNode> normal) {
    this.normal = normal;
  }

  /** Whether two documents are spellings of one, if these spellings may be taken together. */
  static boolean areEqual(JsonNode one, JsonNode other, Set<EqualSpelling> spellings) {
    return text(one, spellings).equals(text(other, spellings));
  }

  /** The text that all such spellings of a document share. */
  static String text(JsonNode document, Set<EqualSpelling> spellings) {
    JsonNode normal = normal(document, spellings);
    // normal forms that come later may leave equal items behind
    return NormalForm.text(
        spellings.contains(REPETITION_IN_SETS) ? NormalForm.sets(normal) : normal);
  }

  /** The document in the normal form of each of these spellings, one after the other. */
  static JsonNode normal(JsonNode document, Set<EqualSpelling> spellings) {
    JsonNode normal = document;
    for (EqualSpelling spelling : spellings) {
      normal = spelling.normal.apply(normal);
    }
    return normal;
  }
}
