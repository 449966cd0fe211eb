package org.signet.verification;

import static org.signet.verification.SummaryReader.link;
import static org.signet.verification.SummaryReader.list;
import static org.signet.verification.SummaryReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.keys.DidWeb;
import org.signet.keys.KeyRefused;
import org.signet.trust.KnownIssuer;
import org.signet.verification.Summary.Identifier;
import org.signet.verification.Summary.IssuedBy;

/** Reads who issued a badge: what the signature proves, and what the issuer says of itself. */
final class IssuedByReader {

  private IssuedByReader() {}

  static IssuedBy read(JsonNode issuer, Optional<KnownIssuer> known) {
    String id = issuer.isTextual() ? issuer.textValue() : issuer.path("id").asText();
    JsonNode address = issuer.path("address");
    return new IssuedBy(
        id,
        // a known one is told by its name, and the host is enough beside it
        known.isPresent() ? did(id).map(IssuedByReader::host).orElse(id) : identity(id),
        text(issuer, "name"),
        link(issuer, "url"),
        text(address, "addressCountryCode"),
        text(address, "addressRegion"),
        known.isPresent(),
        known.map(found -> new Message(found.name().in("en"), found.name().in("fr"))),
        "/issuer",
        identifiers(issuer),
        text(issuer.path("parentOrg"), "name"));
  }

  private static List<Identifier> identifiers(JsonNode issuer) {
    List<Identifier> identifiers = new ArrayList<>();
    for (JsonNode entry : list(issuer, "otherIdentifier")) {
      text(entry, "identifier")
          .ifPresent(
              number -> identifiers.add(new Identifier(number, text(entry, "identifierType"))));
    }
    return identifiers;
  }

  /**
   * What a signature proves: domain and folder of a did:web, or else the id as it is. A host may be
   * shared by many who know nothing of each other.
   */
  static String identity(String id) {
    return did(id)
        .map(
            did ->
                did.path().isEmpty() ? host(did) : host(did) + "/" + String.join("/", did.path()))
        .orElse(id);
  }

  private static String host(DidWeb did) {
    return did.host() + (did.port().isPresent() ? ":" + did.port().getAsInt() : "");
  }

  private static Optional<DidWeb> did(String id) {
    try {
      return DidWeb.isDidWeb(id) ? Optional.of(DidWeb.parse(id, true)) : Optional.empty();
    } catch (KeyRefused refused) {
      return Optional.empty();
    }
  }
}
