package org.signet.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.signet.keys.Jwk;
import org.signet.keys.PublicKey;

/** The keys of keys-example/, whose private halves everybody has. */
final class ExampleKeys {

  /** Member {@code x} of their JWKs. */
  private static final Set<String> X =
      Set.of(
          "01g4qcJFaengXe9NLYTexohjxVDBx__eaLf4d0mWKMs",
          "i6dyGskaUVU5_ZDoZg4WWOvxqf--2dVaZ3iLAnlmh6k");

  private ExampleKeys() {}

  static boolean contains(PublicKey key) {
    JsonNode jwk = Jwk.write(key, Optional.empty());
    return X.contains(jwk.path("x").asText());
  }
}
