package org.signet.vcapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.signet.auth.Limited;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.verification.Finding;
import org.signet.verification.VerificationPool;
import org.signet.verification.VerifyGeneric;

/**
 * {@code POST /vc-api/credentials/verify} and {@code POST /vc-api/presentations/verify}: 200 for
 * what verifies, 400 with the reasons for what does not. What is verified is neither kept nor
 * logged.
 */
@Path("/vc-api")
@Limited
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class VcApiVerifyResource {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final VerifyGeneric verify;
  private final VerificationPool pool;

  VcApiVerifyResource(VerifyGeneric verify, VerificationPool pool) {
    this.verify = verify;
    this.pool = pool;
  }

  @POST
  @Path("/credentials/verify")
  public CompletionStage<Response> credential(byte[] body) {
    return answer(
        body,
        "verifiableCredential",
        (credential, options) ->
            asked(options, "assertionMethod")
                .orElseGet(() -> verify.credential(credential, withStatus(options))));
  }

  @POST
  @Path("/presentations/verify")
  public CompletionStage<Response> presentation(byte[] body) {
    return answer(
        body,
        "verifiablePresentation",
        (presentation, options) ->
            asked(options, "authentication")
                .orElseGet(
                    () ->
                        verify.presentation(
                            presentation,
                            text(options, "domain"),
                            text(options, "challenge"),
                            withStatus(options))));
  }

  private interface Question {
    List<Finding> ask(ObjectNode document, JsonNode options);
  }

  private CompletionStage<Response> answer(byte[] body, String member, Question question) {
    return pool.submit(() -> asked(body, member, question));
  }

  private static Response asked(byte[] body, String member, Question question) {
    JsonNode json;
    try {
      json = Json.parse(body);
    } catch (JsonRefused refused) {
      if (refused.code() == JsonRefused.Code.TOO_LARGE) {
        throw refused;
      }
      return response(ProblemDetails.unreadable("", refused.getMessage()));
    }
    JsonNode options = json.path("options");
    if (!(json.path(member) instanceof ObjectNode document)
        || !(options.isMissingNode() || options.isObject())) {
      return response(ProblemDetails.unreadable("/" + member, "no JSON object, or no options"));
    }
    ObjectNode answer = ProblemDetails.of(question.ask(document, options));
    if (options.path("returnCredential").asBoolean() && member.equals("verifiableCredential")) {
      answer.set("credential", document);
    }
    return response(answer);
  }

  private static Response response(ObjectNode answer) {
    return Response.status(answer.get("verified").booleanValue() ? OK : BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Json.write(answer))
        .build();
  }

  /** What is found when another purpose is expected than the one that is verified here. */
  private static Optional<List<Finding>> asked(JsonNode options, String purpose) {
    return text(options, "expectedProofPurpose")
        .filter(expected -> !expected.equals(purpose))
        .map(expected -> List.of(VerifyGeneric.otherPurpose(purpose)));
  }

  /** Who names the checks that matter and not this one, does without it. */
  private static boolean withStatus(JsonNode options) {
    JsonNode checks = options.path("checks");
    for (JsonNode check : checks) {
      if (check.asText().equals("credentialStatus")) {
        return true;
      }
    }
    return checks.isEmpty();
  }

  private static Optional<String> text(JsonNode options, String name) {
    JsonNode value = options.path(name);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }
}
