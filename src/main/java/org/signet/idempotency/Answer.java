package org.signet.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What a POST answers, in the form in which a repeat is answered too.
 *
 * @param status HTTP status of the first answer
 * @param location absolute URL of what was made, or null
 * @param body JSON text, kept for repeats
 * @param once JSON text that the first answer shows instead: with a secret, which is not kept
 */
public record Answer(int status, String location, String body, Optional<String> once) {

  Answer(int status, String location, String body) {
    this(status, location, body, Optional.empty());
  }

  /** 201 with {@code Location}. */
  public static Answer created(String location, JsonNode body) {
    return new Answer(201, location, body.toString());
  }

  /** 201 for what has no address of its own. */
  public static Answer created(JsonNode body) {
    return new Answer(201, null, body.toString());
  }

  /** 202: kept, and waiting for a decision. */
  public static Answer accepted(String location, JsonNode body) {
    return new Answer(202, location, body.toString());
  }

  /** 200. */
  public static Answer ok(JsonNode body) {
    return new Answer(200, null, body.toString());
  }

  /** The same answer, which shows this text the first time. */
  public Answer showingOnce(JsonNode shown) {
    return new Answer(status, location, body, Optional.of(shown.toString()));
  }

  Response.ResponseBuilder toResponse(int answerStatus) {
    var response = Response.status(answerStatus).type("application/json").entity(once.orElse(body));
    return location == null ? response : response.header("Location", location);
  }
}
