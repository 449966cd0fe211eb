package org.signet.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.signet.keys.Jwk;

/**
 * Writes the files of the corpus, the same bytes on every machine. After a change: {@code mvn test
 * -Dtest=CorpusFilesTest -Dsignet.write=true}.
 */
final class CorpusWriter {

  /** What people write, and what no program can make. */
  private static final List<String> BY_HAND = List.of("README.md", "cases.txt", "keys");

  private CorpusWriter() {}

  /** Writes all files anew. */
  public static void main(String[] arguments) throws IOException {
    write();
  }

  static void write() throws IOException {
    Map<String, byte[]> files = files();
    for (Path file : present()) {
      Files.delete(file);
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = Corpus.FOLDER.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** The files as they should be, by their paths in the corpus. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    common().forEach((path, json) -> files.put(path, bytes(json)));
    for (Case each : cases()) {
      each.files()
          .forEach(
              (name, bytes) -> {
                if (files.put(each.folder() + "/" + name, bytes) != null) {
                  throw new IllegalStateException("two cases write " + each.folder());
                }
              });
    }
    return files;
  }

  static List<Case> cases() {
    return Stream.of(
            CoverageCases.all(),
            JsonLdCases.all(),
            MeaningCases.all(),
            KeyCases.all(),
            ProofCases.all(),
            TokenHeaderCases.all(),
            TokenClaimCases.all(),
            JsonCases.all(),
            PictureCases.all(),
            VectorCases.all(),
            StatusListCases.all(),
            EncodedListCases.all(),
            AddressCases.all(),
            HostCases.all(),
            RecipientCases.all(),
            ShownCases.all(),
            WrappedCases.all(),
            FurtherCases.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(each -> each.number))
        .toList();
  }

  /** The files that are there and that this program writes. */
  static List<Path> present() throws IOException {
    try (var files = Files.walk(Corpus.FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !BY_HAND.contains(Corpus.FOLDER.relativize(f).getName(0).toString()))
          .toList();
    }
  }

  /** What the issuer of V serves. */
  private static Map<String, JsonNode> common() {
    Map<String, JsonNode> files = new TreeMap<>();
    files.put("v.json", Fixture.signed());
    files.put("hosts/issuer.test/.well-known/did.json", Issuer.TEST.document());
    files.put("hosts/evil.test/.well-known/did.json", Issuer.EVIL.document());
    files.put(
        "hosts/issuer.test/status/1",
        Fixture.list(Issuer.TEST, Fixture.LIST, Fixture.SEVENTH_REVOKED));
    files.put(
        "hosts/issuer.test/keys/1", Jwk.write(TestKeys.RSA.publicKey(), Optional.of(Fixture.KID)));
    files.put(
        "hosts/issuer.test/keys/2",
        Jwk.write(TokenHeaderCases.EC.publicKey(), Optional.of(TokenHeaderCases.EC_KID)));
    return files;
  }

  private static byte[] bytes(JsonNode json) {
    return Case.pretty(json).getBytes(StandardCharsets.UTF_8);
  }
}
