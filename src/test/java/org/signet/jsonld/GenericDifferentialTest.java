package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signet.jsonld.GenericDocuments.Feature;

/** {@link DifferentialTest} for credentials outside the Open Badges model. */
class GenericDifferentialTest {
  private static final int DOCUMENTS = Integer.getInteger("signet.documents", 500);
  private static final long FIRST_SEED = Long.getLong("signet.seed", 4_000_000L);
  private static final Set<Feature> FEATURES = EnumSet.allOf(Feature.class);

  /** The profile that lets these documents through, where there is one. */
  private static final Optional<ContextProfile> PROFILE =
      Arrays.stream(ContextProfile.values()).filter(p -> p.name().equals("GENERIC")).findFirst();

  @Test
  void generatedDocumentsHaveTheCanonicalFormOfTheReference()
      throws JsonLdError, RdfConsumerException {
    assumeTrue(PROFILE.isPresent(), "there is no profile for generic credentials");
    Reference reference = new Reference();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS; seed++) {
      ObjectNode document = GenericDocuments.of(seed, FEATURES);
      Canonical canonical = Canonical.of(document, PROFILE.get());
      assertThat(new String(canonical.nquads(), StandardCharsets.UTF_8))
          .as("-Dsignet.seed=%d -Dsignet.documents=1: %s", seed, document)
          .isEqualTo(reference.nquads(document));
    }
  }
}
