package org.signet.corpus;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.signet.json.Json;
import org.signet.keys.Algorithm;
import org.signet.keys.PrivateJwk;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;

/** The keys of the corpus: no secrets, the same on every machine. */
final class TestKeys {

  /** The issuer's key for tokens; RSA keys cannot be made of a seed, so this one is a file. */
  static final PrivateKey RSA =
      PrivateJwk.read(Json.parse(Corpus.read(Corpus.FOLDER.resolve("keys/issuer-rs256.jwk.json"))));

  private TestKeys() {}

  /** The Ed25519 key whose seed is the SHA-256 of these words. */
  static PrivateKey ed25519(String words) {
    return PrivateKeys.ed25519(seed(words));
  }

  /** The P-256 key whose private number is the SHA-256 of these words. */
  static PrivateKey p256(String words) {
    return PrivateKeys.ec(Algorithm.ES256, seed(words));
  }

  static byte[] seed(String words) {
    return sha256(("signet corpus " + words).getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
