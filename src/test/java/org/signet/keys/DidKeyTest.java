package org.signet.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class DidKeyTest {
  private static final String KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
  private static final String OTHER = "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";

  @Test
  void didIsItsKey() {
    PublicKey key = DidKey.resolve("did:key:" + KEY);
    assertThat(key).isEqualTo(Multikey.decode(KEY));
    assertThat(DidKey.did(key)).isEqualTo("did:key:" + KEY);
    assertThat(DidKey.verificationMethod(key)).isEqualTo("did:key:" + KEY + "#" + KEY);
    assertThat(DidKey.resolve("did:key:" + KEY + "#" + KEY)).isEqualTo(key);
  }

  @Test
  void fragmentOfAnotherKeyIsAMismatch() {
    assertThat(code("did:key:" + KEY + "#" + OTHER)).isEqualTo(KeyRefused.Code.KEY_MISMATCH);
    assertThat(code("did:key:" + KEY + "#")).isEqualTo(KeyRefused.Code.KEY_MISMATCH);
    assertThat(code("did:key:" + KEY + "#" + KEY + "#")).isEqualTo(KeyRefused.Code.KEY_MISMATCH);
  }

  @Test
  void otherDidsAreRejected() {
    for (String did :
        new String[] {"did:web:a.example", "did:key:", "did:key:z6Mk", "did:key:1.1:" + KEY}) {
      assertThat(code(did)).isEqualTo(KeyRefused.Code.KEY_REJECTED);
    }
  }

  private static KeyRefused.Code code(String did) {
    return catchThrowableOfType(KeyRefused.class, () -> DidKey.resolve(did)).code();
  }
}
