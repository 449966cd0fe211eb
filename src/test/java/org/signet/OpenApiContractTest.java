package org.signet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.auth.NeedsScope;
import org.signet.problem.ProblemType;

/** Holds the contract, openapi/openapi.yaml, and the routes in the code together. */
class OpenApiContractTest {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static JsonNode contract;

  /** By route, as {@code GET /v1/issuers/{slug}}. */
  private static final Map<String, JsonNode> WRITTEN = new TreeMap<>();

  /** By route, the scope that the code asks for, if any. */
  private static final Map<String, Optional<String>> CODED = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    yaml.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    contract = yaml.readTree(Files.readString(java.nio.file.Path.of("openapi", "openapi.yaml")));
    for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          String method = operation.getKey().toUpperCase(Locale.ROOT);
          WRITTEN.put(method + " " + path.getKey(), operation.getValue());
        }
      }
    }
    new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.signet")
        .forEach(OpenApiContractTest::readRoutes);
  }

  @Test
  void everyRouteOfTheCodeIsInTheContract() {
    assertThat(CODED).isNotEmpty();
    assertThat(WRITTEN.keySet()).containsAll(CODED.keySet());
  }

  @Test
  void everyRouteOfTheContractIsInTheCode() {
    Set<String> missing = new TreeSet<>(WRITTEN.keySet());
    missing.removeAll(CODED.keySet());
    assertThat(missing).isEmpty();
  }

  @Test
  void everyOperationHasASummaryAnIdAndAResponse() {
    assertThat(WRITTEN)
        .allSatisfy(
            (route, operation) -> {
              assertThat(operation.path("summary").asText()).isNotBlank();
              assertThat(operation.path("operationId").asText()).isNotBlank();
              assertThat(operation.path("responses")).isNotEmpty();
            });
    assertThat(WRITTEN.values()).extracting(o -> o.get("operationId")).doesNotHaveDuplicates();
  }

  @Test
  void everyOperationOfStaffNamesItsScopeAndNoOtherAsksForAKey() {
    assertThat(WRITTEN)
        .allSatisfy(
            (route, operation) ->
                assertThat(scopes(operation))
                    .hasSize(route.matches("POST /vc-api/.*/(issue|status)|.* /v1/.*") ? 1 : 0));
  }

  @Test
  void theScopeInTheContractIsTheOneThatTheCodeAsksFor() {
    Map<String, Optional<String>> both = new TreeMap<>(CODED);
    both.keySet().retainAll(WRITTEN.keySet());
    assertThat(both)
        .allSatisfy(
            (route, scope) ->
                assertThat(scopes(WRITTEN.get(route))).isEqualTo(scope.stream().toList()));
  }

  @Test
  void everyPathParameterIsDescribed() {
    assertThat(WRITTEN)
        .allSatisfy(
            (route, operation) ->
                assertThat(pathParameters(operation)).isEqualTo(templateNames(route)));
  }

  @Test
  void everyProblemTypeStandsInTheContract() {
    List<String> codes =
        Arrays.stream(ProblemType.values()).map(ProblemType::name).sorted().toList();
    List<String> written = new ArrayList<>();
    contract.at("/components/schemas/ProblemCode/enum").forEach(code -> written.add(code.asText()));
    assertThat(written).containsExactlyInAnyOrderElementsOf(codes);
    assertThat(contract.at("/info/description").asText())
        .contains(codes.stream().map(code -> "`" + code + "`").toList());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(contract.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(contract.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  private static void readRoutes(JavaClass resource) {
    if (!resource.isAnnotatedWith(Path.class)) {
      return;
    }
    String root = resource.getAnnotationOfType(Path.class).value();
    for (JavaMethod method : resource.getMethods()) {
      String path =
          root + "/" + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
      method.getAnnotations().stream()
          .map(annotation -> annotation.getRawType().reflect().getAnnotation(HttpMethod.class))
          .filter(Objects::nonNull)
          .forEach(http -> CODED.put(http.value() + " " + normalised(path), scope(method)));
    }
  }

  private static Optional<String> scope(JavaMethod method) {
    return method.tryGetAnnotationOfType(NeedsScope.class).map(needs -> needs.value().text());
  }

  /**
   * {@code {id: [0-9a-f]{8}}} becomes {@code {id}}; one slash between parts and none at the end.
   */
  private static String normalised(String path) {
    var plain = new StringBuilder();
    int depth = 0;
    boolean inPattern = false;
    for (char c : path.toCharArray()) {
      depth += c == '{' ? 1 : 0;
      depth -= c == '}' ? 1 : 0;
      inPattern = depth > 0 && (inPattern || c == ':');
      if (!inPattern) {
        plain.append(c);
      }
    }
    String joined = ("/" + plain).replace(" ", "").replaceAll("/+", "/");
    return joined.length() > 1 ? joined.replaceAll("/$", "") : joined;
  }

  private static List<String> scopes(JsonNode operation) {
    assertThat(operation.has("security")).as("says whether a key is needed").isTrue();
    List<String> scopes = new ArrayList<>();
    for (JsonNode requirement : operation.get("security")) {
      requirement.path("apiKey").forEach(scope -> scopes.add(scope.asText()));
    }
    return scopes;
  }

  private static Set<String> pathParameters(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode resolved =
          parameter.has("$ref")
              ? contract.at(parameter.get("$ref").asText().substring(1))
              : parameter;
      if (resolved.get("in").asText().equals("path")) {
        names.add(resolved.get("name").asText());
      }
    }
    return names;
  }

  private static Set<String> templateNames(String route) {
    Set<String> names = new TreeSet<>();
    var matcher = Pattern.compile("\\{([^}]+)}").matcher(route);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
