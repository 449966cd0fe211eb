package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.signet.json.Json;

/** Text that is no JSON, or JSON that is read in two ways, or costs too much. */
final class JsonCases {

  private static final String CREDITS = "/credentialSubject/creditsEarned";

  private JsonCases() {}

  static List<Case> all() {
    return List.of(
        twins(),
        depth(),
        numbers(),
        Case.of(
                110,
                "large",
                "Texts of fifty megabytes, a hundred thousand names, names that collide")
            .generated(Generator.STRING_50M, 413)
            .generated(Generator.STRING_2M, 413, "TOO_LARGE")
            .generated(Generator.STRING_300K, 400, "STRING_TOO_LONG")
            .generated(Generator.NAMES_100K, 200, "LIMIT")
            .generated(Generator.COLLISIONS, 200, "LIMIT")
            .goodGenerated(Generator.WORDS_3000),
        syntax(),
        http());
  }

  private static Case twins() {
    String v = Json.write(Fixture.signed());
    return Case.of(107, "names-twice", "A name twice, also where it is spelled with escapes")
        .refused("", "json", "{\"id\":\"urn:a\"," + v.substring(1), 400, "DUPLICATE_KEY")
        .refused("escaped", "json", "{\"\\u0069d\":\"urn:a\"," + v.substring(1), 400)
        .code("DUPLICATE_KEY")
        .refused(
            "deep",
            "json",
            v.replace("\"criteria\":{", "\"criteria\":{\"narrative\":\"None.\","),
            400,
            "DUPLICATE_KEY")
        .refused("bare", "json", "{\"id\":\"urn:a\",\"id\":\"urn:b\"}", 400, "DUPLICATE_KEY")
        .refused("proof", "json", v.replace("\"proof\":{", "\"proof\":{},\"proof\":{"), 400)
        .code("DUPLICATE_KEY")
        .good("escaped", "json", v.replace("\"id\":\"https:", "\"\\u0069d\":\"https:"));
  }

  private static Case depth() {
    return Case.of(108, "depth", "Lists in lists, and organisations in organisations")
        .generated(Generator.LISTS_3000, 400)
        .generated(Generator.LISTS_100000, 400)
        .generated(Generator.MEMBER_3000, 400, "DEPTH")
        .generated(Generator.MEMBER_100000, 400, "DEPTH")
        .refused("organisations", "json", Json.write(organisations(65)), 400, "DEPTH")
        .good("", Issuer.TEST.sign(organisations(9)));
  }

  private static Case numbers() {
    return Case.of(109, "numbers", "Numbers of a million digits, and with a billion of zeros")
        .generated(Generator.DIGITS_1000000, 400, "NUMBER_TOO_LONG")
        .refused("exponent", "json", spelled("1E1000000000"), 400, "NUMBER_TOO_LONG")
        .refused("negative", "json", spelled("1E-1000000000"), 400, "NUMBER_TOO_LONG")
        .refused("beyond", "json", spelled("1E309"), 400, "NUMBER_TOO_LONG")
        .bad("precise", "json", spelled("9007199254740993"), "NUMBER")
        .good("", "json", spelled("5E-1"))
        .good("zeros", "json", spelled("0.5000"));
  }

  private static Case syntax() {
    String v = Json.write(Fixture.signed());
    return Case.of(
            112, "syntax", "What other parsers let pass: comments, quotes, more than one value")
        .refused("trailing", "json", v + " {}", 400, "TRAILING_DATA")
        .refused("bracket", "json", v + "}", 400)
        .refused("comment", "json", "{/* fine */" + v.substring(1), 400, "NOT_JSON")
        .refused("line-comment", "json", "{// fine\n" + v.substring(1), 400, "NOT_JSON")
        .refused("quotes", "json", v.replace("\"Food Safety\"", "'Food Safety'"), 400, "NOT_JSON")
        .refused("nan", "json", spelled("NaN"), 400, "NOT_JSON")
        .refused("infinity", "json", spelled("Infinity"), 400, "NOT_JSON")
        .refused("hex", "json", spelled("0x1"), 400, "NOT_JSON")
        .refused("zero", "json", spelled("00.5"), 400, "NOT_JSON")
        .refused("comma", "json", v.substring(0, v.length() - 1) + ",}", 400, "NOT_JSON")
        .refused("cut", "json", v.substring(0, v.length() / 2), 400, "NOT_JSON")
        .refused("bom", "json", "\ufeff" + v, 400)
        .refused("utf-16", "json", v.getBytes(StandardCharsets.UTF_16), 400)
        .refused("latin-1", "json", latin(v), 400, "NOT_UTF8")
        .refused("surrogate", "json", v.replace("Food", "\\ud800Food"), 400, "LONE_SURROGATE")
        .refused("empty", "json", "", 400)
        .refused("word", "json", "null", 400)
        .refused("list", "json", "[" + v + "]", 400)
        .good("space", "json", "\n\t " + v + " \r\n");
  }

  private static Case http() {
    byte[] v = Json.write(Fixture.signed()).getBytes(StandardCharsets.UTF_8);
    String body = new String(v, StandardCharsets.UTF_8);
    String chunked = Integer.toHexString(v.length) + "\r\n" + body + "\r\n0\r\n\r\n";
    String length = "Content-Length: " + v.length;
    return Case.of(113, "http", "Requests whose length is told twice, or whose body is packed")
        .refused("two-lengths", "http", request(length + "\r\nContent-Length: 5", body), 400)
        .refused("bad-length", "http", request("Content-Length: -5", body), 400)
        .refused("hex-length", "http", request("Content-Length: 0x5", body), 400)
        .refused("bad-chunk", "http", request("Transfer-Encoding: chunked", "zz\r\n" + chunked), 0)
        .bad("both", "http", request("Transfer-Encoding: chunked\r\nContent-Length: 5", chunked))
        .verified(true)
        .refused("bad-header", "http", request(length + "\r\nX Y: z", body), 400)
        .generated(Generator.GZIP_BOMB, 400)
        .good("length", "http", request(length, body))
        .good("chunked", "http", request("Transfer-Encoding: chunked", chunked))
        .readme(
            "A status of 0: the connection is closed without an answer. With both a length and chunks,"
                + " the chunks\ncount (RFC 9112, section 6.3); the server drops the length before"
                + " anything of ours sees it.");
  }

  private static String request(String header, String body) {
    return "POST /verify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nAccept: application/json\r\n"
        + header
        + "\r\n\r\n"
        + body;
  }

  private static ObjectNode organisations(int deep) {
    ObjectNode badge = Fixture.badge();
    ObjectNode holder = (ObjectNode) badge.get("issuer");
    for (int i = 0; i < deep; i++) {
      holder = holder.putObject("parentOrg").put("id", "https://issuer.test/org/" + i);
      holder.putArray("type").add("Profile");
    }
    return badge;
  }

  private static String spelled(String number) {
    ObjectNode marked = Edit.text(Fixture.signed(), CREDITS, "NUMBER");
    return Json.write(marked).replace("\"NUMBER\"", number);
  }

  private static byte[] latin(String text) {
    return text.replace("Food", "F\u00f6od").getBytes(StandardCharsets.ISO_8859_1);
  }
}
