package org.signet.credential;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.signet.credential.StatusRefused.Code;

/**
 * Inflates exactly one gzip member (RFC 1952): the platform's stream would take several, and any
 * length.
 */
final class Gunzip {
  private static final int FIXED_HEADER = 10;
  private static final int TRAILER = 8;
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;

  private Gunzip() {}

  static byte[] inflate(byte[] gzip, int maxBytes) {
    int start = header(gzip);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(gzip, start, gzip.length - start);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[16_384];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          throw malformed("cut short");
        }
        if (out.size() + count > maxBytes) {
          throw new StatusRefused(
              Code.STATUS_LIST_TOO_LARGE, "inflates to more than " + maxBytes + " bytes");
        }
        out.write(buffer, 0, count);
      }
      if (inflater.getRemaining() != TRAILER) {
        throw malformed("something follows the gzip member, or its end is missing");
      }
      byte[] bytes = out.toByteArray();
      trailer(gzip, bytes);
      return bytes;
    } catch (DataFormatException e) {
      throw malformed("not deflated");
    } finally {
      inflater.end();
    }
  }

  /** Where the deflated data starts. */
  private static int header(byte[] gzip) {
    if (gzip.length < FIXED_HEADER + TRAILER
        || (gzip[0] & 0xff) != 0x1f
        || (gzip[1] & 0xff) != 0x8b
        || gzip[2] != 8) {
      throw malformed("not gzip");
    }
    int flags = gzip[3];
    int at = FIXED_HEADER;
    if ((flags & 0xe0) != 0) {
      throw malformed("reserved gzip flags");
    }
    if ((flags & FEXTRA) != 0) {
      at += 2 + (at + 1 < gzip.length ? (gzip[at] & 0xff) | (gzip[at + 1] & 0xff) << 8 : 0);
    }
    for (int flag : new int[] {FNAME, FCOMMENT}) {
      if ((flags & flag) != 0) {
        while (at < gzip.length && gzip[at] != 0) {
          at++;
        }
        at++;
      }
    }
    at += (flags & FHCRC) != 0 ? 2 : 0;
    if (at > gzip.length - TRAILER) {
      throw malformed("cut short");
    }
    return at;
  }

  private static void trailer(byte[] gzip, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    int at = gzip.length - TRAILER;
    if (littleEndian(gzip, at) != crc.getValue() || littleEndian(gzip, at + 4) != bytes.length) {
      throw malformed("checksum or length does not fit");
    }
  }

  private static long littleEndian(byte[] bytes, int at) {
    return (bytes[at] & 0xffL)
        | (bytes[at + 1] & 0xffL) << 8
        | (bytes[at + 2] & 0xffL) << 16
        | (bytes[at + 3] & 0xffL) << 24;
  }

  private static StatusRefused malformed(String detail) {
    return new StatusRefused(Code.MALFORMED_VALUE, "encodedList: " + detail);
  }
}
