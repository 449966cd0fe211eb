package org.signet.fuzz;

import static org.signet.fuzz.Held.held;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.signet.keys.DidKey;
import org.signet.keys.KeyRefused;
import org.signet.keys.Multibase;
import org.signet.keys.Multikey;
import org.signet.keys.PublicKey;

/**
 * Multibase, Multikey and did:key. Multibase answers with empty, the others with {@link
 * KeyRefused}, and nothing else; every text that is accepted is the only spelling of its bytes.
 */
public final class MultibaseText {
  /** Base58 is refused above 2048 digits, each of which is more than 5.85 bits. */
  private static final int LONGEST_BASE58 = 1_490;

  private MultibaseText() {}

  /** One input: first taken as the text, then as the bytes that a text is made of. */
  public static void fuzzerTestOneInput(byte[] data) {
    Work.bounded(() -> input(data));
  }

  private static void input(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    multibase(text);
    key(text);
    did(text);

    String base64url = Multibase.base64url(data);
    held(Arrays.equals(multibase(base64url).orElseThrow(), data), "base64url comes back");
    if (data.length <= LONGEST_BASE58) {
      String base58 = Multibase.base58(data);
      held(Arrays.equals(multibase(base58).orElseThrow(), data), "base58 comes back");
      key(base58);
    }
  }

  private static Optional<byte[]> multibase(String text) {
    Optional<byte[]> bytes = Multibase.decode(text);
    bytes.ifPresent(
        accepted ->
            held(
                (text.startsWith("z") ? Multibase.base58(accepted) : Multibase.base64url(accepted))
                    .equals(text),
                "bytes have one spelling"));
    return bytes;
  }

  private static void key(String text) {
    try {
      PublicKey key = Multikey.decode(text);
      held(Multikey.encode(key).equals(text), "a key has one Multikey");
      held(DidKey.resolve("did:key:" + text).equals(key), "a key is that of its DID");
      held(DidKey.resolve(DidKey.verificationMethod(key)).equals(key), "and of its method");
    } catch (KeyRefused declared) {
      held(declared.code() == KeyRefused.Code.KEY_REJECTED, "a bad key is rejected as one");
    }
  }

  private static void did(String text) {
    try {
      PublicKey key = DidKey.resolve(text);
      held(
          text.equals(DidKey.did(key)) || text.equals(DidKey.verificationMethod(key)),
          "a key has one DID and one verification method");
    } catch (KeyRefused declared) {
      held(
          declared.code() != KeyRefused.Code.KEY_MISMATCH || text.indexOf('#') >= 0,
          "only a fragment can be another key");
    }
  }
}
