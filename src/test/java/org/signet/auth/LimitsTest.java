package org.signet.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** How often a client may ask, and all together. */
class LimitsTest {

  @Test
  void clientThatAsksTooOftenIsToldWhenToComeBack() {
    Limits limits = limits(3, 100);
    for (int i = 0; i < 3; i++) {
      limits.count("192.0.2.1", 1);
    }
    Problem refused = refused(limits, "192.0.2.1", 1);
    assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    // three a minute is one in twenty seconds, some of which may have passed
    assertThat(refused).hasMessageMatching("Wait (1?[0-9]|2[01]) s\\. Several badges .*");
    assertThatCode(() -> limits.count("192.0.2.2", 3)).doesNotThrowAnyException();
  }

  @Test
  void batchCountsAsManyAsItHas() {
    Limits limits = limits(50, 1_000);
    limits.count("192.0.2.1", 48);
    assertThat(refused(limits, "192.0.2.1", 10)).isNotNull();
    limits.count("192.0.2.1", 2);
  }

  @Test
  void batchThatIsLargerThanAClientsShareTakesTheWholeOfIt() {
    Limits limits = limits(10, 1_000);
    limits.count("192.0.2.1", 50);
    assertThat(refused(limits, "192.0.2.1", 1)).isNotNull();
  }

  @Test
  void manyClientsTogetherHaveALimitToo() {
    Limits limits = limits(3, 6);
    limits.count("192.0.2.1", 3);
    limits.count("192.0.2.2", 3);
    assertThat(refused(limits, "192.0.2.3", 1)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "2001:db8:1:2:ffff:4:5:6, 2001:db8:1:2",
    "0:0:0:0:0:0:0:1, 0:0:0:0",
  })
  void networkOfIpv6IsOneClient(String address, String network) {
    assertThat(Limits.network(address)).isEqualTo(network);
  }

  private static Problem refused(Limits limits, String client, int things) {
    return catchThrowableOfType(Problem.class, () -> limits.count(client, things));
  }

  private static Limits limits(int perClient, int overall) {
    return new Limits(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(SignetConfig.class)
            .withDefaultValue("signet.base-url", "http://localhost:8080")
            .withDefaultValue("signet.data-dir", "target")
            .withDefaultValue("signet.limits.per-client", String.valueOf(perClient))
            .withDefaultValue("signet.limits.overall", String.valueOf(overall))
            .build()
            .getConfigMapping(SignetConfig.class));
  }
}
