package org.signet.credential.baked;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.signet.credential.baked.BakedRefused.Code;

/**
 * A text chunk of a PNG (PNG third edition, sections 11.3.3.2 and 11.3.3.4), not yet decoded.
 *
 * @param data of the chunk
 * @param international an {@code iTXt}, which is in UTF-8 and may be compressed
 * @param text offset of the text in the data
 */
record PngText(String keyword, boolean international, boolean compressed, byte[] data, int text) {

  /**
   * Reads {@code tEXt} and {@code iTXt}; any other chunk is none, and so is one whose fields are
   * not as the specification says.
   */
  static Optional<PngText> of(PngChunk chunk, byte[] png) {
    return switch (chunk.type()) {
      case "tEXt" -> latin(chunk.data(png));
      case "iTXt" -> international(chunk.data(png));
      default -> Optional.empty();
    };
  }

  /** The text, decoded strictly. */
  String decoded() {
    if (compressed) {
      throw new BakedRefused(Code.COMPRESSED, "the credential is compressed");
    }
    Charset charset = international ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    return StrictText.decode(data, text, charset)
        .orElseThrow(
            () -> new BakedRefused(Code.MALFORMED_CREDENTIAL, "the credential is not UTF-8"))
        .strip();
  }

  private static Optional<PngText> latin(byte[] data) {
    int keyword = nul(data, 0);
    return keyword < 0
        ? Optional.empty()
        : Optional.of(new PngText(keyword(data, keyword), false, false, data, keyword + 1));
  }

  private static Optional<PngText> international(byte[] data) {
    int keyword = nul(data, 0);
    int flag = keyword + 1;
    if (keyword < 0 || flag >= data.length || data[flag] < 0 || data[flag] > 1) {
      return Optional.empty();
    }
    int language = nul(data, flag + 2); // behind the flag stands the method, without meaning here
    int translated = language < 0 ? -1 : nul(data, language + 1);
    return translated < 0
        ? Optional.empty()
        : Optional.of(
            new PngText(keyword(data, keyword), true, data[flag] == 1, data, translated + 1));
  }

  private static String keyword(byte[] data, int end) {
    return new String(data, 0, end, StandardCharsets.ISO_8859_1);
  }

  private static int nul(byte[] data, int from) {
    for (int i = from; i < data.length; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    return -1;
  }
}
