package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VcdmDigestTest {
  @Test
  void bothFormsHoldTheSameDigest() {
    VcdmDigest sri =
        VcdmDigest.ofSri("sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=").orElseThrow();
    assertThat(sri.algorithm()).isEqualTo("SHA-256");
    assertThat(HexFormat.of().formatHex(sri.bytes()))
        .isEqualTo("59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734");
    assertThat(VcdmDigest.ofMultibase("uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA"))
        .hasValueSatisfying(other -> assertThat(other.isSame(sri)).isTrue());
    assertThat(VcdmDigest.ofMultibase("uWZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ"))
        .hasValueSatisfying(other -> assertThat(other.isSame(sri)).isTrue());
  }

  /** Contexts, and digests of editions of them that were published. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://www.w3.org/ns/credentials/v2|sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU",
        "https://www.w3.org/ns/credentials/v2|sha384-NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg",
        "https://www.w3.org/ns/credentials/v2|sha256-JKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k=",
        "https://www.w3.org/ns/credentials/v2|sha384-e2AY0FBy6KUAgZ3rMaz7Uj/Gp0bkIIIB/bjgmVQS2PPSOr+Ufx9P5mVrVU+jxFXR",
        "https://www.w3.org/ns/credentials/examples/v2|sha384-zNNbQTWCSUSi0bbz7dbua+RcENv7C6FvlmYJ1Y+I727HsPOHdzwELMYO9Mz68M26",
        "https://www.w3.org/2018/credentials/v1|sha256-q03dmlMXWIB6eaW0UFENYa6NFH6rlmzJogDAcJWwzcw=",
        "https://example.org/other|sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      })
  void digestOfAPublishedEditionIsSigned(String id, String digest) {
    assertThat(VcdmLint.lintToIssue(related(id, "digestSRI", digest))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "digestSRI|sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "digestSRI|sha384-zNNbQTWCSUSi0bbz7dbua+RcENv7C6FvlmYJ1Y+I727HsPOHdzwELMYO9Mz68M26",
        "digestMultibase|uM4RgWQc3RUDtjJCSgTJtTfvpZ7SPEg_LNO0ESlovQC0",
        "digestMultibase|uEiBXOT-8adbvubm13Jy2uYgLCUQ2Cr_i6vRZyeWM8iedfA",
      })
  void digestOfNoEditionIsNotSignedButIsNoFaultOfShape(String name, String digest) {
    ObjectNode credential = related("https://www.w3.org/ns/credentials/v2", name, digest);
    assertThat(VcdmLint.lintToIssue(credential))
        .extracting(Finding::code, Finding::pointer)
        .containsExactly(tuple(Finding.Code.DIGEST_MISMATCH, "/relatedResource/0/" + name));
    assertThat(VcdmLint.lint(credential)).isEmpty();
  }

  private static ObjectNode related(String id, String name, String digest) {
    return with(
        VcdmLintTest.second(),
        "/relatedResource",
        "[{\"id\":\"%s\",\"%s\":\"%s\"}]".formatted(id, name, digest));
  }
}
