package org.signet.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.signet.keys.Multibase;

/**
 * Labels of blank nodes that say nothing of the nodes that are not shown: the HMAC of each
 * canonical label (VC Data Integrity ECDSA Cryptosuites 1.0, "createHmacIdLabelMapFunction").
 */
final class BlankNodeLabels implements UnaryOperator<String> {
  private final Mac mac;
  private final Map<String, String> known = new HashMap<>();

  /**
   * @param key of 32 bytes
   */
  BlankNodeLabels(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** For a canonical label, {@code c14n0}: {@code u} and 32 bytes in base64url. */
  @Override
  public String apply(String canonical) {
    return known.computeIfAbsent(
        canonical,
        label -> Multibase.base64url(mac.doFinal(label.getBytes(StandardCharsets.US_ASCII))));
  }
}
