package org.signet.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultikeyTest {
  /** Open Badges implementation guide: public key in hex and as Multikey. */
  @Test
  void ed25519KeyOfTheGuideIsReadAndWritten() {
    String multikey = "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";
    PublicKey key = Multikey.decode(multikey);
    assertThat(((Ed25519Key) key).encoded())
        .isEqualTo(hex("4bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5"));
    assertThat(Multikey.encode(key)).isEqualTo(multikey);
  }

  /** did:key Method, test vectors for P-256 and P-384. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169",
        "z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9"
      })
  void ellipticKeysOfTheDidKeyMethodAreReadAndWritten(String multikey) {
    assertThat(Multikey.encode(Multikey.decode(multikey))).isEqualTo(multikey);
  }

  @Test
  void smallOrderAndOtherBadPointsAreRefused() {
    for (String point :
        new String[] {
          "00".repeat(32),
          "01" + "00".repeat(31),
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "ff".repeat(32)
        }) {
      byte[] bytes = hex("ed01" + point);
      assertRejected(Multibase.base58(bytes));
    }
  }

  @Test
  void otherCodecsLengthsAndEncodingsAreRefused() {
    byte[] good =
        Multibase.decode("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi").orElseThrow();
    assertRejected(Multibase.base58(Arrays.copyOf(good, good.length - 1)));
    assertRejected(Multibase.base58(Arrays.copyOf(good, good.length + 1)));
    assertRejected(Multibase.base58(new byte[] {(byte) 0xed}));
    assertRejected(Multibase.base58(new byte[] {(byte) 0xed, 0x01}));
    byte[] x25519 = good.clone();
    x25519[0] = (byte) 0xec;
    assertRejected(Multibase.base58(x25519));
    byte[] p256 = good.clone();
    p256[0] = (byte) 0x80;
    p256[1] = 0x24;
    assertRejected(Multibase.base58(p256));
    assertRejected(Multibase.base64url(good));
    for (String text : new String[] {"", "z", "z0OIl", "6Mk", "z6Mk jZ", "m7QFL"}) {
      assertRejected(text);
    }
    assertThat(Multikey.decode(Multibase.base58(good)).algorithm()).isEqualTo(Algorithm.EDDSA);
  }

  @Test
  void pointThatIsNotOnTheCurveIsRefused() {
    byte[] good =
        Multibase.decode("zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169").orElseThrow();
    byte[] bad = good.clone();
    Arrays.fill(bad, 3, bad.length, (byte) 0xff);
    assertRejected(Multibase.base58(bad));
    bad = good.clone();
    bad[2] = 4;
    assertRejected(Multibase.base58(bad));
  }

  private static void assertRejected(String multikey) {
    KeyRefused refused = catchThrowableOfType(KeyRefused.class, () -> Multikey.decode(multikey));
    assertThat(refused).as(multikey).isNotNull();
    assertThat(refused.code()).isEqualTo(KeyRefused.Code.KEY_REJECTED);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
