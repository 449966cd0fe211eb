package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.json.Json;

class JcsTest {
  /** RFC 8785, section 3.2.2 and 3.2.3. */
  @Test
  void exampleOfTheRfcIsReproduced() {
    String input =
        """
        {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
         "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
         "literals": [null, true, false]}
        """;
    assertThat(canonical(input))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785, section 3.2.3: by UTF-16 units, so that a surrogate pair comes before U+FB33. */
  @Test
  void namesAreSortedByUtf16Units() {
    assertThat(
            canonical(
                "{\"\\ufb33\":1,\"\\ud83d\\ude00\":2,\"\\u20ac\":3,\"\\r\":4,\"1\":5,\"ö\":6}"))
        .isEqualTo("{\"\\r\":4,\"1\":5,\"ö\":6,\"€\":3,\"😀\":2,\"\ufb33\":1}");
  }

  /** RFC 8785, appendix B, and numbers around ECMAScript's changes of notation. */
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0.0,0",
    "5e-324,5e-324",
    "-5e-324,-5e-324",
    "1.7976931348623157e308,1.7976931348623157e+308",
    "9007199254740992,9007199254740992",
    "295147905179352830000,295147905179352830000",
    "1e23,1e+23",
    "9.999999999999997e22,9.999999999999997e+22",
    "1e21,1e+21",
    "999999999999999900000,999999999999999900000",
    "333333333.3333332,333333333.3333332",
    "0.000001,0.000001",
    "0.0000001,1e-7",
    "1424953923781206.2,1424953923781206.2",
    "2e-3,0.002",
    "123e-7,0.0000123",
    "100,100",
    "-1.5,-1.5",
    "5.684341886080802e-14,5.684341886080802e-14"
  })
  void numbersAreWrittenAsEcmascriptWritesThem(String number, String canonical) {
    assertThat(canonical(number)).isEqualTo(canonical);
  }

  @Test
  void nanIsNoNumberOfJson() {
    assertThatThrownBy(() -> Jcs.canonicalize(JsonNodeFactory.instance.numberNode(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String canonical(String json) {
    byte[] canonical = Jcs.canonicalize(Json.parse(json.getBytes(StandardCharsets.UTF_8)));
    return new String(canonical, StandardCharsets.UTF_8);
  }
}
