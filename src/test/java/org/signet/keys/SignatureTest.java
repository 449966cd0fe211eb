package org.signet.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureTest {
  private static final byte[] DATA = "micro-credential".getBytes(StandardCharsets.US_ASCII);

  /** The order of the Ed25519 group (RFC 8032, section 5.1). */
  private static final BigInteger L =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void signatureIsGoodForItsDataAndKeyOnly(Algorithm algorithm) {
    PrivateKey key = PrivateKeys.generate(algorithm);
    byte[] signature = key.signer("did:web:a.example#k").sign(DATA);
    assertThat(key.publicKey().verify(DATA, signature)).isTrue();
    assertThat(key.publicKey().verify(new byte[0], signature)).isFalse();
    assertThat(PrivateKeys.generate(algorithm).publicKey().verify(DATA, signature)).isFalse();
    for (int length : new int[] {0, signature.length - 1, signature.length + 1}) {
      assertThat(key.publicKey().verify(DATA, Arrays.copyOf(signature, length))).isFalse();
    }
    assertThat(key.publicKey().verify(DATA, new byte[signature.length])).isFalse();
  }

  /** RFC 8032, section 7.1, test 2. */
  @Test
  void vectorOfRfc8032IsReproduced() {
    PrivateKey key =
        PrivateKeys.ed25519(
            hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    assertThat(key.sign(hex("72")))
        .isEqualTo(
            hex(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
  }

  @Test
  void nonCanonicalSignatureIsRefused() {
    PrivateKey key = PrivateKeys.ed25519(new byte[32]);
    byte[] signature = key.sign(DATA);
    BigInteger s = littleEndian(Arrays.copyOfRange(signature, 32, 64));
    byte[] same = signature.clone();
    write(s, same);
    assertThat(key.publicKey().verify(DATA, same)).isTrue();
    byte[] larger = signature.clone();
    write(s.add(L), larger);
    assertThat(key.publicKey().verify(DATA, larger)).isFalse();
  }

  @Test
  void derAndZeroSignaturesOfEs256AreRefused() throws GeneralSecurityException {
    PrivateKey key = PrivateKeys.generate(Algorithm.ES256);
    Signature der = Signature.getInstance("SHA256withECDSA");
    der.initSign(
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key.encoded())));
    der.update(DATA);
    assertThat(key.publicKey().verify(DATA, der.sign())).isFalse();
    assertThat(key.publicKey().verify(DATA, new byte[64])).isFalse();
    byte[] zeroS = key.sign(DATA);
    Arrays.fill(zeroS, 32, 64, (byte) 0);
    assertThat(key.publicKey().verify(DATA, zeroS)).isFalse();
    assertThat(key.publicKey().verify(DATA, key.sign(DATA))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void sealedKeyOpensWithTheSameMasterKeyAndIdOnly(Algorithm algorithm) {
    MasterKey master = MasterKey.of(MasterKey.generate());
    PrivateKey key = PrivateKeys.generate(algorithm);
    byte[] sealed = master.seal(key, "k1");
    assertThat(master.open(sealed, "k1").publicKey()).isEqualTo(key.publicKey());
    assertThat(master.seal(key, "k1")).isNotEqualTo(sealed);
    assertUnsealingFails(master, sealed, "k2");
    assertUnsealingFails(MasterKey.of(MasterKey.generate()), sealed, "k1");
    for (int at : new int[] {0, 1, 13, sealed.length - 1}) {
      byte[] damaged = sealed.clone();
      damaged[at] ^= 1;
      assertUnsealingFails(master, damaged, "k1");
    }
    assertUnsealingFails(master, new byte[0], "k1");
    assertUnsealingFails(master, Arrays.copyOf(sealed, 20), "k1");
  }

  @Test
  void masterKeyIsThirtyTwoBytesInHexOrBase64() {
    PrivateKey key = PrivateKeys.ed25519(new byte[32]);
    byte[] sealed = MasterKey.of("00".repeat(32)).seal(key, "k");
    assertThat(MasterKey.of("A".repeat(43) + "=").open(sealed, "k").publicKey())
        .isEqualTo(key.publicKey());
    for (String text :
        new String[] {"", "secret", "00".repeat(31), "0g".repeat(32), "A".repeat(42)}) {
      KeyRefused refused =
          org.assertj.core.api.Assertions.catchThrowableOfType(
              KeyRefused.class, () -> MasterKey.of(text));
      assertThat(refused.code()).isEqualTo(KeyRefused.Code.KEY_REJECTED);
    }
  }

  @Test
  void noKeyTellsItsSecretInItsText() {
    assertThat(PrivateKeys.ed25519(new byte[32]).toString()).isEqualTo("Ed25519 private key");
    assertThat(PrivateKeys.generate(Algorithm.ES256).signer("did:web:a.example#k").toString())
        .isEqualTo("KeySigner[key=ES256 private key, verificationMethod=did:web:a.example#k]");
    assertThat(MasterKey.of("00".repeat(32)).toString()).isEqualTo("master key");
  }

  private static void assertUnsealingFails(MasterKey master, byte[] sealed, String id) {
    KeyRefused refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            KeyRefused.class, () -> master.open(sealed, id));
    assertThat(refused.code()).isEqualTo(KeyRefused.Code.UNSEALING_FAILED);
  }

  private static BigInteger littleEndian(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }

  private static void write(BigInteger s, byte[] signature) {
    byte[] bytes = s.toByteArray();
    for (int i = 0; i < 32; i++) {
      signature[32 + i] = i < bytes.length ? bytes[bytes.length - 1 - i] : 0;
    }
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
