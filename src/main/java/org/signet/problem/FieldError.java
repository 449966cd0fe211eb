package org.signet.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One field at fault.
 *
 * @param pointer JSON pointer into the body that was sent
 * @param code stable, for programs
 * @param message what is wrong, or what to send instead; never the value of a personal field
 * @param proposal what to send instead, where the message says only what is wrong
 */
public record FieldError(String pointer, String code, String message, Optional<String> proposal) {

  /** A fault whose message says what to send. */
  public FieldError(String pointer, String code, String message) {
    this(pointer, code, message, Optional.empty());
  }

  /** As it stands in an answer. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("pointer", pointer);
    json.put("code", code).put("message", message);
    proposal.ifPresent(text -> json.put("proposal", text));
    return json;
  }
}
