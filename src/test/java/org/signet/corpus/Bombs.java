package org.signet.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.signet.credential.baked.Bake;
import org.signet.json.Json;

/** Small bytes that unpack to large ones. They are never committed. */
final class Bombs {

  private static final int MEBIBYTE = 1 << 20;
  private static final int OF_PICTURE = 200;
  private static final int OF_REQUEST = 256;

  private Bombs() {}

  static byte[] request() {
    byte[] body = gzip(OF_REQUEST);
    byte[] head =
        ("POST /verify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    return Bake.join(head, body);
  }

  static byte[] png() {
    return Picture.png(Bake.iTxt("openbadgecredential", 1, zlib(OF_PICTURE)));
  }

  static byte[] pngWithComment() {
    return Picture.png(
        Bake.iTxt("Comment", 1, zlib(OF_PICTURE)),
        Bake.iTxt("openbadgecredential", Json.write(Fixture.signed())));
  }

  static byte[] largePng() {
    return Picture.png(
        Bake.tExt("Comment", " ".repeat(11 * MEBIBYTE / 2)),
        Bake.iTxt("openbadgecredential", Json.write(Fixture.signed())));
  }

  /** So many mebibytes of zeros. */
  static byte[] gzip(int mebibytes) {
    return packed(mebibytes, true);
  }

  private static byte[] zlib(int mebibytes) {
    return packed(mebibytes, false);
  }

  private static byte[] packed(int mebibytes, boolean gzip) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
      byte[] zeros = new byte[MEBIBYTE];
      for (int i = 0; i < mebibytes; i++) {
        out.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
