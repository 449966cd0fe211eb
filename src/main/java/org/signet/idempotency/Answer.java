package org.signet.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;

/**
 * What a POST answers, in the form in which a repeat is answered too.
 *
 * @param status HTTP status of the first answer
 * @param location absolute URL of what was made, or null
 * @param body JSON text
 */
public record Answer(int status, String location, String body) {

  /** 201 with {@code Location}. */
  public static Answer created(String location, JsonNode body) {
    return new Answer(201, location, body.toString());
  }

  /** 202: kept, and waiting for a decision. */
  public static Answer accepted(String location, JsonNode body) {
    return new Answer(202, location, body.toString());
  }

  /** 200. */
  public static Answer ok(JsonNode body) {
    return new Answer(200, null, body.toString());
  }

  Response.ResponseBuilder toResponse(int answerStatus) {
    var response = Response.status(answerStatus).type("application/json").entity(body);
    return location == null ? response : response.header("Location", location);
  }
}
