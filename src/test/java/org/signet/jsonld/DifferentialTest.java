package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.rdf.api.RdfConsumerException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.signet.credential.GeneratedCredential;

/**
 * Our canonical form of generated credentials is that of the reference, byte for byte. More of
 * them, or one again: {@code mvn verify -Dtest=DifferentialTest -Dsignet.documents=100000
 * -Dsignet.seed=7}.
 */
class DifferentialTest {
  private static final int DOCUMENTS = Integer.getInteger("signet.documents", 2_000);
  private static final long FIRST_SEED = Long.getLong("signet.seed", 1_000_000L);

  /** Fewer documents have not the room for every property so often. */
  private static final int ENOUGH_FOR_EVERY_PROPERTY = 2_000;

  @Test
  void generatedCredentialsHaveTheCanonicalFormOfTheReference()
      throws JsonLdError, RdfConsumerException {
    Reference reference = new Reference();
    Map<String, Integer> documentsWith = new TreeMap<>();
    GeneratedCredential.possibleProperties().forEach(p -> documentsWith.put(p, 0));
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS; seed++) {
      GeneratedCredential generated = GeneratedCredential.withAgreedNumbers(seed);
      Canonical canonical = Canonical.of(generated.document(), generated.profile());
      assertThat(new String(canonical.nquads(), StandardCharsets.UTF_8))
          .as("-Dsignet.seed=%d -Dsignet.documents=1: %s", seed, generated.document())
          .isEqualTo(reference.nquads(generated.document()));
      assertThat(canonical.hash()).isEqualTo(Contexts.sha256(canonical.nquads()));
      generated.properties().forEach(p -> documentsWith.merge(p, 1, Integer::sum));
    }
    if (DOCUMENTS >= ENOUGH_FOR_EVERY_PROPERTY) {
      assertThat(documentsWith.keySet()).isEqualTo(GeneratedCredential.possibleProperties());
      assertThat(documentsWith)
          .allSatisfy((p, count) -> assertThat(count).as(p).isGreaterThanOrEqualTo(50));
    }
  }
}
