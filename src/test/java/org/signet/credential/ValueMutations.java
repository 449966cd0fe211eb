package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.signet.jsonld.Iri;

/** Other scalars in the place of scalars. */
final class ValueMutations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What is expanded as a term, and could as well stand as the IRI that the term is for. */
  private static final Map<String, String> IRIS =
      Map.of(
          "assertionMethod", "https://w3id.org/security#assertionMethod",
          "authentication", "https://w3id.org/security#authenticationMethod",
          "JsonSchema", "https://www.w3.org/2018/credentials#JsonSchema",
          "Criteria", "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria",
          "Profile", "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile",
          "DataIntegrityProof", "https://w3id.org/security#DataIntegrityProof");

  private ValueMutations() {}

  static boolean text(Mutant mutant) {
    Optional<Place> place =
        mutant.place(p -> p.value().isTextual() && !Iri.isAbsolute(p.value().textValue()));
    place.ifPresent(p -> p.set(TextNode.valueOf(other(p.value().textValue(), mutant))));
    return place.isPresent();
  }

  private static String other(String text, Mutant mutant) {
    return switch (mutant.dice().below(7)) {
      case 0 -> text + " ";
      case 1 -> text.substring(0, text.offsetByCodePoints(text.length(), -1));
      case 2 ->
          text.equals(text.toUpperCase(Locale.ROOT))
              ? text.toLowerCase(Locale.ROOT)
              : text.toUpperCase(Locale.ROOT);
      case 3 -> Normalizer.normalize(text, Normalizer.Form.NFKD);
      case 4 -> text.replace("\\", "\\\\");
      case 5 -> "\u200b" + text;
      default -> mutant.place(p -> p.value().isTextual()).orElseThrow().value().textValue();
    };
  }

  static boolean iri(Mutant mutant) {
    Optional<Place> place =
        mutant.place(p -> p.value().isTextual() && Iri.isAbsolute(p.value().textValue()));
    place.ifPresent(p -> p.set(TextNode.valueOf(otherIri(p.value().textValue(), mutant.dice()))));
    return place.isPresent();
  }

  private static String otherIri(String iri, Dice dice) {
    int colon = iri.indexOf(':');
    return switch (dice.below(9)) {
      case 0 -> iri + "0";
      case 1 -> iri.substring(0, iri.length() - 1);
      case 2 -> iri.substring(0, colon).toUpperCase(Locale.ROOT) + iri.substring(colon);
      case 3 -> iri + "/.";
      case 4 -> iri.replace("e", "%65");
      case 5 -> iri.substring(colon + 1);
      case 6 -> "_:" + iri.substring(colon + 1);
      case 7 -> iri.replace("https:", "http:");
      default -> iri + "#";
    };
  }

  /** Another value of the same kind that may stand wherever this one does, most often. */
  static JsonNode next(JsonNode scalar) {
    if (scalar.isBoolean()) {
      return BooleanNode.valueOf(!scalar.booleanValue());
    }
    return scalar.isNumber()
        ? NODES.numberNode(scalar.decimalValue().add(BigDecimal.ONE))
        : TextNode.valueOf(scalar.textValue() + "0");
  }

  static boolean number(Mutant mutant) {
    Optional<Place> place = mutant.place(p -> p.value().isNumber());
    place.ifPresent(
        p -> {
          double value = p.value().doubleValue();
          p.set(
              switch (mutant.dice().below(4)) {
                case 0 -> NODES.numberNode(exact(value / 3 + 1));
                case 1 -> NODES.numberNode(exact(-value));
                case 2 -> NODES.numberNode(exact(Math.nextDown(value)));
                default -> NODES.numberNode(p.value().decimalValue().scaleByPowerOfTen(-1));
              });
        });
    return place.isPresent();
  }

  static boolean respellNumber(Mutant mutant) {
    Optional<Place> place = mutant.place(p -> p.value().isNumber());
    place.ifPresent(
        p -> {
          BigDecimal value = p.value().decimalValue();
          p.set(
              DecimalNode.valueOf(
                  switch (mutant.dice().below(3)) {
                    case 0 -> value.setScale(value.scale() + 1);
                    case 1 -> new BigDecimal(value.unscaledValue() + "E" + -value.scale());
                    default -> exact(value.doubleValue());
                  }));
        });
    return place.isPresent();
  }

  /** All digits of a double that matter, and more; not all, of which there may be hundreds. */
  private static BigDecimal exact(double value) {
    return new BigDecimal(Double.isFinite(value) ? value : 0).round(new MathContext(40));
  }

  static boolean bool(Mutant mutant) {
    Optional<Place> place = mutant.place(p -> p.value().isBoolean());
    place.ifPresent(p -> p.set(BooleanNode.valueOf(!p.value().booleanValue())));
    return place.isPresent();
  }

  /** The same to the eye, in another kind of JSON. */
  static boolean kind(Mutant mutant) {
    Place place = mutant.place(p -> p.value().isValueNode()).orElseThrow();
    JsonNode value = place.value();
    place.set(
        switch (mutant.dice().below(8)) {
          case 0 -> NODES.objectNode().set("@value", value);
          case 1 -> NODES.objectNode().set("@id", value);
          case 2 -> NODES.objectNode().set("id", value);
          case 3 -> NODES.objectNode().set("en", value);
          case 4 -> NODES.nullNode();
          case 5 -> NODES.arrayNode();
          case 6 -> NODES.objectNode().set("@set", NODES.arrayNode().add(value));
          default -> value.isTextual() ? NODES.numberNode(1) : NODES.textNode(value.asText());
        });
    return true;
  }

  static boolean termAsIri(Mutant mutant) {
    Optional<Place> place =
        mutant.place(
            p ->
                List.of("type", "proofPurpose").contains(p.name())
                    && IRIS.containsKey(p.value().asText()));
    place.ifPresent(p -> p.set(TextNode.valueOf(IRIS.get(p.value().textValue()))));
    return place.isPresent();
  }

  static boolean idOfAnother(Mutant mutant) {
    Optional<Place> place = mutant.member("id");
    place.ifPresent(p -> p.set(mutant.member("id").orElseThrow().value()));
    return place.isPresent();
  }
}
