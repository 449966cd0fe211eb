package org.signet.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EcPrivateKeyTest {
  private static final byte[] DATA = "sample".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6979, section A.2.5, SHA-256, message "sample". */
  @Test
  void vectorOfRfc6979IsReproduced() {
    PrivateKey key =
        PrivateKeys.ec(
            Algorithm.ES256,
            HexFormat.of()
                .parseHex("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721"));
    assertThat(HexFormat.of().formatHex(key.sign(DATA)))
        .isEqualTo(
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
    assertThat(HexFormat.of().formatHex(((EcKey) key.publicKey()).compressed()))
        .isEqualTo("0360fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6");
  }

  @Test
  void newKeysDifferAndTheirSignaturesVerify() {
    PrivateKey key = PrivateKeys.generate(Algorithm.ES256);
    assertThat(key.publicKey()).isNotEqualTo(PrivateKeys.generate(Algorithm.ES256).publicKey());
    assertThat(key.publicKey().verify(DATA, key.sign(DATA))).isTrue();
    assertThat(key.publicKey().verify(new byte[0], key.sign(DATA))).isFalse();
  }

  @Test
  void numberOutOfRangeIsNoKey() {
    assertThatThrownBy(() -> PrivateKeys.ec(Algorithm.ES256, new byte[32]))
        .isInstanceOf(KeyRefused.class);
    byte[] large = new byte[32];
    java.util.Arrays.fill(large, (byte) 0xff);
    assertThatThrownBy(() -> PrivateKeys.ec(Algorithm.ES256, large)).isInstanceOf(KeyRefused.class);
  }
}
