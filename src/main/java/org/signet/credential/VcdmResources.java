package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code relatedResource} (VCDM 2.0, section 5.3). Nothing is fetched. */
final class VcdmResources {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}.*");

  private final VcdmFindings found;
  private final Set<String> ids = new HashSet<>();

  VcdmResources(VcdmFindings found) {
    this.found = found;
  }

  /** The shape of all of them. */
  void check(JsonNode credential) {
    found.optional(credential, "relatedResource", value -> found.eachObject(value, this::resource));
  }

  private void resource(JsonNode resource) {
    found.required(
        resource,
        "id",
        id -> {
          found.url(id);
          if (!ids.add(id.asText())) {
            found.report("the id of another related resource");
          }
        });
    if (!resource.has("digestSRI") && !resource.has("digestMultibase")) {
      found.report("has neither digestSRI nor digestMultibase");
    }
    digests(resource, digest -> {});
    found.optional(
        resource,
        "mediaType",
        type -> {
          if (!MEDIA_TYPE.matcher(type.asText()).matches()) {
            found.report("not a media type");
          }
        });
  }

  /** The digests of resources that we have, which an issuer must not get wrong. */
  void compare(JsonNode credential) {
    found.optional(
        credential,
        "relatedResource",
        value ->
            found.each(
                value,
                resource ->
                    digests(
                        resource,
                        digest -> {
                          if (!VcdmEditions.allows(resource.path("id").asText(), digest)) {
                            found.report(
                                Finding.Code.DIGEST_MISMATCH,
                                "not the digest of any published edition of this context");
                          }
                        })));
  }

  private void digests(JsonNode resource, Consumer<VcdmDigest> look) {
    digest(resource, "digestSRI", VcdmDigest::ofSri, look);
    digest(resource, "digestMultibase", VcdmDigest::ofMultibase, look);
  }

  private void digest(
      JsonNode resource,
      String name,
      Function<String, Optional<VcdmDigest>> read,
      Consumer<VcdmDigest> look) {
    found.optional(
        resource,
        name,
        value ->
            found.each(
                value,
                text ->
                    read.apply(text.asText())
                        .ifPresentOrElse(
                            look, () -> found.report("not a digest of the form of " + name))));
  }
}
