package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.proof.Jws.Type;
import org.signet.proof.JwtRefused.Code;

/**
 * A presentation as compact JWS (VC-JOSE-COSE, section 3.1.2): the payload is the presentation,
 * signed by its holder. Its credentials are verified on their own.
 *
 * @param jws the token
 */
public record VpJwt(Jws jws) {
  private static final String TYPE = "VerifiablePresentation";

  /**
   * Reads a token as a presentation.
   *
   * @throws JwtRefused HEADER_NOT_ALLOWED when it says that it is something else,
   *     VC_CLAIM_NOT_ALLOWED when it has the claims of VCDM 1.1
   */
  public static VpJwt of(Jws jws) {
    if (jws.payload().has("vp") || jws.payload().has("vc")) {
      throw new JwtRefused(Code.VC_CLAIM_NOT_ALLOWED, "a vp or vc claim");
    }
    if (!isPresentation(jws) || !hasType(jws.payload())) {
      throw new JwtRefused(Code.HEADER_NOT_ALLOWED, "not the token of a presentation");
    }
    return new VpJwt(jws);
  }

  /** True for {@code vp+jwt}, and for a token without a type of its own around a presentation. */
  public static boolean isPresentation(Jws jws) {
    return jws.type().filter(type -> type != Type.JWT).isPresent()
        ? jws.type().get() == Type.PRESENTATION
        : hasType(jws.payload());
  }

  /** Whose presentation it is: {@code holder}, or else {@code iss}. */
  public Optional<String> holder() {
    JsonNode holder = jws.payload().path("holder");
    return text(holder.isObject() ? holder.path("id") : holder)
        .or(() -> text(jws.payload().path("iss")))
        .or(jws::iss);
  }

  /** What is presented: enveloped credentials, or such with a proof in them. */
  public List<JsonNode> credentials() {
    JsonNode given = jws.payload().path("verifiableCredential");
    List<JsonNode> items = new ArrayList<>();
    if (given.isArray()) {
      given.forEach(items::add);
    } else if (given instanceof ObjectNode) {
      items.add(given);
    }
    return List.copyOf(items);
  }

  /**
   * The names of claims that are wrong: {@code iss} that is not the holder; {@code jti} that is not
   * {@code id}; {@code exp} before, {@code nbf} or {@code iat} after now, or no NumericDate; {@code
   * aud} without the domain, {@code nonce} that is not the challenge.
   *
   * @param domain who must be the audience, if that is asked
   * @param challenge what must have been signed, if that is asked
   */
  public List<String> mismatches(Optional<String> domain, Optional<String> challenge, Instant now) {
    ObjectNode claims = jws.payload();
    List<String> wrong = new ArrayList<>();
    boolean header = jws.iss().isEmpty() || jws.iss().equals(holder());
    if ((claims.has("iss") && !text(claims.get("iss")).equals(holder())) || !header) {
      wrong.add("iss");
    }
    if (claims.has("jti") && !claims.get("jti").equals(claims.get("id"))) {
      wrong.add("jti");
    }
    if (isWrong("exp", end -> end.isAfter(now))) {
      wrong.add("exp");
    }
    Instant latest = now.plus(ProofReader.CLOCK_SKEW);
    for (String start : List.of("nbf", "iat")) {
      if (isWrong(start, time -> !time.isAfter(latest))) {
        wrong.add(start);
      }
    }
    if (domain.isPresent() && !audience().contains(domain.get())) {
      wrong.add("aud");
    }
    if (challenge.isPresent() && !challenge.equals(text(claims.path("nonce")))) {
      wrong.add("nonce");
    }
    return List.copyOf(wrong);
  }

  private boolean isWrong(String claim, java.util.function.Predicate<Instant> right) {
    return jws.payload().has(claim)
        && NumericDate.read(jws.payload().get(claim)).filter(right).isEmpty();
  }

  private List<String> audience() {
    JsonNode aud = jws.payload().path("aud");
    List<String> names = new ArrayList<>();
    text(aud).ifPresent(names::add);
    aud.forEach(item -> text(item).ifPresent(names::add));
    return names;
  }

  private static boolean hasType(JsonNode payload) {
    JsonNode type = payload.path("type");
    boolean found = TYPE.equals(type.textValue());
    for (JsonNode item : type) {
      found |= TYPE.equals(item.textValue());
    }
    return found;
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.ofNullable(value.textValue());
  }
}
