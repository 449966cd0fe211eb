package org.signet.issuer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The issuer as an Open Badges 3.0 {@code Profile}, in one language. */
public final class IssuerProfile {

  private IssuerProfile() {}

  /** The object that stands at {@code issuer} in a badge. */
  public static ObjectNode of(Issuer issuer, String language) {
    ObjectNode profile = JsonNodeFactory.instance.objectNode();
    profile.put("id", issuer.did());
    profile.putArray("type").add("Profile");
    profile.put("name", issuer.name().in(language));
    profile.put("url", issuer.url());
    issuer.description().ifPresent(text -> profile.put("description", text.in(language)));
    issuer.email().ifPresent(email -> profile.put("email", email));
    issuer.image().ifPresent(url -> profile.putObject("image").put("id", url).put("type", "Image"));
    issuer.address().ifPresent(address -> profile.set("address", address(address)));
    if (!issuer.otherIdentifiers().isEmpty()) {
      var others = profile.putArray("otherIdentifier");
      for (Issuer.OtherIdentifier other : issuer.otherIdentifiers()) {
        others
            .addObject()
            .put("type", "IdentifierEntry")
            .put("identifier", other.identifier())
            .put("identifierType", other.identifierType());
      }
    }
    return profile;
  }

  private static ObjectNode address(Issuer.Address address) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("type").add("Address");
    address.countryCode().ifPresent(code -> node.put("addressCountryCode", code));
    address.region().ifPresent(region -> node.put("addressRegion", region));
    address.locality().ifPresent(locality -> node.put("addressLocality", locality));
    return node;
  }
}
