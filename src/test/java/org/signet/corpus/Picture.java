package org.signet.corpus;

import org.signet.credential.baked.Bake;

/** Small pictures, byte for byte the same on every machine. */
final class Picture {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** One grey pixel and its filter byte, stored and not compressed (RFC 1950, RFC 1951). */
  private static final byte[] PIXEL = {
    0x78, 0x01, 0x01, 0x02, 0x00, (byte) 0xfd, (byte) 0xff, 0, 0, 0, 2, 0, 1
  };

  private Picture() {}

  /** A PNG of one pixel with more chunks before its pixels. */
  static byte[] png(byte[]... chunks) {
    return whole(Bake.header(1, 1), Bake.join(chunks), pixels(), Bake.end());
  }

  /** The chunks of a PNG behind its signature. */
  static byte[] whole(byte[]... chunks) {
    return Bake.join(SIGNATURE, Bake.join(chunks));
  }

  static byte[] pixels() {
    return Bake.chunk("IDAT", PIXEL);
  }
}
