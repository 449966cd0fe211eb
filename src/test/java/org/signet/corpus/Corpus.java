package org.signet.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signet.json.Json;

/** The corpus as it lies in its folder. */
final class Corpus {

  static final Path FOLDER = Path.of("src/test/resources/corpus");

  private Corpus() {}

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders of the cases, in their order. */
  static List<Path> cases() {
    try (var folders = Files.list(FOLDER)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("expect.json")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is expected of every input of every case, twins among them. */
  static List<Expected> inputs() {
    List<Expected> all = new ArrayList<>();
    for (Path folder : cases()) {
      all.addAll(Expected.read(folder, Json.parseObject(read(folder.resolve("expect.json")))));
    }
    return all;
  }

  /** Every file that is served, by its address without {@code https://}. */
  static Map<String, byte[]> served() {
    Map<String, byte[]> served = new TreeMap<>();
    serve(FOLDER.resolve("hosts"), served);
    cases().forEach(folder -> serve(folder.resolve("hosts"), served));
    return served;
  }

  private static void serve(Path hosts, Map<String, byte[]> served) {
    if (!Files.isDirectory(hosts)) {
      return;
    }
    try (var files = Files.walk(hosts)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                String address = hosts.relativize(file).toString();
                if (served.put(address, read(file)) != null) {
                  throw new IllegalStateException("two cases serve " + address);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
