package org.signet.transcript;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code of rectangles, so that it is sharp at any size (ISO/IEC 18004, level M). */
final class QrCode {

  /** Modules that stay white around it. */
  private static final int QUIET = 4;

  /** Pixels a module at which a code is tried. */
  private static final int[] SCALES = {3, 5, 8};

  private static final int WHITE = 0xffffff;

  private final ByteMatrix modules;

  /**
   * The code of an address. About one in a hundred has among its data what readers take for a
   * corner; it is masked in another way, of which the standard has eight.
   *
   * @throws IllegalArgumentException when it is longer than a code can hold, some 2,300 characters
   */
  QrCode(String address) {
    ByteMatrix usual = encode(address, Map.of());
    modules =
        isFound(usual)
            ? usual
            : IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                .mapToObj(mask -> encode(address, Map.of(EncodeHintType.QR_MASK_PATTERN, mask)))
                .filter(QrCode::isFound)
                .findFirst()
                .orElse(usual);
  }

  private static ByteMatrix encode(String address, Map<EncodeHintType, Integer> hints) {
    try {
      return Encoder.encode(address, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("The address is too long for a QR code.", e);
    }
  }

  private static boolean isFound(ByteMatrix modules) {
    return Arrays.stream(SCALES).allMatch(scale -> isFound(modules, scale));
  }

  private static boolean isFound(ByteMatrix modules, int scale) {
    int side = (modules.getWidth() + 2 * QUIET) * scale;
    int[] pixels = new int[side * side];
    for (int i = 0; i < pixels.length; i++) {
      int column = i % side / scale - QUIET;
      int row = i / side / scale - QUIET;
      boolean inside = Math.min(column, row) >= 0 && Math.max(column, row) < modules.getWidth();
      pixels[i] = inside && modules.get(column, row) == 1 ? 0 : WHITE;
    }
    var image = new HybridBinarizer(new RGBLuminanceSource(side, side, pixels));
    try {
      new QRCodeReader().decode(new BinaryBitmap(image));
      return true;
    } catch (ReaderException e) {
      return false;
    }
  }

  /**
   * Draws, quiet zone included, in a square whose lower left corner is given; lengths in points.
   */
  void draw(PDPageContentStream content, float x, float y, float side) throws IOException {
    float module = side / (modules.getWidth() + 2 * QUIET);
    float left = x + QUIET * module;
    float top = y + side - QUIET * module;
    content.setNonStrokingColor(1f);
    content.addRect(x, y, side, side);
    content.fill();
    content.setNonStrokingColor(0f);
    for (int row = 0; row < modules.getHeight(); row++) {
      float bottom = top - (row + 1) * module;
      int from = 0;
      while (from < modules.getWidth()) {
        int to = from;
        while (to < modules.getWidth() && modules.get(to, row) == 1) {
          to++;
        }
        if (to > from) { // one rectangle for a run: no hairlines between modules
          content.addRect(left + from * module, bottom, (to - from) * module, module);
        }
        from = to + 1;
      }
    }
    content.fill();
  }
}
