package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The lexical form of JSON numbers in RDF (JSON-LD 1.1 API, section 8.6, "data round tripping"), as
 * jsonld.js writes it: whole numbers below 1E21 as digits, all others in the canonical form of
 * xsd:double with 16 digits.
 */
final class Numbers {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  static final String DOUBLE = XSD + "double";
  static final String STRING = XSD + "string";
  static final String BOOLEAN = XSD + "boolean";
  private static final String INTEGER = XSD + "integer";

  private static final BigDecimal EXACT = new BigDecimal(BigInteger.TWO.pow(53));
  private static final double DOUBLE_FROM = 1e21;

  /** Where ECMAScript starts to write small numbers with an exponent. */
  private static final double PLAIN_FROM = 1e-6;

  private static final List<RoundingMode> NEAREST_FIRST =
      List.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN);

  /** A literal of RDF. */
  record Literal(String lexical, String datatype) {}

  private Numbers() {}

  /** Why the number cannot be signed, if it cannot. */
  static Optional<String> objection(JsonNode number) {
    if ((number.isDouble() || number.isFloat()) && !Double.isFinite(number.doubleValue())) {
      return Optional.of("not a finite number");
    }
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      return Optional.of("larger than an IEEE double");
    }
    BigDecimal exact = number.decimalValue();
    boolean large = exact.abs().compareTo(EXACT) > 0;
    if (large && (number.isIntegralNumber() || Math.abs(value) < DOUBLE_FROM)) {
      return Optional.of("an integer beyond 2^53");
    }
    if (value == 0 && exact.signum() != 0) {
      return Optional.of("smaller than an IEEE double");
    }
    if (!isWhole(value)
        && Math.abs(value) < PLAIN_FROM
        && new BigDecimal(shortest(value)).precision() == 1) {
      // jsonld.js takes 1e-7 for an integer, because ECMAScript writes it without a point, and
      // signs "0"
      return Optional.of("a number that JSON-LD processors write differently");
    }
    return Optional.empty();
  }

  /**
   * The literal of a number without {@link #objection}; {@code coerced} is the term's datatype or
   * null.
   */
  static Literal literal(double value, String coerced) {
    boolean asDouble = !isWhole(value) || Math.abs(value) >= DOUBLE_FROM || DOUBLE.equals(coerced);
    if (asDouble) {
      return new Literal(exponential(value), coerced == null ? DOUBLE : coerced);
    }
    return new Literal(
        new BigDecimal(value).toBigIntegerExact().toString(), coerced == null ? INTEGER : coerced);
  }

  /** ECMAScript {@code toExponential(15)} with the zeros at the end of the fraction cut to one. */
  private static String exponential(double value) {
    if (value == 0) {
      return "0.0E0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(16, RoundingMode.HALF_UP)).stripTrailingZeros();
    String digits = rounded.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - rounded.scale();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    return (value < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  /**
   * The shortest decimal that reads back as the same double: what ECMAScript prints (ECMA-262,
   * 6.1.6.1.20).
   */
  static String shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 17; precision++) {
      // at a power of two only the neighbour farther away may read back
      for (RoundingMode mode : NEAREST_FIRST) {
        BigDecimal rounded = exact.round(new MathContext(precision, mode));
        if (rounded.doubleValue() == value) {
          return rounded.stripTrailingZeros().toString();
        }
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros().toString();
  }
}
