package org.signet.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.signet.json.Json;

/** The ways in which somebody may change one thing in a credential. */
enum Mutation {
  CHANGE_TEXT(ValueMutations::text),
  CHANGE_IRI(ValueMutations::iri),
  CHANGE_NUMBER(ValueMutations::number),
  RESPELL_NUMBER(ValueMutations::respellNumber),
  CHANGE_BOOLEAN(ValueMutations::bool),
  CHANGE_KIND(ValueMutations::kind),
  SPELL_AS_IRI(ValueMutations::termAsIri),
  SHARE_ID(ValueMutations::idOfAnother),

  DROP_MEMBER(MemberMutations::drop),
  ADD_OF_CLASS(MemberMutations::addOfClass),
  ADD_OF_OTHER_CLASS(MemberMutations::addOfOtherClass),
  ADD_UNKNOWN(MemberMutations::addUnknown),
  RENAME_MEMBER(MemberMutations::rename),
  MOVE_MEMBER(MemberMutations::move),
  COPY_MEMBER(MemberMutations::copy),
  REORDER_MEMBERS(MemberMutations::reorder),

  DROP_ITEM(ItemMutations::drop),
  DUPLICATE_ITEM(ItemMutations::duplicate),
  MOVE_ITEM(ItemMutations::move),
  SHUFFLE_ITEMS(ItemMutations::shuffle),
  WRAP(ItemMutations::wrap),
  UNWRAP(ItemMutations::unwrap),

  SWAP_ALIKE(SwapMutations::alike),
  SWAP_ANY(SwapMutations::any),
  SWAP_OBJECTS(SwapMutations::objects),
  SWAP_COMMENTS(SwapMutations::comments),
  OBJECT_TO_ID(SwapMutations::objectToId),
  ID_TO_OBJECT(SwapMutations::idToObject),
  EMPTY_OBJECT(SwapMutations::emptyObject),

  CHANGE_TYPE(TypeMutations::change),
  EXCHANGE_CREDENTIAL_TYPE(TypeMutations::exchangeCredentialType),
  DROP_CONTEXT(TypeMutations::dropContext),
  ADD_CONTEXT(TypeMutations::addContext),
  CHANGE_CONTEXT(TypeMutations::changeContext);

  /** Changes the document; false when there is nothing that could be changed so. */
  private final Predicate<Mutant> change;

  Mutation(Predicate<Mutant> change) {
    this.change = change;
  }

  /** A changed copy; empty when nothing came of it. */
  Optional<ObjectNode> of(ObjectNode original, Dice dice) {
    Mutant mutant = new Mutant(original, dice);
    if (!change.test(mutant)) {
      return Optional.empty();
    }
    String text = Json.write(mutant.document());
    return text.equals(Json.write(original))
        ? Optional.empty()
        : Optional.of(Json.parseObject(text.getBytes(StandardCharsets.UTF_8)));
  }
}
