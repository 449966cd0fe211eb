package org.signet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.signet.json.JsonRefused.Code;

class JsonTest {
  @Test
  void ordinaryJsonIsReadAndWrittenInItsOrder() {
    String text = "{\"b\":[1,2.5,true,null,\"é\\n😀\"],\"a\":{\"c\":\"\"}}";
    assertThat(Json.write(parse(text))).isEqualTo(text);
  }

  @Test
  void integersStayExactBeyondTheRangeOfDoubles() {
    assertThat(parse("9007199254740993").longValue()).isEqualTo(9007199254740993L);
    assertThat(parse("123456789012345678901234567890").bigIntegerValue())
        .isEqualTo(new BigInteger("123456789012345678901234567890"));
    assertThat(parse("8.70").decimalValue()).isEqualByComparingTo(new BigDecimal("8.7"));
  }

  @Test
  void integersAreInTheSmallestNodeThatHoldsThem() {
    for (String text : new String[] {"0", "-0", "2147483647", "-2147483648"}) {
      assertThat(parse(text).isInt()).as(text).isTrue();
    }
    for (String text :
        new String[] {
          "2147483648",
          "-2147483649",
          "999999999999999999",
          "1000000000000000000",
          "9223372036854775807",
          "-9223372036854775808"
        }) {
      assertThat(parse(text).isLong()).as(text).isTrue();
      assertThat(parse(text).bigIntegerValue()).isEqualTo(new BigInteger(text));
    }
    for (String text : new String[] {"9223372036854775808", "-9223372036854775809"}) {
      assertThat(parse(text).isBigInteger()).as(text).isTrue();
    }
  }

  @Test
  void duplicateNamesAreRefusedAlsoWhenOneIsEscaped() {
    assertRefused("{\"id\":\"urn:a\",\"id\":\"urn:b\"}", Code.DUPLICATE_KEY);
    assertRefused("{\"id\":\"urn:a\",\"\\u0069d\":\"urn:b\"}", Code.DUPLICATE_KEY);
    assertRefused("[{\"a\":{\"id\":1},\"a\":2}]", Code.DUPLICATE_KEY);
    assertThat(parse("[{\"id\":1},{\"id\":{\"id\":2}}]").size()).isEqualTo(2);
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    assertRefused(new byte[] {'"', (byte) 0xe9, '"'}, Code.NOT_UTF8);
    assertRefused(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}, Code.NOT_UTF8);
    assertRefused(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}, Code.NOT_UTF8);
    assertThat(parse("\"é\"").textValue()).isEqualTo("é");
    // the character that decoders put for what they cannot read may be sent as well
    assertThat(parse("\"\ufffd\"").textValue()).isEqualTo("\ufffd");
    assertRefused(
        new byte[] {'"', (byte) 0xef, (byte) 0xbf, (byte) 0xbd, (byte) 0xff, '"'}, Code.NOT_UTF8);
  }

  @Test
  void byteOrderMarkIsRefused() {
    assertRefused("\ufeff{}", Code.BOM);
    assertThat(parse("\"a\ufeff\"").textValue()).isEqualTo("a\ufeff");
  }

  @Test
  void halfASurrogatePairIsRefused() {
    assertRefused("\"\\ud800\"", Code.LONE_SURROGATE);
    assertRefused("\"\\udc00\\ud800\"", Code.LONE_SURROGATE);
    assertRefused("{\"\\udfff\":1}", Code.LONE_SURROGATE);
    assertRefused("\"😀\\ud83d😀\"", Code.LONE_SURROGATE);
    assertThat(parse("\"\\ud83d\\ude00\"").textValue()).isEqualTo("😀");
  }

  @Test
  void sixtyFourLevelsAreReadAndSixtyFiveAreNot() {
    assertThat(parse("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
    assertRefused("[".repeat(65) + "]".repeat(65), Code.DEPTH);
    assertRefused("[".repeat(100_000), Code.DEPTH);
    assertRefused("{\"a\":".repeat(65), Code.DEPTH);
  }

  @Test
  void stringsAndNamesHaveALongestLength() {
    assertThat(parse("\"" + "x".repeat(Json.MAX_STRING) + "\"").textValue()).hasSize(262_144);
    assertRefused("\"" + "x".repeat(Json.MAX_STRING + 1) + "\"", Code.STRING_TOO_LONG);
    assertThat(parse("{\"" + "x".repeat(Json.MAX_NAME) + "\":1}").size()).isEqualTo(1);
    assertRefused("{\"" + "x".repeat(Json.MAX_NAME + 1) + "\":1}", Code.NAME_TOO_LONG);
  }

  @Test
  void numbersHaveALongestLengthAndALargestExponent() {
    assertThat(parse("1" + "0".repeat(99)).bigIntegerValue()).isEqualTo(BigInteger.TEN.pow(99));
    assertRefused("1".repeat(101), Code.NUMBER_TOO_LONG);
    assertRefused("1".repeat(1_000_000), Code.NUMBER_TOO_LONG);
    assertRefused("1E1000000000", Code.NUMBER_TOO_LONG);
    assertRefused("1e-1000000000", Code.NUMBER_TOO_LONG);
    assertThat(parse("1e+21").decimalValue()).isEqualByComparingTo(BigDecimal.TEN.pow(21));
  }

  @Test
  void numberThatIsLetInIsLetInAgainAsItIsWritten() {
    for (String number :
        new String[] {
          "1.7976931348623157e308",
          "-1e-400",
          "1e0",
          "0.1e1",
          "-0.0",
          "1.50",
          "0.000001",
          "1".repeat(90) + "e5"
        }) {
      assertThat(parse(Json.write(parse(number)))).isEqualTo(parse(number));
    }
    for (String number :
        new String[] {
          "1.8e308", "-1e309", "10e400", "0.1e-400", "0.00e-400", "1".repeat(97) + "e5"
        }) {
      assertRefused(number, Code.NUMBER_TOO_LONG);
    }
  }

  @Test
  void oneMebibyteIsReadAndMoreIsNot() {
    byte[] text = ("[" + " ".repeat(Json.MAX_BYTES - 2) + "]").getBytes(StandardCharsets.UTF_8);
    assertThat(Json.parse(text).isArray()).isTrue();
    assertRefused("[" + " ".repeat(Json.MAX_BYTES - 1) + "]", Code.TOO_LARGE);
  }

  @Test
  void whateverFollowsTheValueIsRefused() {
    assertRefused("{} {}", Code.TRAILING_DATA);
    assertRefused("{}]", Code.TRAILING_DATA);
    assertRefused("{}x", Code.TRAILING_DATA);
    assertThat(parse(" {} \n").isObject()).isTrue();
  }

  @Test
  void dialectsOfJsonAreRefused() {
    for (String text :
        new String[] {
          "", " ", "{'a':1}", "{a:1}", "[1,]", "{\"a\":1,}", "NaN", "[Infinity]", "[+1]", "[01]",
          "[1.]", "[.5]", "/* c */ {}", "// c\n{}", "{\"a\"}", "[1", "\"a", "\"\t\"", "nul",
              "\u0000"
        }) {
      assertRefused(text, Code.NOT_JSON);
    }
  }

  @Test
  void refusalSaysWhereAndDoesNotRepeatWhatWasSent() {
    JsonRefused refused = refusal("{\"a\":\n secret}".getBytes(StandardCharsets.UTF_8));
    assertThat(refused).hasMessage("not JSON at line 2, column 2");
    assertThat(refused.getCause()).isNull();
  }

  private static JsonNode parse(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String text, Code code) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), code);
  }

  private static void assertRefused(byte[] text, Code code) {
    assertThat(refusal(text).code()).isEqualTo(code);
  }

  private static JsonRefused refusal(byte[] text) {
    return catchThrowableOfType(JsonRefused.class, () -> Json.parse(text));
  }
}
