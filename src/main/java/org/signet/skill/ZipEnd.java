package org.signet.skill;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Remembers how a zip ends while it is read from the front, for {@link
 * java.util.zip.ZipInputStream} takes one that was cut off for one that is over. Structures and
 * signatures are those of PKWARE's APPNOTE, 4.3.12 to 4.3.16.
 */
final class ZipEnd extends FilterInputStream {

  /** In bytes: a directory of {@link EscoDownload#MOST_ENTRIES} files and the longest comment. */
  static final int LONGEST = 1 << 18;

  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int DIRECTORY_ENTRY_SIZE = 46;
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int ZIP64_END = 0x06064b50;
  private static final int ZIP64_END_SIZE = 56;
  private static final int ZIP64_LOCATOR = 0x07064b50;
  private static final int ZIP64_LOCATOR_SIZE = 20;

  private final byte[] kept = new byte[2 * LONGEST];
  private int length;
  private long dropped;

  ZipEnd(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int read = super.read(bytes, from, Math.min(most, LONGEST));
    if (read <= 0) {
      return read;
    }
    if (length + read > kept.length) {
      int gone = length - LONGEST;
      System.arraycopy(kept, gone, kept, 0, LONGEST);
      length = LONGEST;
      dropped += gone;
    }
    System.arraycopy(bytes, from, kept, length, read);
    length += read;
    return read;
  }

  @Override
  public long skip(long most) throws IOException {
    return readNBytes((int) Math.min(most, LONGEST)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /**
   * Reads what is left, and whether the zip ends there with a directory of these files.
   *
   * @param names as they were read, in any order
   */
  boolean lists(List<String> names) throws IOException {
    byte[] away = new byte[1 << 14];
    while (read(away) >= 0) {
      // kept by read
    }
    ByteBuffer end = ByteBuffer.wrap(kept, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    try {
      for (int at = length - END_SIZE; at >= 0; at--) {
        if (end.getInt(at) == END && at + END_SIZE + unsigned(end.getShort(at + 20)) == length) {
          return directory(end, at).stream()
              .sorted()
              .toList()
              .equals(names.stream().sorted().toList());
        }
      }
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException e) {
      return false; // it points to where nothing of the kind is
    }
    return false;
  }

  /** The names in the directory. */
  private List<String> directory(ByteBuffer end, int at) {
    long count = unsigned(end.getShort(at + 10));
    long size = Integer.toUnsignedLong(end.getInt(at + 12));
    long from = Integer.toUnsignedLong(end.getInt(at + 16));
    int before = at;
    if (count == 0xffff || size == 0xffff_ffffL || from == 0xffff_ffffL) {
      int locator = at - ZIP64_LOCATOR_SIZE;
      before = place(end.getLong(locator + 8));
      if (end.getInt(locator) != ZIP64_LOCATOR
          || before + ZIP64_END_SIZE > locator
          || end.getInt(before) != ZIP64_END) {
        throw new IllegalArgumentException("no end of a directory in the form Zip64");
      }
      count = end.getLong(before + 32);
      size = end.getLong(before + 40);
      from = end.getLong(before + 48);
    }
    List<String> names = new ArrayList<>();
    end.position(place(from));
    int to = Math.addExact(end.position(), Math.toIntExact(size));
    while (end.position() < to) {
      names.add(entry(end));
    }
    if (names.size() != count || end.position() != to || to > before) {
      throw new IllegalArgumentException("the directory is not as its end says");
    }
    return names;
  }

  private static String entry(ByteBuffer directory) {
    int start = directory.position();
    if (directory.getInt(start) != DIRECTORY_ENTRY) {
      throw new IllegalArgumentException("no entry of a directory");
    }
    byte[] name = new byte[unsigned(directory.getShort(start + 28))];
    int more = unsigned(directory.getShort(start + 30)) + unsigned(directory.getShort(start + 32));
    directory.position(start + DIRECTORY_ENTRY_SIZE);
    directory.get(name);
    directory.position(directory.position() + more);
    return new String(name, StandardCharsets.UTF_8);
  }

  /** Where a place of the file is in what is kept. */
  private int place(long inFile) {
    return Math.toIntExact(Math.subtractExact(inFile, dropped));
  }

  private static int unsigned(short number) {
    return Short.toUnsignedInt(number);
  }
}
