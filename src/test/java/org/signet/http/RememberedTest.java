package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.keys.DidWeb;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;
import org.signet.skill.Skills;
import org.signet.trust.KnownIssuer;
import org.signet.trust.TrustRegister;

/** What a node remembers of the database hides nothing that another node writes there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RememberedTest {

  private static final String CONCEPT =
      "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-0000000000b1";

  @Inject Sql sql;
  @Inject Issuers issuers;
  @Inject Skills skills;
  @Inject TrustRegister register;
  @Inject SignetConfig config;

  @Test
  void issuerThatAnotherNodeCreatesIsFoundAlthoughItWasAskedForBefore() {
    String did = DidWeb.of(config.baseUrl().resolve("/issuers/elsewhere")).did();
    assertThat(issuers.findByDid(did)).isEmpty();
    UUID id = createdByAnotherNode("elsewhere", did);
    assertThat(issuers.findByDid(did)).map(Issuer::id).contains(id);
    assertThat(issuers.findByDid(did)).map(Issuer::slug).contains("elsewhere");
    assertThat(register.find(did)).map(KnownIssuer::own).contains(true);
  }

  @Test
  void didOfAnotherHostIsNotAskedForAgain() {
    String did = "did:web:stranger.test";
    assertThat(issuers.findByDid(did)).isEmpty();
    createdByAnotherNode("stranger", did);
    assertThat(issuers.findByDid(did)).isEmpty();
  }

  @Test
  void issuerIsKnownAndUnknownAsSoonAsTheRegisterSaysSo() {
    String did = "did:web:partner.test";
    assertThat(register.find(did)).isEmpty();
    sql.update(
        "insert into trust_entry (issuer, name, source, added_at) values (?, 'Partner', 'own', ?)",
        did,
        Instant.EPOCH);
    assertThat(register.find(did)).map(KnownIssuer::id).contains(did);
    sql.update("delete from trust_entry where issuer = ?", did);
    assertThat(register.find(did)).isEmpty();
  }

  @Test
  void newConceptMayBeUsedAtOnceAndIsToldToVerifiersLater() {
    assertThat(skills.lookUp(List.of(CONCEPT, "x")).get(CONCEPT).skill()).isEmpty();
    sql.update(
        "insert into skill values (?, 'knowledge', 'transversal', 'new', 'nouveau', false, 'ESCO',"
            + " 'released')",
        CONCEPT);
    assertThat(skills.find(CONCEPT)).isPresent();
    assertThat(skills.lookUp(List.of(CONCEPT)).get(CONCEPT).skill()).isEmpty();
  }

  private UUID createdByAnotherNode(String slug, String did) {
    var id = UUID.randomUUID();
    sql.update(
        "insert into issuer (id, slug, did, profile, jwt_algorithm, created_at)"
            + " values (?, ?, ?, ?, 'EdDSA', ?)",
        id,
        slug,
        did,
        "{\"slug\":\"%s\",\"name\":{\"en\":\"Elsewhere\"},\"url\":\"https://%s.test\",\"languages\":[\"en-CA\"]}"
            .formatted(slug, slug),
        Instant.EPOCH);
    return id;
  }
}
