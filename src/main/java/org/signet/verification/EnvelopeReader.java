package org.signet.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.credential.CredentialLint;
import org.signet.credential.baked.Baked;
import org.signet.credential.baked.BakedPng;
import org.signet.credential.baked.BakedRefused;
import org.signet.credential.baked.BakedSvg;
import org.signet.credential.baked.OpenBadges2;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.problem.ProblemType;
import org.signet.proof.Enveloped;
import org.signet.proof.Jws;
import org.signet.proof.JwsReader;
import org.signet.proof.JwtRefused;
import org.signet.proof.VcJwt;
import org.signet.proof.VpJwt;
import org.signet.verification.Envelope.Item;
import org.signet.verification.Envelope.Presentation;

/**
 * Tells apart what is sent in, by the bytes alone: what is said of them by file name or media type
 * may be wrong. A picture or an envelope is opened once; what is inside it is no other picture.
 */
final class EnvelopeReader {

  /** How many badges one presentation may hold. */
  private static final int MOST = 50;

  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_=+/-]*){2,}");

  private final Optional<String> ownBase;

  /**
   * @param ownBase this service's own base URL, whose keys may be named even where it is plain http
   */
  EnvelopeReader(String ownBase) {
    this.ownBase = Optional.of(ownBase);
  }

  /**
   * Opens what was sent.
   *
   * @throws InputRefused when it is none of the forms, in words of what was seen
   * @throws org.signet.json.JsonRefused when it begins as JSON and is none
   */
  Envelope read(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG")) {
      return picture(() -> BakedPng.extract(bytes), () -> BakedPng.unbaked(bytes));
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      throw InputRefused.of("JPEG");
    }
    if (start.startsWith("%PDF")) {
      throw InputRefused.of("PDF");
    }
    if (start.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<")) {
      if (!start.contains("<svg") && !start.contains("<?xml") && !start.contains("<!DOCTYPE svg")) {
        throw InputRefused.of("MARKUP");
      }
      return picture(() -> BakedSvg.extract(bytes), () -> BakedSvg.unbaked(bytes));
    }
    return text(bytes);
  }

  /** A link is no badge: it is followed before this, or not at all. */
  static boolean isLink(byte[] bytes) {
    return bytes.length <= 2_100
        && new String(bytes, StandardCharsets.UTF_8).strip().matches("https?://\\S+");
  }

  private interface Opening<T> {
    T open();
  }

  private Envelope picture(Opening<Baked> extract, Opening<byte[]> unbaked) {
    try {
      Baked baked = extract.open();
      if (baked.kind() == Baked.Kind.OPEN_BADGE_2) {
        throw InputRefused.of(ProblemType.NO_CREDENTIAL, "OPEN_BADGES_2");
      }
      return text(baked.text().getBytes(StandardCharsets.UTF_8))
          .in(DigestUtils.sha256(unbaked.open()));
    } catch (BakedRefused refused) {
      throw refused.code() == BakedRefused.Code.NO_CREDENTIAL
          ? InputRefused.of(ProblemType.NO_CREDENTIAL, "NO_CREDENTIAL")
          : InputRefused.of(ProblemType.PICTURE_REFUSED, "PICTURE." + refused.code());
    }
  }

  private Envelope text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      throw InputRefused.of("EMPTY");
    }
    if (text.startsWith("{")) {
      return json(parse(bytes), text); // as it came: the door checks its UTF-8
    }
    if (text.startsWith("eyJ") || TOKEN.matcher(text).matches()) {
      return token(text, text);
    }
    throw InputRefused.of("NOT_A_BADGE");
  }

  /** A record is as large as the badges in it. */
  private static ObjectNode parse(byte[] bytes) {
    return bytes.length > Json.MAX_BYTES
        ? large(bytes).orElseGet(() -> Json.parseObject(bytes)) // which says that it is too large
        : Json.parseObject(bytes);
  }

  private static Optional<ObjectNode> large(byte[] bytes) {
    try {
      return Json.parse(bytes, Json.MAX_LIST) instanceof ObjectNode large
          ? Optional.of(large).filter(CredentialLint::isRecord)
          : Optional.empty();
    } catch (JsonRefused refused) {
      return Optional.empty();
    }
  }

  private Envelope json(ObjectNode json, String text) {
    if (OpenBadges2.isOpenBadges2(json)) {
      throw InputRefused.of(ProblemType.NO_CREDENTIAL, "OPEN_BADGES_2");
    }
    if (!json.has("@context") && !json.has("type")) {
      throw InputRefused.of("NOT_A_CREDENTIAL");
    }
    if (Enveloped.PRESENTATION.isTypeOf(json)) {
      try {
        return token(Enveloped.PRESENTATION.token(json), text);
      } catch (JwtRefused refused) {
        return Envelope.of(refusedToken(refused), text);
      }
    }
    return isPresentation(json)
        ? presented(
            new Presentation(Optional.empty(), Optional.of(json)),
            items(json.path("verifiableCredential")),
            text)
        : alone(CredentialLint.isRecord(json) ? Item.of(json) : item(json), text);
  }

  /** A credential; of a record, the badges in it as well. */
  private Envelope alone(Item item, String text) {
    if (item.credential().filter(CredentialLint::isRecord).isEmpty()) {
      return Envelope.of(item, text);
    }
    JsonNode subject = item.credential().get().path("credentialSubject");
    List<JsonNode> held = items(subject.path("verifiableCredential"));
    if (held.size() > CredentialLint.MOST_BADGES) {
      throw InputRefused.of("TOO_MANY_IN_RECORD");
    }
    return new Envelope(
        held.stream().map(this::item).toList(),
        Optional.empty(),
        Optional.of(item),
        Optional.empty(),
        text);
  }

  private Envelope token(String compact, String text) {
    try {
      Jws jws = JwsReader.read(compact, ownBase);
      if (!VpJwt.isPresentation(jws)) {
        return alone(Item.of(VcJwt.of(jws)), text);
      }
      VpJwt presentation = VpJwt.of(jws);
      return presented(
          new Presentation(Optional.of(presentation), Optional.empty()),
          presentation.credentials(),
          text);
    } catch (JwtRefused refused) {
      return Envelope.of(refusedToken(refused), text);
    }
  }

  private Envelope presented(Presentation presentation, List<JsonNode> held, String text) {
    if (held.isEmpty()) {
      throw InputRefused.of("NOTHING_PRESENTED");
    }
    if (held.size() > MOST) {
      throw InputRefused.of("TOO_MANY_PRESENTED");
    }
    return new Envelope(
        held.stream().map(this::item).toList(),
        Optional.of(presentation),
        Optional.empty(),
        Optional.empty(),
        text);
  }

  /** One credential; within a presentation a bad one spoils none of the others. */
  private Item item(JsonNode held) {
    if (!(held instanceof ObjectNode credential)) {
      return Item.refused("NOT_A_CREDENTIAL", "no JSON object");
    }
    if (isPresentation(credential) || Enveloped.PRESENTATION.isTypeOf(credential)) {
      return Item.refused("DEPTH", "a presentation within a presentation");
    }
    if (!Enveloped.CREDENTIAL.isTypeOf(credential)) {
      return CredentialLint.isRecord(credential) ? recordWithin() : Item.of(credential);
    }
    try {
      VcJwt jwt = VcJwt.of(JwsReader.read(Enveloped.CREDENTIAL.token(credential), ownBase));
      return CredentialLint.isRecord(jwt.credential()) ? recordWithin() : Item.of(jwt);
    } catch (JwtRefused refused) {
      return refusedToken(refused);
    }
  }

  private static Item recordWithin() {
    return Item.refused("RECORD_WITHIN", "a record within a record or a presentation");
  }

  /** What is no token cannot be read; one that is and is not to be trusted gets a verdict. */
  private static Item refusedToken(JwtRefused refused) {
    if (refused.code() == JwtRefused.Code.NOT_A_JWS) {
      throw InputRefused.of(ProblemType.NOT_A_JWS, "NOT_A_TOKEN");
    }
    if (refused.code() == JwtRefused.Code.ENVELOPE_NOT_SUPPORTED) {
      throw InputRefused.of("ENVELOPE");
    }
    return Item.refused(refused);
  }

  private static List<JsonNode> items(JsonNode held) {
    List<JsonNode> items = new ArrayList<>();
    if (held.isArray()) {
      held.forEach(items::add);
    } else if (!held.isMissingNode()) {
      items.add(held);
    }
    return items;
  }

  private static boolean isPresentation(JsonNode json) {
    JsonNode types = json.path("type");
    boolean found = "VerifiablePresentation".equals(types.textValue());
    for (JsonNode type : types) {
      found |= "VerifiablePresentation".equals(type.textValue());
    }
    return found;
  }
}
