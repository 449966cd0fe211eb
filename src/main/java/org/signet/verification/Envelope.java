package org.signet.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signet.json.Json;
import org.signet.problem.ProblemType;
import org.signet.proof.Enveloped;
import org.signet.proof.Jws;
import org.signet.proof.JwsReader;
import org.signet.proof.JwtRefused;
import org.signet.proof.VcJwt;
import org.signet.proof.VpJwt;

/**
 * What was sent in, told apart: a credential with an embedded proof, one as VC-JWT, bare or in an
 * {@code EnvelopedVerifiableCredential}, one in a presentation that is a token, or the address of
 * one.
 *
 * @param credential the credential itself, without the claims of a token
 * @param jwt the token it came in, for which it has no embedded proof
 * @param presentation the token that presents it
 * @param url an address instead of a credential
 * @param refused a token that is one, and is not to be trusted whoever signed it
 */
record Envelope(
    Optional<ObjectNode> credential,
    Optional<VcJwt> jwt,
    Optional<VpJwt> presentation,
    Optional<String> url,
    Optional<JwtRefused> refused) {

  private static final int LONGEST_URL = 2_000;
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_=+/-]*){2,}");

  /**
   * Detects the form by the bytes alone; what is said of them by file name or media type may be
   * wrong.
   *
   * @param ownBase this service's own base URL
   * @throws InputRefused when it is none of the forms, in words of what was seen
   */
  static Envelope detect(byte[] bytes, String ownBase) {
    refuseFiles(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      throw InputRefused.of("EMPTY");
    }
    if (text.startsWith("{")) {
      return json(Json.parseObject(bytes), ownBase); // as it came: the door checks its UTF-8
    }
    if (text.matches("https?://\\S+") && text.length() <= LONGEST_URL) {
      return ofUrl(text);
    }
    if (text.startsWith("eyJ") || TOKEN.matcher(text).matches()) {
      return orRefused(() -> token(text, ownBase));
    }
    throw InputRefused.of("NOT_A_BADGE");
  }

  private static Envelope json(ObjectNode json, String ownBase) {
    if (json.size() == 1 && json.path("url").isTextual()) {
      return ofUrl(json.get("url").textValue());
    }
    if (!json.has("@context") && !json.has("type")) {
      throw InputRefused.of("NOT_A_CREDENTIAL");
    }
    if (Enveloped.CREDENTIAL.isTypeOf(json)) {
      return orRefused(() -> credential(Enveloped.CREDENTIAL.token(json), ownBase));
    }
    if (Enveloped.PRESENTATION.isTypeOf(json)) {
      return orRefused(() -> token(Enveloped.PRESENTATION.token(json), ownBase));
    }
    return ofCredential(json);
  }

  private static Envelope token(String compact, String ownBase) {
    Jws jws = JwsReader.read(compact, Optional.of(ownBase));
    return VpJwt.isPresentation(jws) ? presented(VpJwt.of(jws), ownBase) : ofToken(VcJwt.of(jws));
  }

  private static Envelope credential(String compact, String ownBase) {
    return ofToken(VcJwt.of(JwsReader.read(compact, Optional.of(ownBase))));
  }

  private static Envelope presented(VpJwt presentation, String ownBase) {
    List<JsonNode> credentials = presentation.credentials();
    if (credentials.size() != 1 || !(credentials.get(0) instanceof ObjectNode only)) {
      throw InputRefused.of(credentials.isEmpty() ? "NOTHING_PRESENTED" : "SEVERAL_PRESENTED");
    }
    Envelope inside =
        Enveloped.CREDENTIAL.isTypeOf(only)
            ? credential(Enveloped.CREDENTIAL.token(only), ownBase)
            : ofCredential(only);
    return new Envelope(
        inside.credential,
        inside.jwt,
        Optional.of(presentation),
        Optional.empty(),
        Optional.empty());
  }

  private static Envelope ofCredential(ObjectNode credential) {
    return new Envelope(
        Optional.of(credential),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Envelope ofToken(VcJwt jwt) {
    return new Envelope(
        Optional.of(jwt.credential()),
        Optional.of(jwt),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Envelope ofUrl(String url) {
    return new Envelope(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(url), Optional.empty());
  }

  private static Envelope orRefused(java.util.function.Supplier<Envelope> reading) {
    try {
      return reading.get();
    } catch (JwtRefused refused) {
      if (refused.code() == JwtRefused.Code.NOT_A_JWS) {
        throw InputRefused.of(ProblemType.NOT_A_JWS, "NOT_A_TOKEN");
      }
      if (refused.code() == JwtRefused.Code.ENVELOPE_NOT_SUPPORTED) {
        throw InputRefused.of("ENVELOPE");
      }
      return new Envelope(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(refused));
    }
  }

  private static void refuseFiles(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG")) {
      throw InputRefused.of("PNG");
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      throw InputRefused.of("JPEG");
    }
    if (start.startsWith("%PDF")) {
      throw InputRefused.of("PDF");
    }
    if (start.stripLeading().startsWith("<")) {
      throw InputRefused.of("MARKUP");
    }
  }
}
