package org.signet.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultibaseTest {
  /** draft-msporny-base58, section 5. */
  @Test
  void vectorsOfTheBase58DraftAreReproduced() {
    assertThat(Multibase.base58("Hello World!".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("z2NEpo7TZRRrLZSi2U");
    assertThat(Multibase.base58(new byte[] {0, 0, 0x28, 0x7f, (byte) 0xb4, (byte) 0xcd}))
        .isEqualTo("z11233QC4");
  }

  @Test
  void whatIsEncodedIsDecoded() {
    Random random = new Random(1);
    for (int length = 0; length < 70; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      if (length > 3) {
        bytes[0] = 0;
        bytes[1] = 0;
      }
      assertThat(Multibase.decode(Multibase.base58(bytes))).contains(bytes);
      assertThat(Multibase.decode(Multibase.base64url(bytes))).contains(bytes);
    }
  }

  @Test
  void base58IsTheNumberThatItsDigitsWrite() {
    String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    Random random = new Random(2);
    for (int length = 1; length < 120; length++) {
      String text = "z".repeat(length / 2) + alphabet.charAt(1 + random.nextInt(57));
      BigInteger number = BigInteger.ZERO;
      for (char digit : text.toCharArray()) {
        number =
            number
                .multiply(BigInteger.valueOf(58))
                .add(BigInteger.valueOf(alphabet.indexOf(digit)));
      }
      assertThat(new BigInteger(1, Multibase.decode("z" + text).orElseThrow())).isEqualTo(number);
    }
    assertThat(Multibase.decode("z" + "z".repeat(2_048))).isPresent();
    assertThat(Multibase.decode("z" + "z".repeat(2_049))).isEmpty();
  }

  @Test
  void otherHeadersAndAlphabetsAreNotDecoded() {
    for (String text :
        new String[] {
          "", "x00", "z0", "zO", "zI", "zl", "z ", "uAA==", "uA+/A", "uA", "uAB", "mAAA"
        }) {
      assertThat(Multibase.decode(text)).as(text).isEmpty();
    }
    assertThat(Multibase.decode("uAA")).contains(new byte[] {0});
  }
}
