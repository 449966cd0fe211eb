package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadGateTest {

  private final DownloadGate gate = new DownloadGate(null);

  @Test
  void oneNetworkLeavesRoomForOthers() {
    for (int i = 0; i < DownloadGate.MOST_OF_ONE; i++) {
      assertThat(gate.enter("192.0.2.1")).isTrue();
    }
    assertThat(gate.enter("192.0.2.1")).isFalse();
    assertThat(gate.enter("192.0.2.2")).isTrue();
    gate.leave("192.0.2.1");
    assertThat(gate.enter("192.0.2.1")).isTrue();
  }

  @Test
  void allTogetherLeaveThreadsForTheService() {
    for (int i = 0; i < DownloadGate.MOST; i++) {
      assertThat(gate.enter("192.0.2." + i)).isTrue();
    }
    for (int i = 0; i < 100; i++) {
      assertThat(gate.enter("198.51.100.1")).isFalse();
    }
    gate.leave("192.0.2.0");
    assertThat(gate.enter("198.51.100.1")).isTrue();
  }

  @Test
  void whoTakesTooSlowlyIsNotWaitedFor() {
    assertThat(DownloadGate.isTooSlow(10, 0)).isFalse();
    assertThat(DownloadGate.isTooSlow(21, 2_000)).isTrue();
    assertThat(DownloadGate.isTooSlow(1_000, 24 << 20)).isFalse();
  }

  @Test
  void fileIsOneHoweverItsAddressEnds() {
    for (String path : new String[] {"/evidence/1", "/evidence/1/", "/learner/c/files/1/"}) {
      assertThat(DownloadGate.isFile(path)).isTrue();
    }
    assertThat(DownloadGate.isFile("/v1/evidence/1/content/")).isTrue();
    assertThat(DownloadGate.isFile("/v1/evidence/1")).isFalse();
    assertThat(DownloadGate.isFile("/verify")).isFalse();
  }
}
