package org.signet.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** A download is whole, or it is none. */
class EscoDownloadTest {

  private static final int END_SIZE = 22;

  @Test
  void wholeZipIsReadAndItsOtherFilesAreTold() throws IOException {
    var download = new EscoDownload(new ImportFaults());
    List<String> read = new ArrayList<>();
    download.read(
        new ByteArrayInputStream(zip("as it was sent", "skills_en.csv", "read\u00e9.txt", "x/")),
        Optional.empty(),
        (file, content) ->
            read.add(file.name() + new String(content.readAllBytes(), StandardCharsets.UTF_8)));
    assertThat(read).containsExactly("skills_en.csvskills_en.csv");
    assertThat(download.ignored()).containsExactly("read\u00e9.txt");
  }

  @Test
  void endIsFoundBehindMoreThanIsKept() throws IOException {
    byte[] noise = new byte[3 * ZipEnd.LONGEST];
    new Random(1).nextBytes(noise);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("noise"));
      zip.write(noise);
    }
    read(bytes.toByteArray());
    assertBroken(Arrays.copyOf(bytes.toByteArray(), bytes.size() - END_SIZE));
  }

  @Test
  void zipThatIsCutAnywhereIsRefused() throws IOException {
    byte[] whole = zip("", "skills_en.csv", "skills_fr.csv");
    for (int length = 4; length < whole.length; length++) {
      assertBroken(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void zipThatIsCutAfterAFileIsRefusedWhateverFollows() throws IOException {
    byte[] whole = zip("", "skills_en.csv", "skills_fr.csv");
    byte[] shorter = zip("", "skills_en.csv");
    int first = directory(shorter);
    byte[] cut = Arrays.copyOf(whole, first);
    assertBroken(cut);
    assertBroken(joined(cut, new byte[1000]));
    assertBroken(
        joined(cut, "not a zip any more, nor an end of one".getBytes(StandardCharsets.UTF_8)));
    assertBroken(joined(cut, Arrays.copyOfRange(whole, directory(whole), whole.length)));
    byte[] emptyEnd = new byte[END_SIZE];
    System.arraycopy(whole, whole.length - END_SIZE, emptyEnd, 0, 4);
    assertBroken(joined(cut, emptyEnd));
  }

  @Test
  void endInTheFormZip64IsRead() throws IOException {
    byte[] whole = zip("", "skills_en.csv", "skills_fr.csv");
    read(zip64(whole, 2));
    assertBroken(zip64(whole, 1));
  }

  @Test
  void directoryThatIsDamagedIsRefused() throws IOException {
    byte[] whole = zip("", "skills_en.csv");
    int directory = directory(whole);
    for (int at : List.of(directory, directory + 28, directory + 30, directory + 46)) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      assertBroken(damaged);
    }
    for (int field : List.of(10, 12, 16, 20)) { // count, size, place, comment
      byte[] damaged = whole.clone();
      damaged[whole.length - END_SIZE + field] ^= 1;
      assertBroken(damaged);
      Arrays.fill(damaged, whole.length - END_SIZE + 8, whole.length - 2, (byte) 0xff);
      assertBroken(damaged); // says that there is an end in the form Zip64
    }
    assertBroken(joined(whole, new byte[1]));
  }

  private static void assertBroken(byte[] zip) {
    assertThatThrownBy(() -> read(zip))
        .as("%d bytes", zip.length)
        .isInstanceOfSatisfying(
            Problem.class,
            e -> assertThat(e.errors()).extracting(FieldError::code).containsExactly("ZIP_BROKEN"));
  }

  private static void read(byte[] zip) throws IOException {
    new EscoDownload(new ImportFaults())
        .read(
            new ByteArrayInputStream(zip),
            Optional.empty(),
            (file, content) -> content.readAllBytes());
  }

  /** Where the directory of a zip without a comment begins. */
  private static int directory(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - END_SIZE + 16);
  }

  private static byte[] zip64(byte[] zip, long count) {
    int end = zip.length - END_SIZE;
    ByteBuffer bytes =
        ByteBuffer.allocate(zip.length + 56 + 20).order(ByteOrder.LITTLE_ENDIAN).put(zip, 0, end);
    bytes.putInt(0x06064b50).putLong(44).putInt(0).putLong(0).putLong(count).putLong(count);
    bytes.putLong(end - directory(zip)).putLong(directory(zip));
    bytes.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    bytes.putInt(0x06054b50).putInt(0).putInt(-1).putLong(-1).putShort((short) 0);
    return bytes.array();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Each file says its name. */
  private static byte[] zip(String comment, String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setComment(comment);
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
