package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.signet.keys.Multibase;

class DigestsTest {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** The CIDv0 of an empty block is the same multihash in base58. */
  @Test
  void digestIsTheMultihashInBase58() throws IOException {
    byte[] sha256 = Digests.sha256(new ByteArrayInputStream(new byte[0]));
    assertThat(HexFormat.of().formatHex(sha256)).isEqualTo(EMPTY);
    assertThat(Digests.digestMultibase(sha256))
        .isEqualTo("zQmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n");
    assertThat(Digests.sha256("zQmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n")).contains(sha256);
  }

  @Test
  void bareHashAndOtherFunctionsAreNoDigest() {
    byte[] bare = HexFormat.of().parseHex(EMPTY);
    assertThat(Digests.sha256(Multibase.base58(bare))).isEmpty();
    assertThat(Digests.sha256(Multibase.base58(HexFormat.of().parseHex("1320" + EMPTY)))).isEmpty();
    assertThat(Digests.sha256("QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n")).isEmpty();
    assertThat(Digests.sha256(Multibase.base64url(HexFormat.of().parseHex("1220" + EMPTY))))
        .contains(bare);
    assertThatThrownBy(() -> Digests.digestMultibase(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
