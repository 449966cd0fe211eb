package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Addresses that must not be asked, wherever a document may name one. */
final class AddressCases {

  private static final String DOCUMENT = "https://issuer.test/.well-known/did.json";

  private AddressCases() {}

  static List<Case> all() {
    return List.of(schemes(), hosts(), disguises(), dids());
  }

  private static Case schemes() {
    Case each = Case.of(75, "schemes", "Status lists by other ways than https");
    Map.of(
            "http", "http://issuer.test/status/1",
            "file", "file:///etc/passwd",
            "ftp", "ftp://issuer.test/status/1",
            "jar", "jar:https://issuer.test/a.jar!/status",
            "data", "data:application/json,%7B%7D",
            "gopher", "gopher://127.0.0.1:6379/_FLUSHALL",
            "urn", "urn:uuid:0d9f3f2a-7c11-4a55-9d0e-1b6a5a0e7d0c")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> refused(each, e.getKey(), e.getValue()));
    return each.refused("link", "txt", "file:///etc/passwd", 400)
        .good(
            "",
            Fixture.signed(
                "/credentialStatus/statusListCredential",
                "\"https://ISSUER.test/status/1\"",
                "/credentialStatus/statusListIndex",
                "\"5\""));
  }

  private static Case hosts() {
    Case each =
        Case.of(76, "hosts", "Addresses of the machine itself, of its network, of its cloud");
    String[] hosts = {
      "127.0.0.1",
      "localhost",
      "[::1]",
      "0.0.0.0",
      "2130706433",
      "0x7f.1",
      "017700000001",
      "127.1",
      "[::ffff:127.0.0.1]",
      "169.254.169.254",
      "metadata.google.internal",
      "10.0.0.1",
      "192.168.0.1",
      "172.16.0.1",
      "100.64.0.1",
      "[fd00::1]",
      "[fe80::1]",
      "[64:ff9b::7f00:1]",
      "localhost.",
      "sub.localhost",
      "intranet",
      "printer.local",
      "issuer.test:8080",
      "issuer.test:22"
    };
    for (String host : hosts) {
      String label = host.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
      String url = "https://" + host + "/latest/meta-data/";
      refused(each, label + (host.endsWith(".") ? "-dot" : ""), url);
    }
    return each.refused(
            "link", "txt", "https://169.254.169.254/latest/meta-data/", 422, "URL_NOT_ALLOWED")
        .refused("link-http", "txt", "http://127.0.0.1:8080/q/health", 422, "URL_NOT_ALLOWED")
        .good("", Fixture.signed("/credentialStatus/statusListIndex", "\"5\""));
  }

  private static Case disguises() {
    Case each = Case.of(79, "disguises", "Addresses that two parsers take for two hosts");
    Map<String, String> urls =
        new TreeMap<>(
            Map.of(
                "user", "https://issuer.test@evil.test/status/1",
                "password", "https://issuer.test:443@evil.test/status/1",
                "nul", "https://issuer.test%00.evil.test/status/1",
                "encoded", "https://evil%2Etest/status/1",
                "homograph", "https://\u0456ssuer.test/status/1",
                "wide", "https://evil\uff0etest/status/1",
                "semicolon", "https://evil.test;issuer.test/status/1",
                "empty-port", "https://evil.test:/status/1"));
    urls.forEach((label, url) -> each.bad(label, listed(url)).status("unknown").fetches(DOCUMENT));
    each.bad("backslash", lenient("https://issuer.test\\\\@evil.test/status/1")).fetches(DOCUMENT);
    each.bad("tab", lenient("https://evil\\t.test/status/1")).fetches(DOCUMENT);
    return each.good(
        "fragment",
        Fixture.signed(
            "/credentialStatus/statusListCredential",
            "\"https://issuer.test:443/status/1\"",
            "/credentialStatus/statusListIndex",
            "\"5\""));
  }

  private static Case dids() {
    Case each = Case.of(80, "did-web", "did:web names that lead elsewhere than they say");
    Map<String, String> ids =
        new TreeMap<>(
            Map.of(
                "address", "127.0.0.1%3A8080",
                "traversal", "issuer.test:..:..:admin",
                "slash", "issuer.test%2F..%2Fx",
                "user", "user%40evil.test",
                "lower-escape", "evil.test%3a8443",
                "colons", "issuer.test" + ":".repeat(5_000),
                "localhost", "localhost",
                "one-label", "intranet",
                "upper", "Evil.test",
                "hex", "0x7f000001"));
    ids.forEach((label, id) -> each.bad(label, named(id)).code("DID_REJECTED").fetches());
    each.bad("plain-port", named("evil.test:8443")).fetches("https://evil.test/8443/did.json");
    Issuer deep = Issuer.web("c080.test:a:b-c:d_e");
    return each.good("", deep.issue(Fixture.badge())).serves(deep);
  }

  private static void refused(Case each, String label, String url) {
    each.bad(label, listed(url), "URL_NOT_ALLOWED").status("unknown").fetches(DOCUMENT);
  }

  private static ObjectNode listed(String url) {
    return Issuer.TEST.sign(
        Edit.text(Fixture.badge(), "/credentialStatus/statusListCredential", url));
  }

  private static ObjectNode lenient(String url) {
    return new LenientSigner()
        .sign(
            Fixture.badge("/credentialStatus/statusListCredential", "\"" + url + "\""),
            Issuer.TEST);
  }

  /** The issuer and its key by that DID; the key is good, and it is nowhere to be had. */
  private static ObjectNode named(String id) {
    return new LenientSigner().sign(Issuer.web(id).owning(Fixture.badge()), Issuer.web(id));
  }
}
