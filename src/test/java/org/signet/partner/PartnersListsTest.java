package org.signet.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.http.PartnerWithList;
import org.signet.platform.Sql;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnersListsTest {

  @Inject PartnersLists lists;
  @Inject Sql sql;

  @Test
  void newBadgesDoWithoutWhatAPartnerRevokedInItsList() {
    PartnerWithList partner = new PartnerWithList();
    String document = partner.take(partner.signed("/status/1", false));
    lists.ask();
    assertThat(partner.isCarried()).isTrue();
    // another list, because what was fetched is kept for a while
    String revoked = partner.signed("/status/2", true);
    sql.update(
        "update endorsement set json = ?, sha256 = ? where document_id = ?",
        revoked,
        DigestUtils.sha256(revoked),
        document);
    lists.ask();
    assertThat(partner.isCarried()).isFalse();
    assertThat(withdrawnBy(document)).isEqualTo("partner");
  }

  private String withdrawnBy(String document) {
    return sql.first(
            "select withdrawn_by from endorsement where document_id = ?",
            row -> row.getString(1),
            document)
        .orElseThrow();
  }
}
