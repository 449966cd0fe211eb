package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.json.Json;
import org.signet.jsonld.Iri;
import org.signet.proof.Times;

/**
 * The classes of {@link Model} as JSON Schema 2019-09, from class path folder {@code schema/}: for
 * a {@code credentialSchema} that names the published ones (Open Badges 3.0, section B.1.9). {@link
 * ShapeCheck} asks the same of every credential, several times as fast. Nothing is ever fetched.
 */
public final class JsonSchemas {
  private static final String ACHIEVEMENT = "AchievementCredential";
  private static final String ENDORSEMENT = "EndorsementCredential";

  /**
   * 1EdTech publishes one schema for both data models under {@code any…}, and changed what the
   * others are for, so that a credential is always held against its own data model.
   */
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "https://purl\\.imsglobal\\.org/spec/ob/v3p0/schema/json(?:-ld)?/"
              + "ob_v3p0_(?:any)?(achievement|endorsement)credential_schema\\.json");

  private static final SchemaRegistry REGISTRY = registry();
  private static final Map<String, Schema> SCHEMAS =
      Map.of(
          ACHIEVEMENT + DataModel.VCDM_2_0, load("achievementcredential"),
          ENDORSEMENT + DataModel.VCDM_2_0, load("endorsementcredential"),
          ACHIEVEMENT + DataModel.VCDM_1_1, load("achievementcredentialv1p1"),
          ENDORSEMENT + DataModel.VCDM_1_1, load("endorsementcredentialv1p1"));

  private JsonSchemas() {}

  /** Whether an id is that of a published schema whose content is known here. */
  public static boolean isKnown(String id) {
    return PUBLISHED.matcher(id).matches();
  }

  /**
   * Validates a credential, with or without its proof.
   *
   * @param id of a known schema
   * @return the first thing that is wrong; empty when nothing is
   * @throws IllegalArgumentException for the id of another schema
   */
  public static List<Finding> validate(ObjectNode credential, String id) {
    Matcher published = PUBLISHED.matcher(id);
    if (!published.matches()) {
      throw new IllegalArgumentException("a schema that is not known");
    }
    String name = published.group(1).equals("achievement") ? ACHIEVEMENT : ENDORSEMENT;
    return validate(credential, DataModel.of(credential), name);
  }

  static List<Finding> validate(JsonNode credential, DataModel model, String name) {
    return SCHEMAS.get(name + model).validate(credential).stream()
        .map(
            error ->
                new Finding(
                    Finding.Code.SCHEMA,
                    error.getInstanceLocation().toString(),
                    "schema keyword " + error.getKeyword()))
        .toList();
  }

  private static Schema load(String name) {
    String file = "/schema/ob_v3p0_" + name + "_schema.json";
    try (InputStream in = JsonSchemas.class.getResourceAsStream(file)) {
      return REGISTRY.getSchema(Json.parse(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SchemaRegistry registry() {
    Dialect dialect =
        Dialect.builder(Dialects.getDraft201909())
            .format(new Checked("iri", Iri::isAbsolute))
            .format(new Checked("date-time", text -> Times.parse(text).isPresent()))
            .format(new Checked("date", Scalars::isDate))
            .build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).failFast(true).build();
    return SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
  }

  /** A format as credentials mean it: the library takes more for an IRI or a time, or less. */
  private record Checked(String name, Predicate<String> test) implements Format {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return test.test(value);
    }
  }
}
