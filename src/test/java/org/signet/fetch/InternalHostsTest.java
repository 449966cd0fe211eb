package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalHostsTest {

  @Test
  void suffixMeansEveryNameBelowItAndNotItself() {
    InternalHosts hosts = new InternalHosts(List.of("*.campus.local"));
    assertThat(hosts.contains("a.campus.local")).isTrue();
    assertThat(hosts.contains("a.b.campus.local")).isTrue();
    assertThat(hosts.contains("campus.local")).isFalse();
    assertThat(hosts.contains("acampus.local")).isFalse();
  }

  @Test
  void firstThatFitsCounts() {
    InternalHosts hosts =
        new InternalHosts(List.of("a.test=127.0.0.1:1", " *.TEST=[::1]:2 ", "b.test=127.0.0.1:3"));
    assertThat(hosts.place("a.test")).hasValueSatisfying(p -> assertThat(p.getPort()).isEqualTo(1));
    assertThat(hosts.place("b.test")).hasValueSatisfying(p -> assertThat(p.getPort()).isEqualTo(2));
    assertThat(hosts.place("b.example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "*.",
        "a.*.test",
        "https://a.test",
        "a.test:8443",
        "a.test=",
        "a.test=127.0.0.1",
        "a.test=127.1:8443",
        "a.test=256.0.0.1:8443",
        "a.test=localhost:8443",
        "a.test=::1:8443",
        "a.test=[::g]:8443",
        "a.test=127.0.0.1:65536",
        "10.0.0.1",
        "10.0.0.1=10.0.0.2:443"
      })
  void entryThatIsWrittenOtherwiseIsRefusedByName(String entry) {
    assertThatThrownBy(() -> new InternalHosts(List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + entry + "'");
  }
}
