package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signet.json.Json;

/**
 * The pinned JSON-LD contexts, from class path folder {@code contexts/}. Every file is compared
 * with {@code contexts/contexts.sha256} when this class is first used; where each comes from stands
 * in {@code contexts/README.md}.
 */
public final class Contexts {
  /** Base context of the Verifiable Credentials Data Model 1.1. */
  public static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";

  /** Base context of the Verifiable Credentials Data Model 2.0. */
  public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

  /** Open Badges 3.0.3, the context that Signet issues with. */
  public static final String OPEN_BADGES =
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  /** Open Badges extensions: {@code 1EdTechJsonSchemaValidator2019} and the refresh service. */
  public static final String OPEN_BADGES_EXTENSIONS =
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

  /** Comprehensive Learner Record 2.0; a later edition adds a term, which is refused. */
  public static final String CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

  /** The legacy proof type Ed25519Signature2020. */
  public static final String ED25519_2020 = "https://w3id.org/security/suites/ed25519-2020/v1";

  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put(CREDENTIALS_V1, "credentials-v1.json");
    FILES.put(CREDENTIALS_V2, "credentials-v2.json");
    FILES.put("https://www.w3.org/ns/credentials/examples/v2", "credentials-examples-v2.json");
    FILES.put("https://purl.imsglobal.org/spec/ob/v3p0/context.json", "ob-v3p0.json");
    FILES.put("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", "ob-v3p0-3.0.1.json");
    FILES.put("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", "ob-v3p0-3.0.2.json");
    FILES.put(OPEN_BADGES, "ob-v3p0-3.0.3.json");
    FILES.put(CLR, "clr-v2p0-2.0.1.json");
    FILES.put(OPEN_BADGES_EXTENSIONS, "ob-v3p0-extensions.json");
    FILES.put("https://w3id.org/security/data-integrity/v1", "data-integrity-v1.json");
    FILES.put("https://w3id.org/security/data-integrity/v2", "data-integrity-v2.json");
    FILES.put(ED25519_2020, "ed25519-2020-v1.json");
    FILES.put("https://w3id.org/security/multikey/v1", "multikey-v1.json");
    FILES.put("https://w3id.org/vc/status-list/2021/v1", "status-list-2021-v1.json");
    FILES.put("https://www.w3.org/ns/did/v1", "did-v1.json");
  }

  private static final Map<String, byte[]> PINNED = load(Contexts::resource);

  private Contexts() {}

  /** The URLs of all pinned contexts. */
  public static Set<String> urls() {
    return PINNED.keySet();
  }

  /**
   * The pinned file for a URL, byte for byte; empty when the URL is not pinned. Compared as a
   * string, never fetched.
   */
  public static Optional<byte[]> bytes(String url) {
    return Optional.ofNullable(PINNED.get(url)).map(byte[]::clone);
  }

  /** True when the URL is exactly one of the pinned ones. */
  public static boolean isPinned(String url) {
    return PINNED.containsKey(url);
  }

  static JsonNode tree(String url) {
    return Json.parse(PINNED.get(url));
  }

  /**
   * Reads and checks all files through {@code source}, which answers null for a file that is not
   * there.
   */
  static Map<String, byte[]> load(java.util.function.Function<String, byte[]> source) {
    Map<String, String> hashes = new HashMap<>();
    byte[] list = source.apply("contexts.sha256");
    if (list == null) {
      throw new IllegalStateException("contexts/contexts.sha256 is missing");
    }
    for (String line : new String(list, StandardCharsets.UTF_8).split("\n")) {
      if (!line.isBlank()) {
        hashes.put(line.substring(66), line.substring(0, 64));
      }
    }
    Map<String, byte[]> pinned = new LinkedHashMap<>();
    FILES.forEach((url, file) -> pinned.put(url, checked(file, source.apply(file), hashes)));
    return Map.copyOf(pinned);
  }

  private static byte[] checked(String file, byte[] bytes, Map<String, String> hashes) {
    String expected = hashes.get(file);
    if (bytes == null || expected == null) {
      throw new IllegalStateException(
          "context file contexts/" + file + " is missing or not in contexts.sha256");
    }
    String actual = HexFormat.of().formatHex(sha256(bytes));
    if (!actual.equals(expected)) {
      throw new IllegalStateException(
          "context file contexts/"
              + file
              + " was changed: SHA-256 is "
              + actual
              + ", contexts.sha256 says "
              + expected);
    }
    return bytes;
  }

  private static byte[] resource(String file) {
    try (InputStream in = Contexts.class.getResourceAsStream("/contexts/" + file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] sha256(byte[] bytes) {
    return Hash.SHA_256.digest().digest(bytes);
  }
}
