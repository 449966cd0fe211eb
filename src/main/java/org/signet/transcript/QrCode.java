package org.signet.transcript;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code of rectangles, so that it is sharp at any size (ISO/IEC 18004, level M). */
final class QrCode {

  /** Modules that stay white around it. */
  private static final int QUIET = 4;

  private final ByteMatrix modules;

  /**
   * The code of an address.
   *
   * @throws IllegalArgumentException when it is longer than a code can hold, some 2,300 characters
   */
  QrCode(String address) {
    try {
      modules = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("The address is too long for a QR code.", e);
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
      int from = 0;
      while (from < modules.getWidth()) {
        int to = from;
        while (to < modules.getWidth() && modules.get(to, row) == 1) {
          to++;
        }
        if (to > from) { // one rectangle for a run: no hairlines between modules
          content.addRect(
              left + from * module, top - (row + 1) * module, (to - from) * module, module);
        }
        from = to + 1;
      }
    }
    content.fill();
  }
}
