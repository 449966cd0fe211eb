package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.signet.jsonld.Contexts;

/** What JSON-LD can do to the meaning of words: contexts, keywords, values with a type. */
final class JsonLdCases {

  private static final String ACHIEVEMENT = "/credentialSubject/achievement";
  private static final String VOCAB = "{\"@vocab\":\"https://evil.test/words#\"}";
  private static final String REMOTE = "https://evil.test/ctx.json";

  private JsonLdCases() {}

  static List<Case> all() {
    return List.of(
        vocab(),
        remote(),
        Case.of(13, "context-order", "The contexts in reversed order")
            .bad(
                "",
                Fixture.changed("/@context", list(Contexts.OPEN_BADGES, Contexts.CREDENTIALS_V2)),
                "CONTEXT_ORDER")
            .bad(
                "signed",
                Issuer.TEST.sign(
                    Fixture.badge(
                        "/@context",
                        list(
                            Contexts.CREDENTIALS_V2,
                            Contexts.OPEN_BADGES_EXTENSIONS,
                            Contexts.OPEN_BADGES))),
                "CONTEXT_ORDER")
            .bad("alone", Fixture.changed("/@context", list(Contexts.OPEN_BADGES)), "CONTEXT_ORDER")
            .good("older", older()),
        nested(),
        Case.of(16, "context-keywords", "Contexts that import others, spread, or go in circles")
            .bad(
                "import",
                third("{\"@version\":1.1,\"@import\":\"https://evil.test/a.json\"}"),
                "CONTEXT_NOT_ALLOWED")
            .fetches()
            .bad(
                "propagate",
                third("{\"@version\":1.1,\"@propagate\":false,\"name\":\"urn:x:n\"}"),
                "CONTEXT_NOT_ALLOWED")
            .fetches()
            .bad("circle", third("\"https://evil.test/a.json\""), "CONTEXT_NOT_ALLOWED")
            .fetches()
            .serves("evil.test/a.json", "{\"@context\":\"https://evil.test/b.json\"}")
            .serves("evil.test/b.json", "{\"@context\":\"https://evil.test/a.json\"}")
            .good("", extended(Contexts.OPEN_BADGES_EXTENSIONS, Contexts.ED25519_2020)),
        keywords(),
        Case.of(22, "value-objects", "A language or datatype on a plain text, and null")
            .bad("language", valued("{\"@value\":\"Food Safety\",\"@language\":\"fr\"}"), "SCHEMA")
            .bad("type", valued("{\"@value\":\"Food Safety\",\"@type\":\"urn:x\"}"), "SCHEMA")
            .bad("null", valued("{\"@value\":null}"), "SCHEMA")
            .good("", Fixture.signed(ACHIEVEMENT + "/inLanguage", "\"fr\"")));
  }

  private static Case vocab() {
    ObjectNode relabelled =
        Edit.with(
            Issuer.STRANGER.owning(Fixture.badge()),
            "/@context/-",
            VOCAB,
            ACHIEVEMENT + "/degree",
            "\"PhD in Medicine\"");
    return Case.of(10, "vocab", "Words of somebody's own, validly signed with that one's key")
        .bad("", new LenientSigner().sign(relabelled, Issuer.STRANGER), "CONTEXT_NOT_ALLOWED")
        .bad(
            "issuer",
            new LenientSigner().sign(Fixture.badge("/@context/-", VOCAB), Issuer.TEST),
            "CONTEXT_NOT_ALLOWED")
        .good("", Issuer.STRANGER.issue(Fixture.badge()))
        .says("/summary/issuedBy/known", "false");
  }

  private static Case remote() {
    String words = "{\"@context\":{\"degree\":\"https://evil.test/words#degree\"}}";
    ObjectNode badge =
        Fixture.badge("/@context/-", "\"" + REMOTE + "\"", ACHIEVEMENT + "/degree", "\"PhD\"");
    return Case.of(11, "remote-context", "A third context that its host may change at any time")
        .bad(
            "",
            new LenientSigner().knowing(REMOTE, words).sign(badge, Issuer.TEST),
            "CONTEXT_NOT_ALLOWED")
        .fetches()
        .serves("evil.test/ctx.json", words)
        .good("", extended(Contexts.OPEN_BADGES_EXTENSIONS));
  }

  private static Case nested() {
    ObjectNode issuer =
        Fixture.badge(
            "/issuer/@context", "{\"name\":\"https://evil.test/words#name\",\"@version\":1.1}");
    return Case.of(14, "nested-context", "A context below the root")
        .bad("null", Fixture.changed("/credentialSubject/@context", "null"), "NESTED_CONTEXT")
        .bad(
            "pinned",
            Fixture.changed("/credentialSubject/@context", list(Contexts.CREDENTIALS_V2)),
            "NESTED_CONTEXT")
        .bad(
            "object",
            Edit.node(Fixture.signed(), "/issuer", issuer.get("issuer")),
            "NESTED_CONTEXT")
        .bad(
            "endorsement",
            Fixture.changed(
                "/endorsement",
                "["
                    + Edit.with(
                        Endorsements.good(Fixture.badge()), "/@context/-", "{\"x\":\"urn:x\"}")
                    + "]"),
            "CONTEXT_NOT_ALLOWED")
        .good("", Issuer.TEST.sign(Endorsements.endorsed(Fixture.badge())));
  }

  private static Case keywords() {
    ObjectNode graph = Fixture.signed();
    graph.remove("proof");
    ObjectNode two = graph.objectNode();
    two.set("@context", graph.get("@context"));
    two.putArray("@graph").add(graph).add(Fixture.badge("/id", "\"urn:x:2\""));
    return Case.of(17, "keywords", "Keywords of JSON-LD in place of members, or beside them")
        .bad("type", moved(ACHIEVEMENT, "type", "@type"), "JSONLD_FORM_NOT_ALLOWED")
        .bad("id", moved(ACHIEVEMENT, "id", "@id"), "JSONLD_FORM_NOT_ALLOWED")
        .bad(
            "graph",
            Edit.node(two, "/proof", Fixture.signed().get("proof")),
            "JSONLD_FORM_NOT_ALLOWED")
        .bad("reverse", with("/@reverse", "{\"urn:p\":{\"id\":\"urn:x:2\"}}"))
        .code("JSONLD_FORM_NOT_ALLOWED")
        .bad("included", with("/@included", "[{\"id\":\"urn:x:2\",\"name\":\"PhD\"}]"))
        .code("JSONLD_FORM_NOT_ALLOWED")
        .bad("nest", with("/@nest", "{\"description\":\"PhD\"}"), "JSONLD_FORM_NOT_ALLOWED")
        .bad("json", valued("{\"@type\":\"@json\",\"@value\":{\"a\":1}}"))
        .code("JSONLD_FORM_NOT_ALLOWED")
        .bad("direction", valued("{\"@value\":\"Food Safety\",\"@direction\":\"rtl\"}"))
        .code("JSONLD_FORM_NOT_ALLOWED")
        .bad("list", valued("{\"@list\":[\"Food Safety\"]}"), "JSONLD_FORM_NOT_ALLOWED")
        .good("", Fixture.signed());
  }

  /** The same triples, so the signature holds: only the member has another name. */
  private static ObjectNode moved(String place, String from, String to) {
    ObjectNode signed = Fixture.signed();
    ObjectNode holder = (ObjectNode) signed.at(place);
    holder.set(to, holder.remove(from));
    return signed;
  }

  private static ObjectNode with(String pointer, String json) {
    return new LenientSigner().sign(Fixture.badge(pointer, json), Issuer.TEST);
  }

  private static ObjectNode valued(String json) {
    return Fixture.changed(ACHIEVEMENT + "/name", json);
  }

  private static ObjectNode third(String context) {
    return Fixture.changed("/@context/-", context);
  }

  private static ObjectNode extended(String... contexts) {
    ObjectNode badge = Fixture.badge();
    for (String context : contexts) {
      badge = Edit.with(badge, "/@context/-", "\"" + context + "\"");
    }
    return Issuer.TEST.sign(badge);
  }

  private static ObjectNode older() {
    return Fixture.signed(
        "/awardedDate",
        null,
        "/@context/1",
        "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json\"");
  }

  private static String list(String... contexts) {
    return "[\"" + String.join("\",\"", contexts) + "\"]";
  }
}
