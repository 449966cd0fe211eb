package org.signet.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signet.keys.Algorithm;
import org.signet.problem.Fields;
import org.signet.proof.Cryptosuite;

/** The member {@code vcApi} of {@code POST /v1/issuers}. */
final class VcApiReader {

  private static final String NAME = "vcApi";
  private static final Map<String, String> VERSIONS = Map.of("2.0", "2.0", "1.1", "1.1");
  private static final Map<String, Cryptosuite> SUITES =
      Arrays.stream(Cryptosuite.values())
          .collect(Collectors.toMap(Cryptosuite::text, suite -> suite));

  private VcApiReader() {}

  /**
   * Reads the settings.
   *
   * @param algorithm of the key that will sign
   */
  static VcApiSettings read(Fields fields, Algorithm algorithm) {
    List<Cryptosuite> usual = List.of(usual(algorithm));
    return fields
        .optionalObject(NAME, settings -> settings(settings, algorithm, usual))
        .orElse(new VcApiSettings(usual, Optional.empty(), true));
  }

  /** The suite of a key where nobody asked for another. */
  static Cryptosuite usual(Algorithm algorithm) {
    return algorithm == Algorithm.EDDSA ? Cryptosuite.EDDSA_RDFC_2022 : Cryptosuite.ECDSA_RDFC_2019;
  }

  private static VcApiSettings settings(
      Fields fields, Algorithm algorithm, List<Cryptosuite> usual) {
    List<Cryptosuite> suites =
        fields.has("cryptosuites") ? fields.choices("cryptosuites", SUITES) : usual;
    if (!suites.stream().allMatch(suite -> suite.takes(algorithm))) {
      fields.fault(
          "cryptosuites", "KEY_DIFFERS", "Send suites that take the issuer's key, see keyType.");
    }
    return new VcApiSettings(
        suites, fields.optionalChoice("version", VERSIONS), fields.flag("credentialStatus", true));
  }
}
