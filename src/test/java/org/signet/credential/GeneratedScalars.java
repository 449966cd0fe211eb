package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.signet.keys.Multibase;

/**
 * Values of the forms of {@link Scalars}: ordinary ones, and ones that are easily written wrongly.
 */
final class GeneratedScalars {
  /** Which numbers are made. */
  enum Numbers {
    /** Numbers on which all JSON-LD processors agree: whole ones, and short sums of halves. */
    AGREED,
    /** All. */
    ANY
  }

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> WORDS =
      List.of("Hygiene", "data", "care", "of", "Level", "2026", "Nursing", "A+", "résumé");

  private static final List<String> AWKWARD =
      List.of(
          "Zoë Ångström",
          "e\u0301 is é",
          "微証明書",
          "한국어",
          "日本\u3000語",
          "\"quoted\" 'so'",
          "back\\slash\\n \\u0041",
          "line\nfeed",
          "carriage\r\nreturn",
          "\ttab\t",
          "\b\f",
          "\u0000",
          "\u0001\u001f",
          "\u007f\u0080\u009f",
          "\u00a0\u2028\u2029",
          "\u202eabc\u202c",
          "<b>&amp;</b>",
          "@type",
          "_:b0",
          "https://a.example/x",
          "{\"@id\":\"urn:x\"}",
          " ",
          "null",
          "true",
          "1.0",
          "%41",
          "^^<urn:x> .",
          "a@en");

  /**
   * Beyond the basic plane, and its last characters: a document has one kind or the other. RDFC-1.0
   * sorts by code points; titanium-rdfc and rdf-canonize sort by UTF-16 units, which puts these two
   * kinds in another order.
   */
  private static final List<List<String>> LAST =
      List.of(
          List.of("😀", "👩🏽‍🔬 at work", "𝄞", "\udbff\udfff"),
          List.of("\ufb33", "ＡＢＣ！", "\ufeff", "\ufffe\uffff", "\ue000"));

  private static final List<String> PLACES =
      List.of(
          "https://badges.example.edu/",
          "https://example.org/é/",
          "https://例え.example/微/",
          "https://example.org/😀?q=",
          "http://[2001:db8::1]:8080/a/../b?c=d&e=%C3%A9#",
          "HTTPS://Example.ORG/%7Euser/",
          "urn:uuid:0d9f3f2a-7c11-4a55-9d0e-",
          "urn:example:a(b)*c!",
          "did:web:badges.example.edu:",
          "tag:example.org,2026:",
          "mailto:a.learner+tag@example.edu?subject=",
          "data:text/plain,",
          "x-custom.scheme+1:");

  private static final List<String> DECIMALS =
      List.of(
          "8.7",
          "9.3",
          "87.35",
          "0.1",
          "4.35",
          "1234567890.12345678",
          "1.7976931348623157e308",
          "123456.789",
          "0.000001",
          "1.5e-7",
          "2.2250738585072014e-308",
          "0.30000000000000004");

  private static final List<String> LANGUAGES =
      List.of("en", "fr-CA", "zh-Hant", "zh-Hans-CN", "es-419", "haw");

  private final Dice dice;
  private final Numbers numbers;
  private final List<String> last;
  private int ids;

  GeneratedScalars(Dice dice, Numbers numbers) {
    this.dice = dice;
    this.numbers = numbers;
    this.last = dice.pick(LAST);
  }

  JsonNode of(String form) {
    return switch (form) {
      case "number" -> number();
      case "natural" -> NODES.numberNode(dice.between(1, 8));
      case "boolean" -> NODES.booleanNode(dice.chance(0.5));
      case "badge" -> NODES.objectNode().put("type", "OpenBadgeCredential");
      default -> NODES.textNode(textOf(form));
    };
  }

  private String textOf(String form) {
    return switch (form) {
      case "text" -> text();
      case "iri" -> iri();
      case "dateTime" -> dateTime(2000);
      case "date" -> date(1950).toString();
      case "language" -> dice.pick(LANGUAGES);
      case "index" -> String.valueOf(dice.below(131_072));
      case "country" -> dice.pick(List.of("CA", "FR", "JP"));
      case "multibase" -> multibase();
      default -> throw new IllegalStateException("no generator for " + form);
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder(words());
    for (int more = dice.below(3); more > 0; more--) {
      text.append(dice.chance(0.8) ? " " : "").append(words());
    }
    return text.toString();
  }

  private String words() {
    return dice.pick(dice.chance(0.7) ? WORDS : dice.chance(0.8) ? AWKWARD : last);
  }

  /** Another one each time, so that no two nodes become one. */
  String iri() {
    return dice.pick(PLACES) + ids++;
  }

  /** A time in one of thirty years. */
  String dateTime(int firstYear) {
    String fraction = dice.chance(0.2) ? "." + dice.between(1, 999_999_999) : "";
    String zone = dice.chance(0.7) ? "Z" : dice.pick(List.of("+00:00", "-04:00", "+13:45"));
    LocalTime time = LocalTime.of(dice.below(24), dice.below(60), dice.between(1, 59));
    return date(firstYear) + "T" + time + fraction + zone;
  }

  private LocalDate date(int firstYear) {
    return LocalDate.of(
        dice.between(firstYear, firstYear + 29), dice.between(1, 12), dice.between(1, 28));
  }

  /** Base58 or base64url of 32 to 64 bytes. */
  String multibase() {
    byte[] bytes = dice.bytes(dice.between(32, 64));
    return dice.chance(0.7) ? Multibase.base58(bytes) : Multibase.base64url(bytes);
  }

  private JsonNode number() {
    if (numbers == Numbers.ANY && dice.chance(0.5)) {
      return NODES.numberNode(
          dice.chance(0.5)
              ? new BigDecimal(dice.pick(DECIMALS))
              : BigDecimal.valueOf(dice.between(-99_999, 99_999), dice.between(1, 4)));
    }
    return switch (dice.below(5)) {
      case 0 -> NODES.numberNode(dice.between(-180, 180));
      case 1 -> NODES.numberNode(dice.pick(List.of(0L, 1L << 53, -(1L << 53), 1L << 31)));
      case 2 -> NODES.numberNode(new BigDecimal(dice.pick(List.of("3.0", "1e3", "-0.0", "1.50"))));
      default -> NODES.numberNode(BigDecimal.valueOf(dice.between(-999, 999) * 125L, 3));
    };
  }
}
