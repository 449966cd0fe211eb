package org.signet.auth;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code Authorization: Bearer signet_…} to {@link Caller}; 401 without, 403 without the scope. */
final class ApiKeyFilter {

  private static final String BEARER = "Bearer ";

  private final ApiKeys keys;
  private final CurrentCaller current;

  ApiKeyFilter(ApiKeys keys, CurrentCaller current) {
    this.keys = keys;
    this.current = current;
  }

  @ServerRequestFilter
  @NeedsScope(Scope.READ) // binds by the annotation's type; the scope needed is the method's own
  void authorise(ContainerRequestContext request, ResourceInfo resource) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw unauthenticated("Send the header 'Authorization: Bearer' with your API key.");
    }
    Caller caller =
        keys.find(header.substring(BEARER.length()).strip())
            .orElseThrow(() -> unauthenticated("The API key is unknown or was withdrawn."));
    NeedsScope needs = resource.getResourceMethod().getAnnotation(NeedsScope.class);
    Scope needed = needs.value();
    if (!caller.may(needed) && Arrays.stream(needs.or()).noneMatch(caller::may)) {
      throw Problem.of(
          ProblemType.FORBIDDEN,
          "The key needs the scope '" + needed.text() + "'. An administrator can make one.");
    }
    current.set(caller);
  }

  private static Problem unauthenticated(String detail) {
    return Problem.of(ProblemType.UNAUTHENTICATED, detail)
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"signet\"");
  }
}
