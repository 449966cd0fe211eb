package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.proof.JwsReader;
import org.signet.proof.JwtRefused;
import org.signet.proof.VcJwt;

/**
 * A credential that another host answered with, as JSON or as a token.
 *
 * @param jwt the token it came in
 */
record ReadCredential(ObjectNode credential, Optional<VcJwt> jwt) {

  /** Empty when it is neither. */
  static Optional<ReadCredential> of(byte[] bytes) {
    return of(bytes, Json::parse);
  }

  /** A status list, which may be larger than any badge. */
  static Optional<ReadCredential> ofList(byte[] bytes) {
    return of(bytes, Json::parseList);
  }

  private static Optional<ReadCredential> of(byte[] bytes, Function<byte[], JsonNode> parse) {
    try {
      String text = new String(bytes, StandardCharsets.UTF_8).strip();
      if (text.startsWith("eyJ")) {
        VcJwt jwt = VcJwt.of(JwsReader.read(text));
        return Optional.of(new ReadCredential(jwt.credential(), Optional.of(jwt)));
      }
      return parse.apply(bytes) instanceof ObjectNode credential
          ? Optional.of(new ReadCredential(credential, Optional.empty()))
          : Optional.empty();
    } catch (JwtRefused | JsonRefused refused) {
      return Optional.empty();
    }
  }
}
