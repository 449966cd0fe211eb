package org.signet.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * The query parameter {@code dryRun} is understood, or refused: nobody who asked for a dry run
 * should find that something was done.
 */
final class DryRunFilter {

  /** The parameter. */
  private static final String NAME = "dryRun";

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    if (HARMLESS.contains(request.getMethod())) {
      return;
    }
    for (Map.Entry<String, List<String>> parameter :
        request.getUriInfo().getQueryParameters().entrySet()) {
      String folded = parameter.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      if (!folded.equals(NAME.toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (!isKnown(resource)) {
        throw refused("This address has no dry run: leave the parameter out. Nothing was done.");
      }
      List<String> values = parameter.getValue();
      if (!parameter.getKey().equals(NAME)
          || values.size() != 1
          || !Set.of("true", "false").contains(values.get(0))) {
        throw refused("Send dryRun=true or dryRun=false, once. Nothing was done.");
      }
    }
  }

  private static boolean isKnown(ResourceInfo resource) {
    return Arrays.stream(resource.getResourceMethod().getParameters())
        .map(parameter -> parameter.getAnnotation(QueryParam.class))
        .anyMatch(query -> query != null && query.value().equals(NAME));
  }

  private static Problem refused(String detail) {
    return Problem.of(ProblemType.BAD_PARAMETER, detail);
  }
}
