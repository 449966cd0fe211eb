package org.signet.credential.baked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Bakes small pictures, good ones and, chunk by chunk, bad ones. */
public final class Bake {

  /** The namespace of the element that holds a credential. */
  public static final String OPEN_BADGES_3 = "https://purl.imsglobal.org/ob/v3p0";

  /** An SVG without a credential. */
  public static final String PICTURE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">
        <title>Réussite</title>
        <path d="M0 0h8v8z" fill="#552c63"/>
      </svg>
      """;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Bake() {}

  /** A PNG with a credential, which may be JSON or a compact JWS. */
  public static byte[] png(String text) {
    return png(iTxt("openbadgecredential", text));
  }

  static byte[] signature() {
    return SIGNATURE.clone();
  }

  /** A PNG of one pixel with more chunks before its pixels; without more, a picture unbaked. */
  public static byte[] png(byte[]... chunks) {
    return join(SIGNATURE, header(1, 1), join(chunks), pixels(), end());
  }

  /** An SVG with a credential as text. */
  public static byte[] svg(String text) {
    return svg(PICTURE, element("", text));
  }

  /** An SVG with a credential as a compact JWS. */
  public static byte[] svgToken(String jws) {
    return svg(PICTURE, "<openbadges:credential verify=\"" + jws + "\"/>");
  }

  /** That element put directly behind the root's start tag, its prefix declared there. */
  public static byte[] svg(String picture, String element) {
    int name = picture.indexOf("<svg") + 4;
    int behind = picture.indexOf('>', name) + 1;
    return (picture.substring(0, name)
            + " xmlns:openbadges=\""
            + OPEN_BADGES_3
            + '"'
            + picture.substring(name, behind)
            + element
            + picture.substring(behind))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The element with its text in CDATA, in two where the text has what would end it. */
  public static String element(String attributes, String text) {
    return "<openbadges:credential%s><![CDATA[%s]]></openbadges:credential>"
        .formatted(attributes, text.replace("]]>", "]]]]><![CDATA[>"));
  }

  /** The chunk as Open Badges 3.0 asks for it. */
  public static byte[] iTxt(String keyword, String text) {
    return iTxt(keyword, 0, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The chunk with any compression flag, and the bytes behind its fields. */
  public static byte[] iTxt(String keyword, int flag, byte[] text) {
    return chunk("iTXt", join(latin(keyword), new byte[] {0, (byte) flag, 0, 0, 0}, text));
  }

  public static byte[] tExt(String keyword, String text) {
    return chunk("tEXt", latin(keyword + '\0' + text));
  }

  public static byte[] header(int width, int height) {
    return chunk(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(8, (byte) 8)
            .put(9, (byte) 0)
            .array());
  }

  public static byte[] pixels() {
    return chunk("IDAT", deflate(new byte[2]));
  }

  public static byte[] end() {
    return chunk("IEND", new byte[0]);
  }

  /** A chunk with its right length and checksum. */
  public static byte[] chunk(String type, byte[] data) {
    byte[] name = latin(type);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return chunk(data.length, name, data, (int) crc.getValue());
  }

  /** A chunk with any length and checksum. */
  public static byte[] chunk(int length, byte[] type, byte[] data, int crc) {
    return join(four(length), type, data, four(crc));
  }

  public static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** Compressed as in a PNG. */
  public static byte[] deflate(byte[] data) {
    return deflate(data, 1);
  }

  /** So many mebibytes of zeros, compressed. */
  public static byte[] bomb(int mebibytes) {
    return deflate(new byte[1 << 20], mebibytes);
  }

  private static byte[] deflate(byte[] data, int times) {
    var out = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        deflating.write(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] four(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
