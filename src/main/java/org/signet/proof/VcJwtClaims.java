package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.proof.VcJwt.Form;

/**
 * The registered claims of a {@link VcJwt} beside the credential that they repeat.
 *
 * @param form which of them must be there
 * @param claims the payload
 * @param iss from the header
 * @param stated the credential as it stands in the token, before the claims complete it
 * @param from the member that {@code nbf} repeats
 * @param until the member that {@code exp} repeats
 */
record VcJwtClaims(
    Form form,
    ObjectNode claims,
    Optional<String> iss,
    ObjectNode stated,
    String from,
    String until) {
  /** What Open Badges asks for always. */
  static final List<String> REPEATED = List.of("iss", "jti", "sub", "nbf");

  private static final List<String> BESIDE_THE_CREDENTIAL =
      List.of("iss", "jti", "sub", "nbf", "exp", "iat", "aud", "cnf");

  static VcJwtClaims of(VcJwt token) {
    ObjectNode payload = token.jws().payload();
    if (token.form() == Form.VCDM_1_1) {
      ObjectNode inside =
          payload.get("vc") instanceof ObjectNode vc
              ? vc.deepCopy()
              : JsonNodeFactory.instance.objectNode();
      return new VcJwtClaims(
          token.form(), payload, token.jws().iss(), inside, "issuanceDate", "expirationDate");
    }
    ObjectNode credential = payload.deepCopy();
    credential.remove(BESIDE_THE_CREDENTIAL);
    return new VcJwtClaims(
        token.form(), payload, token.jws().iss(), credential, "validFrom", "validUntil");
  }

  /** The names of claims that are missing or contradict the credential. */
  List<String> mismatches() {
    List<String> wrong = new ArrayList<>();
    Optional<String> issuer = issuer(stated);
    if (differs("iss", issuer)
        || iss.filter(header -> !header.equals(issuer.orElse(claim("iss")))).isPresent()) {
      wrong.add("iss");
    }
    if (differs("jti", text(stated.path("id")))) {
      wrong.add("jti");
    }
    if (differs("sub", text(stated.path("credentialSubject").path("id")))) {
      wrong.add("sub");
    }
    if (startDiffers()) {
      wrong.add("nbf");
    }
    if (endDiffers()) {
      wrong.add("exp");
    }
    if (claims.has("iat") && NumericDate.read(claims.get("iat")).isEmpty()) {
      wrong.add("iat");
    }
    return List.copyOf(wrong);
  }

  /** The credential, completed from the claims. */
  ObjectNode credential() {
    ObjectNode whole = stated.deepCopy();
    if (form == Form.VCDM_1_1) {
      complete(whole);
    }
    Optional<Instant> exp = NumericDate.whole(claims.path("exp"));
    if (exp.isPresent() && end().map(exp.get()::isBefore).orElse(!stated.has(until))) {
      whole.put(until, Times.write(exp.get()));
    }
    return whole;
  }

  static Optional<String> issuer(JsonNode credential) {
    JsonNode issuer = credential.path("issuer");
    return text(issuer.isObject() ? issuer.path("id") : issuer);
  }

  private void complete(ObjectNode whole) {
    text(claims.path("iss"))
        .ifPresent(
            iss -> {
              if (whole.path("issuer") instanceof ObjectNode profile) {
                profile.put("id", iss);
              } else {
                whole.put("issuer", iss);
              }
            });
    text(claims.path("jti")).ifPresent(jti -> whole.put("id", jti));
    if (whole.path("credentialSubject") instanceof ObjectNode subject) {
      text(claims.path("sub")).ifPresent(sub -> subject.put("id", sub));
    }
    if (!whole.has(from)) {
      NumericDate.whole(claims.path("nbf")).ifPresent(start -> whole.put(from, Times.write(start)));
    }
  }

  private boolean differs(String name, Optional<String> member) {
    if (!claims.has(name)) {
      return form == Form.OPEN_BADGES || (form == Form.VCDM_1_1 && member.isPresent());
    }
    Optional<String> claim = text(claims.get(name));
    return claim.isEmpty() || (member.isEmpty() ? !mayLack() : !member.equals(claim));
  }

  private boolean startDiffers() {
    if (!claims.has("nbf")) {
      return form != Form.JOSE;
    }
    Optional<Instant> nbf = NumericDate.whole(claims.get("nbf"));
    if (!stated.has(from)) {
      return nbf.isEmpty() || !mayLack();
    }
    return nbf.isEmpty() || !nbf.equals(time(from));
  }

  private boolean endDiffers() {
    if (!claims.has("exp")) {
      return form != Form.JOSE && stated.has(until);
    }
    Optional<Instant> exp = NumericDate.whole(claims.get("exp"));
    // by VC-JOSE-COSE, exp is the end of the signature, which may outlast the credential
    return exp.isEmpty() || (form != Form.JOSE && end().map(exp.get()::isAfter).orElse(false));
  }

  /** Only a {@code vc} claim is completed from the claims beside it. */
  private boolean mayLack() {
    return form == Form.VCDM_1_1;
  }

  private String claim(String name) {
    return claims.path(name).asText();
  }

  private Optional<Instant> end() {
    return time(until);
  }

  private Optional<Instant> time(String member) {
    return Times.parse(stated.path(member).textValue())
        .map(time -> time.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.ofNullable(value.textValue());
  }
}
