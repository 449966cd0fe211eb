package org.signet.credential.baked;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.credential.baked.Baked.Kind;
import org.signet.credential.baked.BakedRefused.Code;

/** Reads the credential of a baked PNG (Open Badges 3.0, section 5.3.1). */
public final class BakedPng {

  /** Largest picture, in bytes. */
  public static final int MAX_BYTES = 5 << 20;

  private static final String KEYWORD = "openbadgecredential";
  private static final String KEYWORD_2 = "openbadges";

  private BakedPng() {}

  /**
   * The credential in the one {@code iTXt} chunk with keyword {@code openbadgecredential}, or else
   * the assertion of Open Badges 2.0 in the one {@code iTXt} or {@code tEXt} chunk with keyword
   * {@code openbadges}. The rest of the picture is checked as a file, not as a picture.
   *
   * @throws BakedRefused when the file is not a whole PNG, is too large, or does not hold exactly
   *     one credential without compression
   */
  public static Baked extract(byte[] png) {
    List<PngText> found = new ArrayList<>();
    List<PngText> found2 = new ArrayList<>();
    for (PngChunk chunk : chunks(png)) {
      Optional<PngText> text = PngText.of(chunk, png);
      text.filter(BakedPng::isCredential).ifPresent(found::add);
      text.filter(BakedPng::isAssertion).ifPresent(found2::add);
    }
    return found.isEmpty()
        ? new Baked(only(found2).decoded(), Kind.OPEN_BADGE_2)
        : new Baked(only(found).decoded(), Kind.OPEN_BADGE_3);
  }

  /**
   * The picture without the chunks that {@link #extract} looks for, every other byte as it was: for
   * a picture that was baked by inserting a chunk, the picture before. So its digest can be
   * compared with a signed one. A picture without such chunks comes back as it is.
   *
   * @throws BakedRefused when the file is not a whole PNG or is too large
   */
  public static byte[] unbaked(byte[] png) {
    var out = new ByteArrayOutputStream(png.length);
    int kept = 0;
    for (PngChunk chunk : chunks(png)) {
      if (PngText.of(chunk, png).filter(t -> isCredential(t) || isAssertion(t)).isPresent()) {
        out.write(png, kept, chunk.start() - kept);
        kept = chunk.end();
      }
    }
    out.write(png, kept, png.length - kept);
    return out.toByteArray();
  }

  private static List<PngChunk> chunks(byte[] png) {
    if (png.length > MAX_BYTES) {
      throw new BakedRefused(Code.TOO_LARGE_IMAGE, "larger than " + MAX_BYTES + " bytes");
    }
    return PngChunk.of(png);
  }

  private static boolean isCredential(PngText text) {
    return text.keyword().equals(KEYWORD) && text.international();
  }

  private static boolean isAssertion(PngText text) {
    return text.keyword().equals(KEYWORD_2);
  }

  private static PngText only(List<PngText> found) {
    if (found.isEmpty()) {
      throw new BakedRefused(Code.NO_CREDENTIAL, "the PNG has no chunk with a credential");
    }
    if (found.size() > 1) {
      throw new BakedRefused(Code.TWICE, "the PNG has more than one credential");
    }
    return found.get(0);
  }
}
