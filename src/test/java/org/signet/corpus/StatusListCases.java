package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Lists that say something else than they seem to, or are somebody else's. */
final class StatusListCases {

  private static final String ENTRY = "/credentialStatus";
  private static final String WRONG = "STATUS_VERIFICATION_ERROR";

  private StatusListCases() {}

  static List<Case> all() {
    return List.of(
        sizes(),
        indexes(),
        purposes(),
        entries(),
        lists(),
        Case.of(103, "list-as-entry", "An entry whose id is its list's")
            .bad("", Fixture.signed(ENTRY + "/id", "\"" + Fixture.LIST + "\""), "MALFORMED_VALUE")
            .status("unknown")
            .good("", Fixture.signed(ENTRY + "/id", "\"urn:x:94567\""))
            .good("none", Fixture.signed(ENTRY + "/id", null)),
        revocationLists());
  }

  private static Case sizes() {
    Issuer issuer = Issuer.web("c092.test");
    String url = "https://c092.test/status/";
    return Case.of(92, "short-list", "A list of one byte too few, so that nobody is one of many")
        .bad("", Listed.badge(issuer, url + "short", "5"), "STATUS_LIST_LENGTH_ERROR")
        .status("unknown")
        .serves(
            "c092.test/status/short",
            Fixture.list(
                issuer,
                url + "short",
                "uH4sIAAAAAAACA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAICzAQmvhYr_PwAA"))
        .good("", Listed.badge(issuer, url + "whole", "131071"))
        .serves("c092.test/status/whole", list(issuer, "whole"))
        .serves(issuer);
  }

  private static Case indexes() {
    Case each = Case.of(94, "indexes", "Indexes that are no decimal numbers, or beyond the list");
    String[] malformed = {"-1", "abc", "1e3", "0x1", " 5", "5 ", "\u0663", "05", "+5", "5.0", ""};
    for (int i = 0; i < malformed.length; i++) {
      each.bad("text-" + i, indexed("\"" + malformed[i] + "\""), "MALFORMED_VALUE")
          .status("unknown");
    }
    String[] beyond = {"131072", "4294967296", "2147483648", "99999999999999999999"};
    for (int i = 0; i < beyond.length; i++) {
      each.bad("beyond-" + i, indexed("\"" + beyond[i] + "\""), "RANGE_ERROR").status("unknown");
    }
    return each.bad("number", indexed("5"), "MALFORMED_VALUE")
        .bad("list", indexed("[\"5\"]"), "MALFORMED_VALUE")
        .bad("missing", indexed(null), "MALFORMED_VALUE")
        .bad("revoked", Fixture.signed(ENTRY + "/statusListIndex", "\"7\""), "REVOKED")
        .verdict("revoked")
        .bad("size", Listed.with(Issuer.TEST, Fixture.LIST, ENTRY + "/statusSize", "0"))
        .code("MALFORMED_VALUE")
        .bad("large-size", Listed.with(Issuer.TEST, Fixture.LIST, ENTRY + "/statusSize", "64"))
        .code("MALFORMED_VALUE")
        .good("first", Fixture.signed(ENTRY + "/statusListIndex", "\"0\""))
        .good("last", Fixture.signed(ENTRY + "/statusListIndex", "\"131071\""));
  }

  private static Case purposes() {
    Issuer issuer = Issuer.web("c097.test");
    String url = "https://c097.test/status/";
    return Case.of(97, "purposes", "An entry for revocation on a list of suspensions")
        .bad("", Listed.badge(issuer, url + "suspension", "5"), WRONG)
        .status("unknown")
        .serves(
            "c097.test/status/suspension",
            signed(issuer, "suspension", "/credentialSubject/statusPurpose", "\"suspension\""))
        .good("", Listed.badge(issuer, url + "both", "5"))
        .serves(
            "c097.test/status/both",
            signed(
                issuer,
                "both",
                "/credentialSubject/statusPurpose",
                "[\"suspension\",\"revocation\"]"))
        .serves(issuer);
  }

  private static Case entries() {
    Issuer issuer = Issuer.web("c098.test");
    return Case.of(98, "second-entry", "A good first entry, and a second that is revoked")
        .bad("", two(issuer, "5", "7"), "REVOKED")
        .verdict("revoked")
        .bad("suspended", two(issuer, "7", "5"), "SUSPENDED")
        .verdict("suspended")
        .bad("both", two(issuer, "7", "7"), "REVOKED")
        .verdict("revoked")
        .bad("unknown", beside("FutureStatus2031"), "UNKNOWN_STATUS_TYPE")
        .good("", two(issuer, "5", "5"))
        .serves(issuer)
        .serves(
            "c098.test/status/suspension",
            signed(issuer, "suspension", "/credentialSubject/statusPurpose", "\"suspension\""))
        .serves("c098.test/status/revocation", list(issuer, "revocation"));
  }

  private static Case lists() {
    Issuer issuer = Issuer.web("c100.test");
    Case each = Case.of(100, "lists", "Lists that are unsigned, others', expired, or none");
    add(each, issuer, "unsigned", Fixture.unsignedList(issuer, url(issuer, "unsigned"), bits()));
    add(
        each,
        issuer,
        "forged",
        Fixture.list(issuer.withKey(Issuer.EVIL.key()), url(issuer, "forged"), bits()));
    add(
            each,
            issuer,
            "other-issuer",
            Fixture.list(Issuer.EVIL, url(issuer, "other-issuer"), bits()))
        .fetches(
            "https://c100.test/.well-known/did.json",
            "https://c100.test/status/other-issuer",
            "https://evil.test/.well-known/did.json");
    add(
        each,
        issuer,
        "expired",
        signed(issuer, "expired", "/validUntil", "\"2026-01-02T00:00:00Z\""));
    add(each, issuer, "future", signed(issuer, "future", "/validFrom", "\"2099-01-01T00:00:00Z\""));
    add(each, issuer, "type", signed(issuer, "type", "/type", "[\"VerifiableCredential\"]"));
    add(
        each,
        issuer,
        "other-address",
        signed(issuer, "other-address", "/id", "\"" + Fixture.LIST + "\""));
    add(
        each,
        issuer,
        "changed",
        Edit.text(list(issuer, "changed"), "/credentialSubject/encodedList", Fixture.NONE_REVOKED));
    ObjectNode itself =
        Edit.node(
            Fixture.unsignedList(issuer, url(issuer, "itself"), bits()),
            ENTRY,
            Listed.entry(url(issuer, "itself"), "5", "revocation"));
    add(each, issuer, "itself", issuer.sign(itself));
    add(
        each,
        issuer,
        "badge",
        issuer.issue(Fixture.badge("/id", "\"" + url(issuer, "badge") + "\"")));
    return each.good("", Listed.badge(issuer, url(issuer, "good"), "5"))
        .serves(
            "c100.test/status/good",
            signed(issuer, "good", "/validUntil", "\"2099-01-01T00:00:00Z\""))
        .serves(issuer);
  }

  private static Case revocationLists() {
    Issuer issuer = Issuer.web("c104.test");
    String list = "https://c104.test/revocations";
    String evil = "https://c104.test/others";
    return Case.of(
            104, "revocation-list", "Lists of revoked ids: what they say, and how they spell it")
        .bad("", Listed.onRevocationList(issuer, "https://c104.test/c/1", list), "REVOKED")
        .verdict("revoked")
        .bad("unsaid", Listed.onRevocationList(issuer, "https://c104.test/c/2", list), "REVOKED")
        .bad(
            "encoded",
            Listed.onRevocationList(issuer, "https://c104.test/c/%C3%A9", list),
            "REVOKED")
        .bad("plain", Listed.onRevocationList(issuer, "https://c104.test/c/~4", list), "REVOKED")
        .bad(
            "large",
            Listed.onRevocationList(issuer, "https://c104.test/c/5", list + "/large"),
            "LIMIT")
        .status("unknown")
        .bad("gone", Listed.onRevocationList(issuer, "https://c104.test/c/6", list + "/gone"))
        .code("STATUS_RETRIEVAL_ERROR")
        .status("unknown")
        .bad("others", Listed.onRevocationList(issuer, "https://c104.test/c/7", evil), WRONG)
        .status("unknown")
        .serves(
            "c104.test/others",
            "{\"id\":\"" + evil + "\",\"issuer\":\"did:web:evil.test\",\"revokedCredential\":[]}")
        .good("listed", Listed.onRevocationList(issuer, "https://c104.test/c/3", list))
        .good("not-listed", Listed.onRevocationList(issuer, "https://c104.test/c/8", list))
        .serves(
            "c104.test/revocations",
            """
            {"id":"https://c104.test/revocations","issuer":"did:web:c104.test","revokedCredential":[
             {"id":"https://c104.test/c/1","revoked":true,"revocationReason":"x"},
             {"id":"https://c104.test/c/2"},
             {"id":"https://c104.test/c/3","revoked":false},
             {"id":"https://c104.test/c/%7E4"},
             {"id":"https://c104.test/c/\u00e9"}]}
            """)
        .serves(issuer);
  }

  private static Case add(Case each, Issuer issuer, String name, ObjectNode list) {
    String host = issuer.did().substring("did:web:".length());
    return each.serves(host + "/status/" + name, list)
        .bad(name, Listed.badge(issuer, url(issuer, name), "5"), WRONG)
        .status("unknown");
  }

  private static ObjectNode two(Issuer issuer, String suspension, String revocation) {
    ObjectNode badge = issuer.owning(Fixture.badge());
    badge
        .putArray("credentialStatus")
        .add(Listed.entry(url(issuer, "suspension"), suspension, "suspension"))
        .add(Listed.entry(url(issuer, "revocation"), revocation, "revocation"));
    return issuer.sign(badge);
  }

  private static ObjectNode beside(String type) {
    return new LenientSigner()
        .sign(Fixture.badge(ENTRY + "/type", "\"" + type + "\""), Issuer.TEST);
  }

  private static ObjectNode indexed(String json) {
    return new LenientSigner().sign(Fixture.badge(ENTRY + "/statusListIndex", json), Issuer.TEST);
  }

  private static ObjectNode list(Issuer issuer, String name) {
    return Fixture.list(issuer, url(issuer, name), bits());
  }

  private static ObjectNode signed(Issuer issuer, String name, String... changes) {
    return issuer.sign(Edit.with(Fixture.unsignedList(issuer, url(issuer, name), bits()), changes));
  }

  private static String url(Issuer issuer, String name) {
    return "https://" + issuer.did().substring("did:web:".length()) + "/status/" + name;
  }

  private static String bits() {
    return Fixture.SEVENTH_REVOKED;
  }
}
