package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Badges of an issuer that names a status list. */
final class Listed {

  static final String EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

  private Listed() {}

  /** One whose entry is at this index of a list, without more. */
  static ObjectNode badge(Issuer issuer, String url, String index) {
    return issuer.sign(unsigned(issuer, url, index));
  }

  static ObjectNode unsigned(Issuer issuer, String url, String index) {
    ObjectNode badge = issuer.owning(Fixture.badge());
    badge.set("credentialStatus", entry(url, index, "revocation"));
    return badge;
  }

  static ObjectNode entry(String url, String index, String purpose) {
    return Edit.object("{\"type\":\"BitstringStatusListEntry\"}")
        .put("id", url + "#" + Math.abs(index.hashCode()))
        .put("statusPurpose", purpose)
        .put("statusListIndex", index)
        .put("statusListCredential", url);
  }

  /** One with changes to its entry, signed as a careless issuer would. */
  static ObjectNode with(Issuer issuer, String url, String... changes) {
    ObjectNode badge = unsigned(issuer, url, "94567");
    return new LenientSigner().sign(Edit.with(badge, changes), issuer);
  }

  /** One with a {@code 1EdTechRevocationList}. */
  static ObjectNode onRevocationList(Issuer issuer, String id, String url) {
    ObjectNode badge = issuer.owning(Fixture.badge("/@context/-", "\"" + EXTENSIONS + "\""));
    badge.put("id", id);
    badge.putObject("credentialStatus").put("id", url).put("type", "1EdTechRevocationList");
    return issuer.sign(badge);
  }
}
