package org.signet.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signet.jsonld.Contexts;

/**
 * The digests under which the contexts that we bundle were published. A bundled file may differ in
 * white space from the one that its publisher serves, and some were published more than once; a
 * credential that was made with an earlier edition says so with that edition's digest.
 *
 * <p>Sources: {@code credentials/v2} — appendix B.1 of VCDM 2.0 (February 2025) and, for the
 * edition of July 2024, w3c/vc-data-model at 8d0ee107 and {@code relatedResourceDigestsJuly2024} of
 * w3c/vc-data-model-2.0-test-suite; {@code credentials/v1} — appendix B.1 of VCDM 1.1; {@code
 * data-integrity/v2}, {@code multikey/v1} — section 2.4 of VC Data Integrity 1.0; {@code did/v1} —
 * the file that the W3C serves; Open Badges 3.0.3 — the edition of 2026-06-29.
 */
final class VcdmEditions {
  private static final String TABLE =
      """
      https://www.w3.org/ns/credentials/v2 sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=
      https://www.w3.org/ns/credentials/v2 sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU
      https://www.w3.org/ns/credentials/v2 sha256-JKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k=
      https://www.w3.org/ns/credentials/v2 sha384-NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg
      https://www.w3.org/2018/credentials/v1 sha256-q03dmlMXWIB6eaW0UFENYa6NFH6rlmzJogDAcJWwzcw=
      https://www.w3.org/2018/credentials/v1 sha384-gsOz6rhjdUu/0rnxfY1tufYRafMBy/CwXh/EvrX1xR3U0uiIwnT0nD+7JAj2H67R
      https://w3id.org/security/data-integrity/v2 sha256-Z/IebjOmwU5cz9L8eGX3R0+3GgSvfpQTbLOZ36yK6PQ=
      https://w3id.org/security/multikey/v1 sha256-uiwYLeLZL35HGEvMqPzwvq7m05hsUnv2ZMGVu8fFhZc=
      https://www.w3.org/ns/did/v1 sha256-Tz6uVWjJxfA2oIIIj54ZIBnuBvqniXPIf/kdVCG4ja0=
      https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json sha256-PTT01O8bzmkRBuY3mL6157hiuoQUI/XuHlOrfd87yoQ=
      """;

  private static final Map<String, List<VcdmDigest>> PUBLISHED = new HashMap<>();

  static {
    for (String line : TABLE.split("\n")) {
      String[] words = line.split(" ");
      PUBLISHED
          .computeIfAbsent(words[0], url -> new ArrayList<>())
          .add(VcdmDigest.ofSri(words[1]).orElseThrow());
    }
  }

  private VcdmEditions() {}

  /** False when the URL is that of a bundled context, and the digest of no edition of it. */
  static boolean allows(String url, VcdmDigest digest) {
    return Contexts.bytes(url)
        .map(
            bytes ->
                PUBLISHED.getOrDefault(url, List.of()).stream().anyMatch(digest::isSame)
                    || digest.isSame(
                        new VcdmDigest(digest.algorithm(), hash(digest.algorithm(), bytes))))
        .orElse(true);
  }

  private static byte[] hash(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
