package org.signet.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.signet.credential.StatusRefused.Code;
import org.signet.keys.Multibase;

/**
 * The bits of a status list (Bitstring Status List 1.0, sections 3.3 and 3.4): entry 0 is the
 * left-most bit of the first byte. Not safe for use by several threads while it is written.
 */
public final class StatusBits {
  /** Fewest entries of a list, for the sake of privacy. */
  public static final int MIN_ENTRIES = 131_072;

  /** Most bytes of an inflated list. */
  public static final int MAX_BYTES = 8 << 20;

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]*");

  private final byte[] bytes;

  private StatusBits(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A list of zeros; {@code entries} is a multiple of 8, at least {@link #MIN_ENTRIES}. */
  public static StatusBits zeros(int entries) {
    if (entries < MIN_ENTRIES || entries % 8 != 0 || entries / 8 > MAX_BYTES) {
      throw new IllegalArgumentException("a list has at least 131072 entries, a multiple of 8");
    }
    return new StatusBits(new byte[entries / 8]);
  }

  /**
   * Reads an {@code encodedList}: {@code u}, base64url without padding, one gzip member and nothing
   * after it.
   *
   * @throws StatusRefused MALFORMED_VALUE, STATUS_LIST_LENGTH_ERROR or STATUS_LIST_TOO_LARGE
   */
  public static StatusBits decode(String encodedList) {
    byte[] gzip =
        (encodedList.startsWith("u")
                ? Multibase.decode(encodedList)
                : java.util.Optional.<byte[]>empty())
            .orElseThrow(() -> new StatusRefused(Code.MALFORMED_VALUE, "not u and base64url"));
    byte[] bytes = Gunzip.inflate(gzip, MAX_BYTES);
    if (bytes.length * 8L < MIN_ENTRIES) {
      throw new StatusRefused(
          Code.STATUS_LIST_LENGTH_ERROR, "fewer than " + MIN_ENTRIES + " entries");
    }
    return new StatusBits(bytes);
  }

  /** Writes an {@code encodedList}; equal bits give equal text. */
  public String encode() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Multibase.base64url(out.toByteArray());
  }

  /**
   * The number in a {@code statusListIndex}: a decimal string without sign, space or leading zero.
   *
   * @throws StatusRefused MALFORMED_VALUE when it is none, RANGE_ERROR when it is beyond every list
   */
  public static int index(String statusListIndex) {
    if (statusListIndex == null
        || statusListIndex.length() > 1_000
        || !INDEX.matcher(statusListIndex).matches()) {
      throw new StatusRefused(Code.MALFORMED_VALUE, "statusListIndex is no decimal number");
    }
    BigInteger index = new BigInteger(statusListIndex);
    if (index.bitLength() > 31) {
      throw new StatusRefused(Code.RANGE_ERROR, "statusListIndex is beyond every list");
    }
    return index.intValue();
  }

  /** How many entries of one bit the list has. */
  public int entries() {
    return bytes.length * 8;
  }

  /** The bit of an entry. {@link StatusRefused} RANGE_ERROR when the list has no such entry. */
  public boolean get(int index) {
    return (bytes[position(index)] & mask(index)) != 0;
  }

  /**
   * The value of an entry of {@code size} bits, its left-most bit first (section 3.2, {@code
   * statusSize}).
   *
   * @param size 1 to 8
   * @throws StatusRefused RANGE_ERROR when the list has no such entry
   */
  public int get(int index, int size) {
    if (size < 1 || size > 8) {
      throw new StatusRefused(Code.MALFORMED_VALUE, "statusSize is not 1 to 8");
    }
    if (index < 0 || (index + 1L) * size > entries()) {
      throw new StatusRefused(Code.RANGE_ERROR, "the list has no such entry");
    }
    int value = 0;
    for (int bit = 0; bit < size; bit++) {
      value = value << 1 | (get(index * size + bit) ? 1 : 0);
    }
    return value;
  }

  /**
   * Sets the bit of an entry. {@link StatusRefused} RANGE_ERROR when the list has no such entry.
   */
  public void set(int index, boolean value) {
    int position = position(index);
    bytes[position] =
        (byte) (value ? bytes[position] | mask(index) : bytes[position] & ~mask(index));
  }

  private int position(int index) {
    if (index < 0 || index >= entries()) {
      throw new StatusRefused(Code.RANGE_ERROR, "the list has no such entry");
    }
    return index >> 3;
  }

  private static int mask(int index) {
    return 0x80 >> (index & 7);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatusBits bits && Arrays.equals(bytes, bits.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
