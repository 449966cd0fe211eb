package org.signet.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.signet.keys.Algorithm;
import org.signet.problem.Fields;

/** The JSON of {@code POST /v1/issuers}, which is also how an issuer is kept. */
final class IssuerReader {

  private static final Map<String, String> LANGUAGES = Map.of("en-CA", "en-CA", "fr-CA", "fr-CA");
  private static final Map<String, String> JWT_ALGORITHMS =
      Map.of("RS256", "RS256", "ES256", "ES256", "ES384", "ES384", "EdDSA", "EdDSA");

  private IssuerReader() {}

  private static final Map<String, Algorithm> KEY_TYPES =
      Map.of("Ed25519", Algorithm.EDDSA, "P-256", Algorithm.ES256, "P-384", Algorithm.ES384);

  /** What was asked for. */
  record Wish(Issuer issuer, Identity identity) {}

  /**
   * Who the issuer is.
   *
   * @param method {@code web} or {@code key}
   * @param host the issuer is the host itself: its DID document is at /.well-known/did.json
   * @param algorithm of the key that signs badges
   */
  record Identity(String method, boolean host, Algorithm algorithm) {}

  static Wish read(JsonNode body) {
    return Fields.read(body, IssuerReader::wish);
  }

  private static Wish wish(Fields fields) {
    String slug = fields.text("slug", 63);
    if (!slug.isEmpty() && !slug.matches("[a-z0-9][a-z0-9-]*")) {
      fields.fault("slug", "BAD_SLUG", "Send small letters, digits and hyphens: 'lakeshore'.");
    }
    List<String> languages =
        fields.has("languages")
            ? fields.choices("languages", LANGUAGES)
            : List.of("en-CA", "fr-CA");
    Identity identity =
        fields
            .optionalObject("identity", IssuerReader::identity)
            .orElse(new Identity("web", false, Algorithm.EDDSA));
    var issuer =
        new Issuer(
            UUID.randomUUID(),
            slug,
            "",
            LocalizedFields.required(fields, "name", 200, languages),
            LocalizedFields.optional(fields, "description", 2000, languages),
            url(fields, "url", fields.text("url", 500)),
            fields.optionalText("email", 254),
            fields.optionalText("image", 500).map(image -> url(fields, "image", image)),
            fields.optionalObject("address", IssuerReader::address),
            fields.objects("otherIdentifiers", 20, IssuerReader::identifier),
            languages,
            fields
                .optionalObject("policy", f -> policy(f, identity.algorithm()))
                .orElse(new Issuer.Policy(true, false, false, false)),
            fields.optionalChoice("jwtAlgorithm", JWT_ALGORITHMS).orElse("RS256"),
            VcApiReader.read(fields, identity.algorithm()));
    return new Wish(issuer, identity);
  }

  private static Identity identity(Fields fields) {
    String method =
        fields.choice("method", Map.of("did:web", "web", "did:key", "key")).orElse("web");
    Algorithm algorithm = fields.optionalChoice("keyType", KEY_TYPES).orElse(Algorithm.EDDSA);
    if (method.equals("web") && algorithm != Algorithm.EDDSA) {
      fields.fault("keyType", "NOT_WITH_DID_WEB", "Leave it out, or send the method did:key.");
    }
    return new Identity(method, fields.flag("host", false), algorithm);
  }

  private static String url(Fields fields, String name, String text) {
    try {
      URI uri = new URI(text);
      if (text.isEmpty() || (uri.getHost() != null && text.matches("https?://.*"))) {
        return text;
      }
    } catch (URISyntaxException e) {
      // the fault below says it
    }
    fields.fault(name, "NOT_A_URL", "Send a whole address, as https://college.example.edu.");
    return text;
  }

  private static Issuer.Address address(Fields fields) {
    Optional<String> country = fields.optionalText("countryCode", 2);
    if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
      fields.fault("countryCode", "BAD_COUNTRY", "Send two capital letters (ISO 3166-1): CA.");
    }
    return new Issuer.Address(
        country, fields.optionalText("region", 100), fields.optionalText("locality", 100));
  }

  private static Issuer.OtherIdentifier identifier(Fields fields) {
    String type = fields.text("identifierType", 100);
    if (!type.isEmpty() && !type.matches("ext:[A-Za-z0-9._-]+|[a-z][A-Za-z]*")) {
      fields.fault("identifierType", "BAD_TYPE", "Send an Open Badges type or 'ext:' and letters.");
    }
    return new Issuer.OtherIdentifier(fields.text("identifier", 200), type);
  }

  private static Issuer.Policy policy(Fields fields, Algorithm algorithm) {
    boolean legacyProof = fields.flag("legacyProof", false);
    if (legacyProof && algorithm != Algorithm.EDDSA) {
      fields.fault("legacyProof", "KEY_DIFFERS", "Leave it out: this proof needs keyType Ed25519.");
    }
    return new Issuer.Policy(
        fields.flag("approvalRequired", true),
        fields.flag("includeName", false),
        fields.flag("suspension", false),
        legacyProof);
  }
}
