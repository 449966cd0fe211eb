package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Hosts that answer something else, and what they offer in place of a badge. */
final class HostCases {

  private static final String LISTS = "https://c082.test/status/";

  private HostCases() {}

  static List<Case> all() {
    return List.of(answers(), refreshed(), older(), schemas(), many(), redirects());
  }

  private static Case answers() {
    Issuer issuer = Issuer.web("c082.test");
    Case each = Case.of(82, "answers", "Pages, errors and bad certificates in place of a list");
    for (String name : List.of("html", "no-type", "missing", "error", "slow", "teapot")) {
      each.bad(name, Listed.badge(issuer, LISTS + name, "5"), "STATUS_RETRIEVAL_ERROR")
          .status("unknown");
    }
    for (String host : List.of("expired.test", "selfsigned.test", "wronghost.test")) {
      String url = "https://" + host + "/status/1";
      each.bad(host.replace(".test", ""), Listed.badge(issuer, url, "5"))
          .code("STATUS_RETRIEVAL_ERROR")
          .status("unknown")
          .fetches("https://c082.test/.well-known/did.json");
    }
    each.bad("text", Listed.badge(issuer, LISTS + "text", "5"), "STATUS_VERIFICATION_ERROR")
        .status("unknown");
    for (String name : List.of("html", "missing", "error")) {
      each.bad("did-" + name, Issuer.web("c082.test:" + name).issue(Fixture.badge()))
          .code("KEY_NOT_FETCHED");
    }
    each.bad("did-nonsense", Issuer.web("c082.test:nonsense").issue(Fixture.badge()))
        .code("KEY_NOT_FETCHED")
        .serves("c082.test/nonsense/did.json", "{\"id\":\"did:web:c082.test:nonsense\",}");
    return each.good("", Listed.badge(issuer, LISTS + "1", "5"))
        .serves("c082.test/status/1", Fixture.list(issuer, LISTS + "1", Fixture.SEVENTH_REVOKED))
        .serves(issuer)
        .readme("What the hosts of the inputs answer is in the class Special.");
  }

  private static Case refreshed() {
    Issuer issuer = Issuer.web("c083.test");
    ObjectNode newer = newer(issuer, "c083.test/new", "2026-06-01T00:00:00Z");
    return Case.of(83, "refresh-by-others", "A newer edition that is somebody else's, or bad")
        .bad("", refreshing(issuer, "c083.test/others"), "REFRESH_IGNORED")
        .verified(true)
        .says("/summary/achievement/name", "\"Food Safety\"")
        .serves(
            "c083.test/others",
            Edit.with(Issuer.EVIL.issue(degree("c083.test/others", "2026-06-01T00:00:00Z"))))
        .bad("forged", refreshing(issuer, "c083.test/forged"), "REFRESH_IGNORED")
        .verified(true)
        .says("/summary/achievement/name", "\"Food Safety\"")
        .serves(
            "c083.test/forged",
            issuer
                .withKey(Issuer.EVIL.key())
                .issue(degree("c083.test/forged", "2026-06-01T00:00:00Z")))
        .bad("another", refreshing(issuer, "c083.test/another"), "REFRESH_IGNORED")
        .verified(true)
        .serves(
            "c083.test/another",
            Edit.with(newer(issuer, "c083.test/another", "2026-06-01T00:00:00Z", "urn:x:2")))
        .bad("page", refreshing(issuer, "c083.test/page"), "REFRESH_IGNORED")
        .verified(true)
        .serves("c083.test/page", "[]")
        .bad("local", refreshing(issuer, "localhost/x"), "NOT_REFRESHED")
        .verified(true)
        .good("", refreshing(issuer, "c083.test/new"))
        .says("/summary/achievement/name", "\"PhD in Medicine\"")
        .serves("c083.test/new", newer)
        .serves(issuer);
  }

  private static Case older() {
    Issuer issuer = Issuer.web("c085.test");
    return Case.of(85, "refresh-backwards", "An older edition in place of a newer one")
        .bad("", refreshing(issuer, "c085.test/old"), "REFRESH_IGNORED")
        .verified(true)
        .says("/summary/achievement/name", "\"Food Safety\"")
        .serves("c085.test/old", newer(issuer, "c085.test/old", "2025-01-01T00:00:00Z"))
        .good("", refreshing(issuer, "c085.test/same"))
        .serves("c085.test/same", refreshing(issuer, "c085.test/same"))
        .serves(issuer);
  }

  private static Case schemas() {
    return Case.of(86, "schemas", "Schemas elsewhere, with patterns that never end")
        .bad("", schema("https://evil.test/schema.json"), "UNKNOWN_SCHEMA")
        .verified(true)
        .fetches("https://issuer.test/.well-known/did.json", Fixture.LIST)
        .bad("file", schema("file:///etc/passwd"), "UNKNOWN_SCHEMA")
        .verified(true)
        .fetches("https://issuer.test/.well-known/did.json", Fixture.LIST)
        .serves(
            "evil.test/schema.json",
            """
            {"properties":{"name":{"pattern":"^(a+)+$"},"issuer":{"$ref":"#"},"proof":{"$ref":"https://evil.test/2"}}}
            """)
        .good(
            "",
            schema(
                "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"));
  }

  private static Case many() {
    ObjectNode badge = Fixture.badge();
    for (int i = 0; i < 15; i++) {
      badge.withArray("endorsement").add(endorsement(badge, i));
    }
    ObjectNode fifteen = Issuer.TEST.sign(badge.deepCopy());
    for (int i = 15; i < 25; i++) {
      badge.withArray("endorsement").add(endorsement(badge, i));
    }
    return Case.of(88, "many-hosts", "A document that names a host for each of its endorsements")
        .bad("", fifteen, "NOT_ALL_CHECKED")
        .verified(true)
        .mostFetches(8)
        .bad("too-many", Issuer.TEST.sign(badge), "LIMIT")
        .verified(true)
        .mostFetches(8)
        .good("", Issuer.TEST.sign(Endorsements.endorsed(Fixture.badge())));
  }

  private static Case redirects() {
    Issuer issuer = Issuer.web("c204.test");
    String lists = "https://c204.test/status/";
    Case each =
        Case.of(204, "redirects", "Lists that lead on: in circles, to files, to the machine");
    for (String name : List.of("circle", "local", "metadata", "http", "file", "far")) {
      each.bad(name, Listed.badge(issuer, lists + name, "5")).status("unknown");
    }
    return each.good("", Listed.badge(issuer, lists + "moved", "5"))
        .serves(
            "c204.test/status/new", Fixture.list(issuer, lists + "moved", Fixture.SEVENTH_REVOKED))
        .serves(issuer)
        .readme("Where the hosts of the inputs lead is in the class Special.");
  }

  private static ObjectNode endorsement(ObjectNode badge, int number) {
    Issuer endorser = Issuer.web("c088-" + number + ".test");
    ObjectNode endorsement =
        Endorsements.unsigned(badge, badge.at("/credentialSubject/achievement/id").textValue());
    endorsement.put("id", "urn:uuid:7c5a2f1e-7d0c-4a55-9d0e-" + (100_000_000_000L + number));
    return endorser.sign(Edit.text(endorsement, "/issuer/id", endorser.did()));
  }

  private static ObjectNode schema(String id) {
    return Fixture.signed(
        "/@context/-",
        "\"" + Listed.EXTENSIONS + "\"",
        "/credentialSchema",
        "[{\"id\":\"" + id + "\",\"type\":\"1EdTechJsonSchemaValidator2019\"}]");
  }

  private static ObjectNode refreshing(Issuer issuer, String address) {
    return issuer.issue(refreshable(address));
  }

  private static ObjectNode refreshable(String address) {
    return Fixture.badge(
        "/@context/-",
        "\"" + Listed.EXTENSIONS + "\"",
        "/refreshService",
        "{\"id\":\"https://" + address + "\",\"type\":\"1EdTechCredentialRefresh\"}");
  }

  private static ObjectNode degree(String address, String from) {
    return Edit.text(
        Edit.text(refreshable(address), "/validFrom", from),
        "/credentialSubject/achievement/name",
        "PhD in Medicine");
  }

  private static ObjectNode newer(Issuer issuer, String address, String from) {
    return issuer.issue(degree(address, from));
  }

  private static ObjectNode newer(Issuer issuer, String address, String from, String id) {
    return issuer.issue(Edit.text(degree(address, from), "/id", id));
  }
}
