package org.signet.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@link TestHosts} serve, each page a file {@code <host>/<path, URL-encoded>}: the status,
 * the headers, an empty line, the body. Beside them the authority and the list of requests.
 */
record TestFiles(Path dir) {

  /** A header that is not sent: milliseconds before each byte of the body. */
  static final String SLOW = "X-Test-Slow";

  /** A header that is not sent: the body is repeated for ever. */
  static final String ENDLESS = "X-Test-Endless";

  record Page(int status, Map<String, String> headers, byte[] body) {}

  Path caFile() {
    return dir.resolve("ca.pem");
  }

  void put(String host, String path, Page page) {
    StringBuilder head = new StringBuilder().append(page.status()).append('\n');
    page.headers().forEach((name, value) -> head.append(name + ": " + value + "\n"));
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(head.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1));
      bytes.write(page.body());
      Path file = file(host, path);
      Files.createDirectories(file.getParent());
      Path next = Files.createTempFile(dir, "next", null);
      Files.write(next, bytes.toByteArray());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String host, String path) {
    try {
      Files.deleteIfExists(file(host, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Page> find(String host, String path) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file(host, path));
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\n\n");
      List<String> lines = text.substring(0, end).lines().toList();
      Map<String, String> headers = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(": ", 2);
        headers.put(parts[0], parts[1]);
      }
      byte[] body = Arrays.copyOfRange(bytes, end + 2, bytes.length);
      return Optional.of(new Page(Integer.parseInt(lines.get(0)), headers, body));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  void asked(String host, String path) throws IOException {
    synchronized (TestFiles.class) {
      Files.writeString(
          dir.resolve("requests"),
          host + path + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  List<String> requests() {
    try {
      return Files.readAllLines(dir.resolve("requests"));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String host, String path) {
    return dir.resolve(host).resolve(URLEncoder.encode(path, StandardCharsets.UTF_8));
  }
}
