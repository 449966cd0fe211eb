package org.signet.credential.baked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.signet.credential.baked.Bake.PICTURE;
import static org.signet.credential.baked.Bake.element;
import static org.signet.credential.baked.Bake.svg;
import static org.signet.credential.baked.Bake.svgToken;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.credential.baked.Baked.Kind;
import org.signet.credential.baked.BakedRefused.Code;

/** The numbers are those of the hostile corpus. */
class BakedSvgTest {
  private static final String CREDENTIAL = "{\"name\":\"Réussite < 王 & \\\"1\\\"\"}";
  private static final String TOKEN = "eyJh.eyJi.c2ln";

  @Test
  void theTextOfTheElementIsTheCredential() {
    assertThat(BakedSvg.extract(svg(CREDENTIAL)))
        .isEqualTo(new Baked(CREDENTIAL, Kind.OPEN_BADGE_3));
    assertThat(BakedSvg.extract(svgToken(TOKEN))).isEqualTo(new Baked(TOKEN, Kind.OPEN_BADGE_3));
  }

  @Test
  void thePrefixIsFreeAndTheTextMayBeEscapedInstead() {
    String picture =
        "\ufeff<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g><s:path/></s:g><credential"
            + " xmlns='https://purl.imsglobal.org/ob/v3p0'>\n {&#34;a&#34;:&quot;&lt;&amp;&quot;}"
            + " </credential></s:svg>";
    assertThat(BakedSvg.extract(bytes(picture)).text()).isEqualTo("{\"a\":\"<&\"}");
  }

  @Test // 121
  void aDoctypeIsRefusedAndTheFileItNamesIsNotRead(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), CREDENTIAL);
    String entity = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<svg";
    byte[] svg = svg(PICTURE, "<openbadges:credential>&x;</openbadges:credential>");
    refused(Code.DOCTYPE, bytes(text(svg).replace("<svg", entity)));
    refused(Code.DOCTYPE, bytes(text(svg(CREDENTIAL)).replace("<svg", "<!DOCTYPE svg><svg")));
  }

  @Test // 122
  void entitiesThatMultiplyAreRefused() {
    var laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY lol%d \"%s\">".formatted(i, ("&lol" + (i - 1) + ";").repeat(10)));
    }
    laughs.append("]><svg");
    byte[] svg = svg(PICTURE, "<openbadges:credential>&lol9;</openbadges:credential>");
    refused(Code.DOCTYPE, bytes(text(svg).replace("<svg", laughs)));
    refused(
        Code.DOCTYPE,
        bytes(
            text(svg(CREDENTIAL))
                .replace("<svg", "<!DOCTYPE svg SYSTEM \"http://127.0.0.1:9/x.dtd\"><svg")));
  }

  @Test
  void anEntityWithoutADoctypeIsRefused() {
    refused(Code.MALFORMED_IMAGE, svg(PICTURE.replace("Réussite", "&x;"), element("", "{}")));
    refused(
        Code.MALFORMED_IMAGE, svg(PICTURE, "<openbadges:credential>&x;</openbadges:credential>"));
  }

  @Test // 122
  void includedDocumentsAndStyleSheetsAreRefused() {
    String include = "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='file:///x'/>";
    refused(Code.EXTERNAL_REFERENCE, svg(PICTURE, element("", CREDENTIAL) + include));
    refused(
        Code.EXTERNAL_REFERENCE,
        bytes(text(svg(CREDENTIAL)).replace("<svg", "<?xml-stylesheet href='x.css'?><svg")));
    byte[] other = bytes(text(svg(CREDENTIAL)).replace("<svg", "<?xpacket begin=''?><svg"));
    assertThat(BakedSvg.extract(other).text()).isEqualTo(CREDENTIAL);
  }

  @Test // 123
  void twoCredentialsAreRefused() {
    refused(Code.TWICE, svg(PICTURE, element("", CREDENTIAL) + element("", CREDENTIAL)));
    String hidden = "<defs>" + element("", CREDENTIAL) + "</defs>";
    refused(Code.TWICE, svg(PICTURE, element("", CREDENTIAL) + hidden));
    refused(Code.MISPLACED, svg(PICTURE, hidden));
  }

  @Test // 123
  void aCredentialOfAnotherNamespaceIsNone() {
    String text = text(svg(CREDENTIAL));
    refused(Code.NO_CREDENTIAL, bytes(text.replace(Bake.OPEN_BADGES_3, "http://openbadges.org")));
    refused(Code.NO_CREDENTIAL, bytes(text.replace("openbadges:credential", "credential")));
    refused(Code.NO_CREDENTIAL, bytes(text.replace("openbadges:c", "openbadges:C")));
    refused(Code.NO_CREDENTIAL, bytes(PICTURE));
    refused(Code.NO_CREDENTIAL, svg(PICTURE, "<!--" + element("", CREDENTIAL) + "-->"));
    refused(Code.NO_CREDENTIAL, svg(PICTURE, element("", " ")));
  }

  @Test // 123
  void anAssertionOfOpenBadges2IsNamed() {
    String open = "<o:assertion xmlns:o='http://openbadges.org' verify='";
    String url = "https://badges.example.org/1";
    byte[] old = svg(PICTURE, open + url + "'/>");
    assertThat(BakedSvg.extract(old)).isEqualTo(new Baked(url, Kind.OPEN_BADGE_2));
    byte[] same = svg(PICTURE, open + "'><![CDATA[" + CREDENTIAL + "]]></o:assertion>");
    assertThat(BakedSvg.extract(same)).isEqualTo(new Baked(CREDENTIAL, Kind.OPEN_BADGE_2));
    byte[] both = svg(PICTURE, open + url + "'/>" + element("", CREDENTIAL));
    assertThat(BakedSvg.extract(both)).isEqualTo(new Baked(CREDENTIAL, Kind.OPEN_BADGE_3));
  }

  @Test // 123
  void aTokenAndATextThatDifferAreRefused() {
    refused(Code.CONFLICT, svg(PICTURE, element(" verify='" + TOKEN + "'", CREDENTIAL)));
    byte[] same = svg(PICTURE, element(" verify='" + TOKEN + "'", "\n" + TOKEN + "\n"));
    assertThat(BakedSvg.extract(same).text()).isEqualTo(TOKEN);
    byte[] space = svg(PICTURE, element(" verify='" + TOKEN + "'", "\n  "));
    assertThat(BakedSvg.extract(space).text()).isEqualTo(TOKEN);
  }

  @ParameterizedTest // 124
  @ValueSource(strings = {"]]>", "]]]]>", "<![CDATA[x]]>", "]]>]]>", "&amp;]]>&lt;", "-->"})
  void whatWouldEndTheTextComesBackAsItWas(String inside) {
    String json = "{\"name\":\"" + inside + "\"}";
    assertThat(BakedSvg.extract(svg(json)).text()).isEqualTo(json);
    assertThat(BakedSvg.unbaked(svg(json))).isEqualTo(bytes(PICTURE));
  }

  @Test
  void elementsInTheCredentialAreRefused() {
    refused(
        Code.MALFORMED_CREDENTIAL,
        svg(PICTURE, "<openbadges:credential>{<g/>}</openbadges:credential>"));
  }

  @Test
  void elementsAreNestedToALimit() {
    String deep = "<g>".repeat(95) + "</g>".repeat(95);
    assertThat(BakedSvg.extract(svg(PICTURE, element("", CREDENTIAL) + deep)).text())
        .isEqualTo(CREDENTIAL);
    String deeper = "<g>".repeat(96) + "</g>".repeat(96);
    refused(Code.TOO_DEEP, svg(PICTURE, element("", CREDENTIAL) + deeper));
    refused(Code.TOO_DEEP, svg(PICTURE, "<g>".repeat(1_000_000)));
  }

  @Test
  void moreThanFiveMebibytesAreRefused() {
    String space = " ".repeat(BakedSvg.MAX_BYTES - svg(CREDENTIAL).length);
    assertThat(BakedSvg.extract(svg(PICTURE + space, element("", CREDENTIAL))).text())
        .isEqualTo(CREDENTIAL);
    refused(Code.TOO_LARGE_IMAGE, svg(PICTURE + space + " ", element("", CREDENTIAL)));
  }

  @Test
  void whatIsNoSvgIsRefused() {
    refused(Code.NOT_AN_SVG, bytes("<html><svg xmlns='http://www.w3.org/2000/svg'/></html>"));
    refused(Code.NOT_AN_SVG, bytes("<svg/>"));
    refused(Code.MALFORMED_IMAGE, bytes(""));
    refused(Code.MALFORMED_IMAGE, bytes(PICTURE + "<svg/>"));
    refused(Code.MALFORMED_IMAGE, bytes(text(svg(CREDENTIAL)).replace("UTF-8", "ISO-8859-1")));
    refused(Code.MALFORMED_IMAGE, PICTURE.getBytes(StandardCharsets.ISO_8859_1));
    refused(Code.MALFORMED_IMAGE, PICTURE.getBytes(StandardCharsets.UTF_16));
  }

  @Test
  void unbakedItIsTheSamePictureByteByByte() {
    assertThat(BakedSvg.unbaked(svg(CREDENTIAL))).isEqualTo(bytes(PICTURE));
    assertThat(BakedSvg.unbaked(svgToken(TOKEN))).isEqualTo(bytes(PICTURE));
  }

  @Test
  void unbakingIsNotMisledByWhatLooksLikeTags() {
    String before =
        "<?xml version='1.0'?><!-- <svg> --><?x <svg ?><svg a='>' b=\"'/>\""
            + " xmlns='http://www.w3.org/2000/svg'><![CDATA[</svg>]]><g a='/>' /><g\n></g\n>";
    String element =
        "<credential xmlns='https://purl.imsglobal.org/ob/v3p0' verify=' > '>"
            + "<!-- </credential> -->&gt;</credential >";
    assertThat(BakedSvg.unbaked(bytes(before + element + "</svg>")))
        .isEqualTo(bytes(before + "</svg>"));
  }

  @Test
  void anyDamageIsRefusedWithACodeOrLeavesAPictureThatIsRead() {
    byte[] whole = svg(PICTURE, element(" verify=''", CREDENTIAL) + "<!-- x --><?p y?><g a='b'/>");
    String signs = "<>&;'\"/=![]-? x:\0\u007f";
    Random random = new Random(121);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = whole.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        damaged[random.nextInt(damaged.length)] =
            (byte) signs.charAt(random.nextInt(signs.length()));
      }
      try {
        BakedSvg.extract(damaged);
        assertThat(BakedSvg.unbaked(damaged)).hasSizeLessThan(damaged.length);
        read++;
      } catch (BakedRefused refused) {
        assertThat(refused.code()).isNotNull();
      }
    }
    assertThat(read).isBetween(1_000, 19_000);
  }

  private static void refused(Code code, byte[] svg) {
    assertThatExceptionOfType(BakedRefused.class)
        .isThrownBy(() -> BakedSvg.extract(svg))
        .extracting(BakedRefused::code)
        .isEqualTo(code);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
