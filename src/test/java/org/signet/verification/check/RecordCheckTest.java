package org.signet.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.jsonld.Badges;
import org.signet.jsonld.Records;
import org.signet.verification.Outcome;

class RecordCheckTest {

  private static final String ISSUER = "did:web:badges.example.edu"; // of Records

  private static ObjectNode badge(String issuer, String name) {
    ObjectNode badge = Badges.json("{\"credentialSubject\":{\"id\":\"urn:uuid:1\"}}");
    badge.put("issuer", issuer);
    ((ObjectNode) badge.get("credentialSubject"))
        .putArray("identifier")
        .addObject()
        .put("identityType", "name")
        .put("hashed", false)
        .put("identityHash", name);
    return badge;
  }

  @ParameterizedTest
  @CsvSource({
    "did:web:badges.example.edu, Ada Learner, SAME_HOLDER",
    "did:web:badges.example.edu, Ada Byron, HOLDERS_NOT_COMPARABLE",
    "did:web:other.example.edu, ' ada LEARNER', SAME_HOLDER",
    "did:web:other.example.edu, Ada Byron, OTHER_HOLDER"
  })
  void changedNameIsAnotherHolderOnlyWhereTheIssuerIsAnother(
      String issuer, String name, String code) {
    assertThat(RecordCheck.holders(Records.of(badge(issuer, name))).code()).isEqualTo(code);
  }

  @Test
  void accentHoweverItIsWrittenIsTheSameName() {
    ObjectNode record = Records.of(badge("did:web:other.example.edu", "E\u0301lise"));
    ((ObjectNode) record.at("/credentialSubject/identifier/0")).put("identityHash", "Élise");
    assertThat(RecordCheck.holders(record).code()).isEqualTo("SAME_HOLDER");
  }

  @Test
  void anotherWalletIsAnotherHolderWhoeverIssued() {
    ObjectNode badge = badge(ISSUER, "Ada Learner");
    ((ObjectNode) badge.get("credentialSubject")).put("id", "did:key:z6MkOne");
    ObjectNode record = Records.of(badge);
    ((ObjectNode) record.get("credentialSubject")).put("id", "did:key:z6MkOther");
    assertThat(RecordCheck.holders(record).code()).isEqualTo("OTHER_HOLDER");
  }

  @Test
  void recordVouchesForBadgesOfItsOwnIssuerAlone() {
    ObjectNode record = Records.of();
    assertThat(RecordCheck.isOfItsIssuer(record, badge(ISSUER, "x"))).isTrue();
    assertThat(RecordCheck.isOfItsIssuer(record, badge("did:web:other.test", "x"))).isFalse();
    record.remove("issuer");
    ObjectNode nobodys = badge(ISSUER, "x");
    nobodys.remove("issuer");
    assertThat(RecordCheck.isOfItsIssuer(record, nobodys)).isFalse();
    assertThat(RecordCheck.recordIsAsked().outcome()).isEqualTo(Outcome.SKIPPED);
  }
}
