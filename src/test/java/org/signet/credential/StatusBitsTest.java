package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.credential.StatusRefused.Code;
import org.signet.keys.Multibase;

/**
 * The encoded lists are those of Bitstring Status List 1.0, section 3, and of the implementations
 * that test with them.
 */
class StatusBitsTest {
  private static final String ZEROS =
      "uH4sIAAAAAAACA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

  @Test
  void listOfZerosIsRead() {
    StatusBits bits = StatusBits.decode(ZEROS);
    assertThat(bits.entries()).isEqualTo(131_072);
    assertThat(bits).isEqualTo(StatusBits.zeros(131_072));
  }

  @ParameterizedTest
  @CsvSource({
    "0,uH4sIAAAAAAACA-3BIQEAAAACIKc73RkWoAEAAAAAAAAAAAAAAAAAAADeBuRZQ2cAQAAA",
    "7,uH4sIAAAAAAACA-3BIQEAAAACIP1_2hkWoAEAAAAAAAAAAAAAAAAAAADeBjn7xTYAQAAA",
    "131071,uH4sIAAAAAAACA-3BIQEAAAACIP1_2hkWIAEAAAAAAAAAAAAAAAAAAADOOhDiU9wAQAAA"
  })
  void oneBitIsSetWhereTheVectorSays(int index, String encodedList) {
    StatusBits bits = StatusBits.decode(encodedList);
    for (int i = 0; i < bits.entries(); i++) {
      assertThat(bits.get(i)).isEqualTo(i == index);
    }
    StatusBits own = StatusBits.zeros(131_072);
    own.set(index, true);
    assertThat(own).isEqualTo(bits);
    assertThat(StatusBits.decode(own.encode())).isEqualTo(bits);
    own.set(index, false);
    assertThat(own).isEqualTo(StatusBits.zeros(131_072));
  }

  @Test
  void listThatIsOneByteShortIsRefused() {
    assertRefused(
        "uH4sIAAAAAAACA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAICzAQmvhYr_PwAA",
        Code.STATUS_LIST_LENGTH_ERROR);
  }

  @Test
  void gibibyteOfZerosIsRefusedAfterEightMebibytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] mebibyte = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        gzip.write(mebibyte);
      }
    }
    assertRefused(Multibase.base64url(out.toByteArray()), Code.STATUS_LIST_TOO_LARGE);
    StatusBits largest = StatusBits.zeros(StatusBits.MAX_BYTES * 8);
    assertThat(StatusBits.decode(largest.encode()).entries()).isEqualTo(67_108_864);
  }

  @Test
  void everyOtherEncodingIsMalformed() throws IOException {
    byte[] gzip = Multibase.decode(ZEROS).orElseThrow();
    assertMalformed(ZEROS.substring(1));
    assertMalformed("z" + ZEROS.substring(1));
    assertMalformed(ZEROS + "=");
    assertMalformed(ZEROS.replace('-', '+'));
    assertMalformed("");
    assertMalformed("u");
    assertMalformed(Multibase.base58(gzip));
    assertMalformed(Multibase.base64url(Arrays.copyOf(gzip, gzip.length + 1)));
    assertMalformed(Multibase.base64url(Arrays.copyOf(gzip, gzip.length - 1)));
    assertMalformed(Multibase.base64url(Arrays.copyOf(gzip, gzip.length - 12)));
    assertMalformed(Multibase.base64url(Arrays.copyOf(gzip, 18)));
    byte[] twice = Arrays.copyOf(gzip, 2 * gzip.length);
    System.arraycopy(gzip, 0, twice, gzip.length, gzip.length);
    assertMalformed(Multibase.base64url(twice));
    for (int at : new int[] {0, 1, 2, 14, gzip.length - 1, gzip.length - 5}) {
      byte[] damaged = gzip.clone();
      damaged[at] ^= 0x10;
      assertMalformed(Multibase.base64url(damaged));
    }
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(zlib, new Deflater())) {
      deflater.write(new byte[16_384]);
    }
    assertMalformed(Multibase.base64url(zlib.toByteArray()));
  }

  @Test
  void gzipHeaderWithANameIsRead() {
    byte[] gzip = Multibase.decode(ZEROS).orElseThrow();
    byte[] named = new byte[gzip.length + 2];
    System.arraycopy(gzip, 0, named, 0, 10);
    named[3] = 8;
    named[10] = 'a';
    System.arraycopy(gzip, 10, named, 12, gzip.length - 10);
    assertThat(StatusBits.decode(Multibase.base64url(named))).isEqualTo(StatusBits.zeros(131_072));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "1e3", "0x1", " 5", "5 ", "٣", "", "05", "+5", "5.0", "5\n"})
  void indexThatIsNoDecimalNumberIsMalformed(String index) {
    StatusRefused refused =
        catchThrowableOfType(StatusRefused.class, () -> StatusBits.index(index));
    assertThat(refused.code()).isEqualTo(Code.MALFORMED_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"131072", "4294967296", "2147483648", "99999999999999999999"})
  void indexBeyondTheListIsOutOfRange(String index) {
    StatusRefused refused =
        catchThrowableOfType(
            StatusRefused.class, () -> StatusBits.zeros(131_072).get(StatusBits.index(index)));
    assertThat(refused.code()).isEqualTo(Code.RANGE_ERROR);
  }

  @Test
  void missingIndexIsMalformedAndTheLastOneIsRead() {
    assertThatThrownBy(() -> StatusBits.index(null)).isInstanceOf(StatusRefused.class);
    assertThat(StatusBits.index("0")).isZero();
    assertThat(StatusBits.zeros(131_072).get(StatusBits.index("131071"))).isFalse();
  }

  @Test
  void entriesOfSeveralBitsAreReadLeftBitFirst() {
    StatusBits bits = StatusBits.zeros(131_072);
    bits.set(6, true);
    assertThat(bits.get(3, 2)).isEqualTo(2);
    assertThat(bits.get(65_535, 2)).isZero();
    assertThat(catchThrowableOfType(StatusRefused.class, () -> bits.get(65_536, 2)).code())
        .isEqualTo(Code.RANGE_ERROR);
    for (int size : new int[] {-1, 0, 9}) {
      assertThat(catchThrowableOfType(StatusRefused.class, () -> bits.get(0, size)).code())
          .isEqualTo(Code.MALFORMED_VALUE);
    }
  }

  private static void assertMalformed(String encodedList) {
    assertRefused(encodedList, Code.MALFORMED_VALUE);
  }

  private static void assertRefused(String encodedList, Code code) {
    StatusRefused refused =
        catchThrowableOfType(StatusRefused.class, () -> StatusBits.decode(encodedList));
    assertThat(refused).as(encodedList).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
  }
}
