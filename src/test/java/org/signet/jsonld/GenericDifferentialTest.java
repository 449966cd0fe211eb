package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signet.jsonld.GenericDocuments.Feature;

/** {@link DifferentialTest} for credentials outside the Open Badges model. */
class GenericDifferentialTest {
  private static final int DOCUMENTS = Integer.getInteger("signet.documents", 500);
  private static final long FIRST_SEED = Long.getLong("signet.seed", 4_000_000L);
  private static final Set<Feature> FEATURES = EnumSet.allOf(Feature.class);

  @Test
  void generatedDocumentsHaveTheCanonicalFormOfTheReference()
      throws JsonLdError, RdfConsumerException {
    Reference reference = new Reference();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS; seed++) {
      ObjectNode document = GenericDocuments.of(seed, FEATURES);
      Canonical canonical = Canonical.of(document, ContextProfile.GENERIC);
      assertThat(new String(canonical.nquads(), StandardCharsets.UTF_8))
          .as("-Dsignet.seed=%d -Dsignet.documents=1: %s", seed, document)
          .isEqualTo(reference.nquads(document));
    }
  }
}
