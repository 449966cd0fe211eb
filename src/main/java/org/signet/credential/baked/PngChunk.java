package org.signet.credential.baked;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.signet.credential.baked.BakedRefused.Code;

/**
 * A chunk of a PNG (PNG third edition, section 5.3).
 *
 * @param type four letters
 * @param start offset of its length field, in bytes
 * @param data offset of its data
 * @param end offset of the byte behind its checksum
 */
record PngChunk(String type, int start, int data, int end) {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int AROUND_DATA = 12;
  private static final int CHECKSUM = 4;
  private static final int HEADER_DATA = 13;
  private static final int LONGEST_SIDE = 16_384;
  private static final long MOST_PIXELS = 50_000_000;

  /** The chunks of a picture that is whole: every length and checksum, first and last chunk. */
  static List<PngChunk> of(byte[] png) {
    if (png.length < SIGNATURE.length
        || !Arrays.equals(SIGNATURE, 0, SIGNATURE.length, png, 0, SIGNATURE.length)) {
      throw new BakedRefused(Code.NOT_A_PNG, "does not begin as a PNG begins");
    }
    List<PngChunk> chunks = new ArrayList<>();
    for (int start = SIGNATURE.length; start < png.length; start = last(chunks).end()) {
      if (!chunks.isEmpty() && last(chunks).type().equals("IEND")) {
        throw malformed("goes on after its end");
      }
      chunks.add(at(png, start));
      if ((chunks.size() == 1) != last(chunks).type().equals("IHDR")) {
        throw malformed("does not have its header first and once");
      }
    }
    if (chunks.isEmpty() || !last(chunks).type().equals("IEND")) {
      throw malformed("has no end");
    }
    requireSaneSize(png, chunks.get(0));
    return chunks;
  }

  /** Its data. */
  byte[] data(byte[] png) {
    return Arrays.copyOfRange(png, data, end - CHECKSUM);
  }

  private static PngChunk at(byte[] png, int start) {
    int left = png.length - start - AROUND_DATA;
    if (left < 0) {
      throw malformed("is cut off");
    }
    int length = ByteBuffer.wrap(png, start, 4).getInt();
    if (length < 0 || length > left) {
      throw malformed("has a chunk longer than the file");
    }
    var chunk =
        new PngChunk(
            new String(png, start + 4, 4, StandardCharsets.ISO_8859_1),
            start,
            start + 8,
            start + AROUND_DATA + length);
    var crc = new CRC32();
    crc.update(png, start + 4, length + 4);
    if ((int) crc.getValue() != ByteBuffer.wrap(png, chunk.end - CHECKSUM, CHECKSUM).getInt()) {
      throw malformed("has a chunk with a wrong checksum");
    }
    return chunk;
  }

  private static void requireSaneSize(byte[] png, PngChunk header) {
    ByteBuffer data = ByteBuffer.wrap(header.data(png));
    if (data.remaining() != HEADER_DATA) {
      throw malformed("has a header of the wrong length");
    }
    long width = Integer.toUnsignedLong(data.getInt());
    long height = Integer.toUnsignedLong(data.getInt());
    if (width == 0 || height == 0) {
      throw malformed("has no pixels");
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
      throw new BakedRefused(Code.TOO_LARGE_IMAGE, "has more pixels than are read");
    }
  }

  private static PngChunk last(List<PngChunk> chunks) {
    return chunks.get(chunks.size() - 1);
  }

  private static BakedRefused malformed(String what) {
    return new BakedRefused(Code.MALFORMED_IMAGE, "the PNG " + what);
  }
}
