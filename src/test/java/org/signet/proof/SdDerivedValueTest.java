package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of proof values: one encoding is read, whatever else is sent. */
class SdDerivedValueTest {
  private static final String SIGNATURE = "5840" + "11".repeat(64);
  private static final String KEY = "5823" + "22".repeat(35);
  private static final String LABEL = "5820" + "33".repeat(32);
  private static final String HEAD = "d95d0185" + SIGNATURE + KEY;
  private static final String GOOD = HEAD + "81" + SIGNATURE + "a100" + LABEL + "820018ff";

  @Test
  void partsAreReadAsTheyAreWritten() {
    SdDerivedValue value = decode(GOOD).orElseThrow();
    assertThat(value.baseSignature()).hasSize(64).containsOnly(0x11);
    assertThat(value.publicKey()).hasSize(35).containsOnly(0x22);
    assertThat(value.signatures()).hasSize(1);
    assertThat(value.labels()).containsOnlyKeys(0);
    assertThat(value.mandatoryIndexes()).containsExactly(0, 255);
    assertThat(HexFormat.of().formatHex(value.encode())).isEqualTo(GOOD);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "no signature and no label,80,a0,80,true",
    "a mandatory index,80,a0,811903e7,true",
    "tagged bytes,81d840SIG,a0,80,false",
    "an array of unknown length,9fSIGff,a0,80,false",
    "bytes of unknown length,815f4011ff,a0,80,false",
    "bytes in chunks,815f SIG ff,a0,80,false",
    "a length that could be shorter,81590040X,a0,80,false",
    "a signature too short,81583fX,a0,80,false",
    "a text for bytes,817840X,a0,80,false",
    "null for an array,f6,a0,80,false",
    "a map of unknown length,80,bf00LABff,80,false",
    "a text key,80,a16130LAB,80,false",
    "a key twice,80,a200LAB00LAB,80,false",
    "a negative key,80,a120LAB,80,false",
    "a key that could be shorter,80,a11800LAB,80,false",
    "an array for a map,80,81LAB,80,false",
    "a negative index,80,a0,8120,false",
    "an index that is no integer,80,a0,81f93c00,false",
    "a huge index,80,a0,811b7fffffffffffffff,false",
    "a number beyond all,80,a0,81c249010000000000000000,false",
    "an index that could be shorter,80,a0,811800,false",
    "an array in an array,80,a0,8180,false",
    "something behind,80,a0,8000,false",
    "something missing,80,a0,'',false",
    "an endless array,80,a0,9b7fffffffffffffff,false",
    "an endless map,80,bb7fffffffffffffff,80,false",
    "endless bytes,815b7fffffffffffffff,a0,80,false",
    "large bytes,815a7fffffff,a0,80,false"
  })
  void oneEncodingIsRead(
      String what, String signatures, String labels, String indexes, boolean good) {
    String hex =
        (HEAD + signatures + labels + indexes)
            .replace("SIG", SIGNATURE)
            .replace("LAB", LABEL)
            .replace("X", "11".repeat(64))
            .replace(" ", "");
    assertThat(decode(hex).isPresent()).as(what).isEqualTo(good);
  }

  @Test
  void deepOrLongArraysAreRefused() {
    assertThat(decode("d95d01" + "85".repeat(5_000))).isEmpty();
    assertThat(decode(HEAD + "80a0" + "81".repeat(50_000) + "00")).isEmpty();
    assertThat(decode(HEAD + "80a0" + "1903e8" + "00".repeat(1_000))).isEmpty();
    assertThat(decode(HEAD + "80a0" + "9903e8" + "00".repeat(1_000))).isPresent();
    assertThat(decode(HEAD + "80a0" + "9903e9" + "00".repeat(1_001))).isEmpty();
  }

  @Test
  void everyNumberIsWrittenInItsShortestForm() {
    for (int number : new int[] {0, 23, 24, 255, 256, 999}) {
      Map<Integer, byte[]> labels = new TreeMap<>(Map.of(number, new byte[32]));
      SdDerivedValue value =
          new SdDerivedValue(
              new byte[64], new byte[35], List.of(), labels, List.of(number, number));
      byte[] bytes = value.encode();
      int length = number < 24 ? 1 : number < 256 ? 2 : 3;
      assertThat(bytes).hasSize(4 + 66 + 37 + 1 + 1 + length + 34 + 1 + 2 * length);
      assertThat(SdDerivedValue.decode(bytes)).isPresent();
    }
    List<String> pointers = new ArrayList<>();
    for (int length : new int[] {0, 23, 24, 255, 256, 2_048}) {
      pointers.add("é".repeat(length));
    }
    SdBaseValue base =
        new SdBaseValue(new byte[64], new byte[35], new byte[32], List.of(), pointers);
    assertThat(SdBaseValue.decode(base.encode()).orElseThrow().mandatoryPointers())
        .isEqualTo(pointers);
    int texts = (1) + (2 + 46) + (2 + 48) + (3 + 510) + (3 + 512) + (3 + 4_096);
    assertThat(base.encode()).hasSize(4 + 66 + 37 + 34 + 1 + 1 + texts);
  }

  @Test
  void brokenBytesAreNeverAnException() {
    Random random = new Random(7);
    byte[] good = HexFormat.of().parseHex(GOOD);
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = Arrays.copyOf(good, 4 + random.nextInt(good.length - 3));
      for (int j = random.nextInt(4); j >= 0; j--) {
        broken[3 + random.nextInt(broken.length - 3)] = (byte) random.nextInt(256);
      }
      Optional<SdDerivedValue> read = SdDerivedValue.decode(broken);
      read.ifPresent(value -> assertThat(value.encode()).isEqualTo(broken));
      broken[2] = 0;
      SdBaseValue.decode(broken).ifPresent(value -> assertThat(value.encode()).isEqualTo(broken));
    }
  }

  private static Optional<SdDerivedValue> decode(String hex) {
    return SdDerivedValue.decode(HexFormat.of().parseHex(hex));
  }
}
