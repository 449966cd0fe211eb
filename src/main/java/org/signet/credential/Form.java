package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one value of a property may be: a leaf, an object of one of some classes, or either.
 *
 * @param name as the table writes it, for people
 */
record Form(String name, Optional<Leaf> leaf, List<ModelClass> classes) {
  /**
   * A value that is not looked into.
   *
   * @param refusal what is said of any other
   */
  record Leaf(Predicate<JsonNode> test, String refusal) {}
}
