package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right-hand sides were written by jsonld.js 9.0. */
class NumbersTest {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  @ParameterizedTest
  @CsvSource({
    "8.7,8.699999999999999E0,double",
    "9.3,9.300000000000001E0,double",
    "87.35,8.734999999999999E1,double",
    "0.5,5.0E-1,double",
    "3.0,3,integer",
    "1e21,1.0E21,double",
    "1e22,1.0E22,double",
    "-0.0,0,integer",
    "123456.789,1.23456789E5,double",
    "0,0,integer",
    "-1,-1,integer",
    "100,100,integer",
    "1.5e-7,1.5E-7,double",
    "0.000001,1.0E-6,double",
    "0.1,1.0E-1,double",
    "-8.7,-8.699999999999999E0,double",
    "9007199254740992,9007199254740992,integer",
    "1.7976931348623157e308,1.797693134862316E308,double",
    "4.35,4.35E0,double",
    "1234567890.12345678,1.234567890123457E9,double",
    "1.1,1.1E0,double",
    "1.1000000000000003,1.1E0,double",
    "1.1000000000000005,1.100000000000001E0,double",
    "0.30000000000000004,3.0E-1,double",
    "0.9999999999999999,9.999999999999999E-1,double",
    "2251799813685248.5,2.251799813685249E15,double",
    "-2251799813685249.5,-2.25179981368525E15,double",
    "2.2250738585072014e-308,2.225073858507201E-308,double",
    "9.313225746154785e-10,9.313225746154785E-10,double",
    "9.999999999999999e22,9.999999999999999E22,double",
    "99999999999999.98,9.999999999999998E13,double",
    "16.35,1.635E1,double"
  })
  void numberIsWrittenAsJsonldJsWritesIt(double value, String lexical, String datatype) {
    assertThat(Numbers.literal(value, null))
        .isEqualTo(new Numbers.Literal(lexical, XSD + datatype));
  }

  @Test
  void datatypeOfTheTermWins() {
    assertThat(Numbers.literal(3, XSD + "float"))
        .isEqualTo(new Numbers.Literal("3", XSD + "float"));
    assertThat(Numbers.literal(3, XSD + "double"))
        .isEqualTo(new Numbers.Literal("3.0E0", XSD + "double"));
    assertThat(Numbers.literal(-0.0, XSD + "double"))
        .isEqualTo(new Numbers.Literal("0.0E0", XSD + "double"));
  }

  @Test
  void creditsOfEightPointSevenHaveTheBytesOfJsonldJs() {
    byte[] nquads =
        Canonical.of(
                with(small(), "/credentialSubject/creditsEarned", "8.7"),
                ContextProfile.OPEN_BADGES)
            .nquads();
    assertThat(new String(nquads, StandardCharsets.UTF_8))
        .contains(
            "<https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsEarned>"
                + " \"8.699999999999999E0\"^^<https://www.w3.org/2001/XMLSchema#float> .\n");
  }

  @Test
  void infinityAndNanAreNoNumbers() {
    assertThat(Numbers.objection(JsonNodeFactory.instance.numberNode(Double.NaN))).isPresent();
    assertThat(Numbers.objection(JsonNodeFactory.instance.numberNode(Float.POSITIVE_INFINITY)))
        .isPresent();
    assertThat(Numbers.objection(JsonNodeFactory.instance.numberNode(0.5))).isEmpty();
  }
}
