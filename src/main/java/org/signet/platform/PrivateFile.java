package org.signet.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file with a secret: readable by its owner alone from the moment it exists. */
public final class PrivateFile {

  private PrivateFile() {}

  /**
   * Creates the file with one line.
   *
   * @throws FileAlreadyExistsException when there is one already; it is left as it is
   */
  public static void create(Path file, String line) throws IOException {
    create(file, (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Creates the file with these bytes.
   *
   * @throws FileAlreadyExistsException when there is one already; it is left as it is
   */
  static void create(Path file, byte[] content) throws IOException {
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            permissions(file, "rw-------"))) {
      channel.write(ByteBuffer.wrap(content));
    }
  }

  /** Creates a directory that nobody else can enter; one that is there stays as it is. */
  public static void createDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, permissions(directory, "rwx------"));
  }

  private static FileAttribute<?>[] permissions(Path path, String posix) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))
        }
        : new FileAttribute<?>[0];
  }
}
