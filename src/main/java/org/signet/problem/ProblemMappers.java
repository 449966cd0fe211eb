package org.signet.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.signet.json.JsonRefused;
import org.signet.keys.KeyRefused;

/** The one place where a refusal becomes an HTTP answer. */
final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger("org.signet.problem");
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final Map<Integer, ProblemType> BY_STATUS =
      Map.of(
          404, ProblemType.NOT_FOUND,
          405, ProblemType.METHOD_NOT_ALLOWED,
          406, ProblemType.NOT_ACCEPTABLE,
          413, ProblemType.BODY_TOO_LARGE,
          415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

  @ServerExceptionMapper
  Response problem(Problem problem) {
    var answer =
        response(
            problem.type(),
            problem.getMessage(),
            body -> {
              if (!problem.errors().isEmpty()) {
                var errors = body.putArray("errors");
                problem.errors().forEach(error -> errors.add(error.toJson()));
              }
            });
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  @ServerExceptionMapper
  Response unreadable(JsonRefused refused) {
    var type =
        refused.code() == JsonRefused.Code.TOO_LARGE
            ? ProblemType.BODY_TOO_LARGE
            : ProblemType.UNREADABLE;
    return response(
            type,
            refused.getMessage(),
            body ->
                body.putArray("errors")
                    .addObject()
                    .put("pointer", "")
                    .put("code", refused.code().name())
                    .put("message", refused.getMessage()))
        .build();
  }

  /** The issuers' keys cannot be opened; readiness says why. */
  @ServerExceptionMapper
  Response sealed(KeyRefused refused) {
    LOG.errorf("A key cannot be used: %s", refused.code());
    return problem(
        Problem.of(
                ProblemType.UNAVAILABLE,
                "Nothing can be signed right now; the operator finds the reason at /q/health.")
            .withHeader(HttpHeaders.RETRY_AFTER, "60"));
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException e) {
    if (e.getResponse().getStatus() < 400) {
      return e.getResponse();
    }
    ProblemType type = BY_STATUS.getOrDefault(e.getResponse().getStatus(), ProblemType.UNREADABLE);
    return response(type, type.title() + ".", body -> {}).build();
  }

  @ServerExceptionMapper
  Response unforeseen(Throwable e) {
    if (isLockTimeout(e)) {
      return problem(
          Problem.of(
                  ProblemType.STILL_RUNNING,
                  "Post it again after the time in Retry-After; the answer will then be that of"
                      + " the first request.")
              .withHeader(HttpHeaders.RETRY_AFTER, "2"));
    }
    if (e instanceof IOException && "Request too large".equals(e.getMessage())) {
      return problem(
          Problem.of(ProblemType.BODY_TOO_LARGE, ProblemType.BODY_TOO_LARGE.title() + "."));
    }
    String id = UUID.randomUUID().toString();
    LOG.errorf(e, "Unforeseen failure %s", id);
    return response(
            ProblemType.INTERNAL,
            "Nothing was stored. Try again; if it stays, quote the id " + id + ".",
            body -> body.put("instance", "urn:uuid:" + id))
        .build();
  }

  private static boolean isLockTimeout(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static Response.ResponseBuilder response(
      ProblemType type, String detail, java.util.function.Consumer<ObjectNode> more) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", type.uri())
            .put("title", type.title())
            .put("status", type.status())
            .put("code", type.name())
            .put("detail", detail);
    more.accept(body);
    return Response.status(type.status())
        .type("application/problem+json")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(body.toString());
  }
}
