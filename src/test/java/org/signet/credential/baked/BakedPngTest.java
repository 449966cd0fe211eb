package org.signet.credential.baked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.signet.credential.baked.Bake.chunk;
import static org.signet.credential.baked.Bake.end;
import static org.signet.credential.baked.Bake.header;
import static org.signet.credential.baked.Bake.iTxt;
import static org.signet.credential.baked.Bake.join;
import static org.signet.credential.baked.Bake.pixels;
import static org.signet.credential.baked.Bake.png;
import static org.signet.credential.baked.Bake.signature;
import static org.signet.credential.baked.Bake.tExt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.credential.baked.Baked.Kind;
import org.signet.credential.baked.BakedRefused.Code;

/** The numbers are those of the hostile corpus. */
class BakedPngTest {
  private static final String CREDENTIAL = "{\"name\":\"Réussite – \\u003c 王\"}";
  private static final byte[] TYPE = "tEXt".getBytes(StandardCharsets.US_ASCII);

  @Test
  void theTextOfTheChunkIsTheCredential() throws IOException {
    byte[] png = png(CREDENTIAL);
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1);
    assertThat(BakedPng.extract(png)).isEqualTo(new Baked(CREDENTIAL, Kind.OPEN_BADGE_3));
    assertThat(BakedPng.extract(png("eyJh.eyJi.c2ln")))
        .isEqualTo(new Baked("eyJh.eyJi.c2ln", Kind.OPEN_BADGE_3));
  }

  @Test
  void theChunkMayStandBehindThePixelsAndHaveALanguage() {
    byte[] data = "openbadgecredential\0\0\0en\0badge\0 {} \n".getBytes(StandardCharsets.UTF_8);
    byte[] png = join(signature(), header(1, 1), pixels(), chunk("iTXt", data), end());
    assertThat(BakedPng.extract(png).text()).isEqualTo("{}");
  }

  @Test // 115
  void aCompressedChunkIsRefusedWithoutInflatingIt() {
    byte[] bomb = Bake.bomb(200);
    assertThat(bomb).hasSizeLessThan(250_000);
    refused(Code.COMPRESSED, png(iTxt("openbadgecredential", 1, bomb)));
    // in a chunk that is none of ours, it is passed by
    byte[] foreign = png(iTxt("Comment", 1, bomb), iTxt("openbadgecredential", CREDENTIAL));
    assertThat(BakedPng.extract(foreign).text()).isEqualTo(CREDENTIAL);
  }

  @Test // 116
  void twoCredentialsAreRefused() {
    byte[] one = iTxt("openbadgecredential", CREDENTIAL);
    refused(Code.TWICE, png(one, one));
    refused(Code.TWICE, png(one, iTxt("openbadgecredential", 1, new byte[9])));
    refused(Code.TWICE, png(tExt("openbadges", "{}"), iTxt("openbadges", "{}")));
    assertThat(BakedPng.extract(png(iTxt("Title", CREDENTIAL), one)).text()).isEqualTo(CREDENTIAL);
  }

  @Test // 117
  void lengthsAndChecksumsThatDoNotHoldAreRefused() {
    byte[] data = "a\0b".getBytes(StandardCharsets.US_ASCII);
    byte[] one = iTxt("openbadgecredential", CREDENTIAL);
    for (int length : new int[] {0xFFFFFFFF, 0x7FFFFFFF, 0x80000000, 200, 4}) {
      refused(Code.MALFORMED_IMAGE, png(one, chunk(length, TYPE, data, 0)));
    }
    refused(Code.MALFORMED_IMAGE, png(one, chunk(3, TYPE, data, 0)));
    assertThat(BakedPng.extract(png(one, chunk("tEXt", data))).text()).isEqualTo(CREDENTIAL);
  }

  @Test // 117
  void aPictureThatDoesNotEndAtItsEndIsRefused() {
    byte[] whole = png(CREDENTIAL);
    refused(Code.MALFORMED_IMAGE, Arrays.copyOf(whole, whole.length - 12)); // no IEND
    refused(Code.MALFORMED_IMAGE, join(whole, whole));
    refused(Code.MALFORMED_IMAGE, join(whole, new byte[1]));
    refused(Code.MALFORMED_IMAGE, join(png(), iTxt("openbadgecredential", CREDENTIAL)));
    refused(Code.MALFORMED_IMAGE, join(png(), end()));
    refused(Code.MALFORMED_IMAGE, signature());
  }

  @Test
  void theHeaderStandsFirstAndOnce() {
    byte[] one = iTxt("openbadgecredential", CREDENTIAL);
    refused(Code.MALFORMED_IMAGE, join(signature(), one, header(1, 1), pixels(), end()));
    refused(Code.MALFORMED_IMAGE, png(one, header(1, 1)));
    refused(Code.MALFORMED_IMAGE, join(signature(), chunk("IHDR", new byte[12]), one, end()));
  }

  @ParameterizedTest // 118
  @ValueSource(
      strings = {"OpenBadgeCredential", "openbadgecredential\0x", "openbadgecredential ", "ob", ""})
  void anotherKeywordHoldsNoCredential(String keyword) {
    refused(Code.NO_CREDENTIAL, png(iTxt(keyword, CREDENTIAL)));
  }

  @Test // 118
  void anotherKindOfChunkHoldsNoCredential() {
    byte[] data = "openbadgecredential\0\0".getBytes(StandardCharsets.US_ASCII);
    refused(Code.NO_CREDENTIAL, png());
    refused(Code.NO_CREDENTIAL, png(tExt("openbadgecredential", CREDENTIAL)));
    refused(
        Code.NO_CREDENTIAL, png(chunk("zTXt", join(data, Bake.deflate(CREDENTIAL.getBytes())))));
    refused(Code.NO_CREDENTIAL, png(chunk("iTXt", data))); // cut off within its fields
  }

  @Test // 118
  void anAssertionOfOpenBadges2IsNamed() {
    String url = "https://badges.example.org/assertions/1";
    assertThat(BakedPng.extract(png(tExt("openbadges", url))))
        .isEqualTo(new Baked(url, Kind.OPEN_BADGE_2));
    assertThat(BakedPng.extract(png(iTxt("openbadges", CREDENTIAL))))
        .isEqualTo(new Baked(CREDENTIAL, Kind.OPEN_BADGE_2));
    refused(Code.COMPRESSED, png(iTxt("openbadges", 1, new byte[9])));
  }

  @Test
  void ofBothGenerationsTheNewerCounts() {
    byte[] png = png(tExt("openbadges", "{}"), iTxt("openbadgecredential", CREDENTIAL));
    assertThat(BakedPng.extract(png)).isEqualTo(new Baked(CREDENTIAL, Kind.OPEN_BADGE_3));
  }

  @ParameterizedTest // 119
  @CsvSource({
    "60000, 60000, TOO_LARGE_IMAGE",
    "16385, 1, TOO_LARGE_IMAGE",
    "16384, 3052, TOO_LARGE_IMAGE",
    "-1, 1, TOO_LARGE_IMAGE",
    "0, 1, MALFORMED_IMAGE",
    "1, 0, MALFORMED_IMAGE"
  })
  void sizesBeyondReasonAreRefused(int width, int height, Code code) {
    byte[] one = iTxt("openbadgecredential", CREDENTIAL);
    refused(code, join(signature(), header(width, height), one, pixels(), end()));
  }

  @Test // 119
  void aLargeButReasonablePictureIsRead() {
    byte[] one = iTxt("openbadgecredential", CREDENTIAL);
    byte[] png = join(signature(), header(16_384, 3_051), one, pixels(), end());
    assertThat(BakedPng.extract(png).text()).isEqualTo(CREDENTIAL);
  }

  @Test
  void moreThanFiveMebibytesAreRefusedAndOneByteLessIsRead() {
    byte[] one = iTxt("openbadgecredential", CREDENTIAL);
    int most = BakedPng.MAX_BYTES - png(one, chunk("raNd", new byte[0])).length;
    assertThat(BakedPng.extract(png(one, chunk("raNd", new byte[most]))).text())
        .isEqualTo(CREDENTIAL);
    refused(Code.TOO_LARGE_IMAGE, png(one, chunk("raNd", new byte[most + 1])));
  }

  @Test
  void whatIsNoTextOrNoPngIsRefused() {
    refused(Code.MALFORMED_CREDENTIAL, png(iTxt("openbadgecredential", 0, new byte[] {-1})));
    refused(Code.NOT_A_PNG, new byte[0]);
    refused(Code.NOT_A_PNG, "<svg/>".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void unbakedItIsTheSamePictureByteByByte() {
    assertThat(BakedPng.unbaked(png(CREDENTIAL))).isEqualTo(png());
    assertThat(BakedPng.unbaked(png())).isEqualTo(png());
    byte[] title = tExt("Title", "Badge");
    byte[] both = png(tExt("openbadges", "{}"), title, iTxt("openbadgecredential", CREDENTIAL));
    assertThat(BakedPng.unbaked(both)).isEqualTo(png(title));
  }

  @Test
  void anyDamageIsRefusedWithACodeAndNeverOtherwise() {
    byte[] whole = png(iTxt("Title", "x"), iTxt("openbadgecredential", CREDENTIAL));
    Random random = new Random(115);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(8) / 7);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      }
      assertThatExceptionOfType(BakedRefused.class).isThrownBy(() -> BakedPng.extract(damaged));
    }
  }

  private static void refused(Code code, byte[] png) {
    assertThatExceptionOfType(BakedRefused.class)
        .isThrownBy(() -> BakedPng.extract(png))
        .extracting(BakedRefused::code)
        .isEqualTo(code);
  }
}
