package org.signet.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.signet.TestClient;

/** A partner whose endorsement names a status list of its own. */
public final class PartnerWithList {

  private final Endorsing at = Endorsing.newInstitution();
  private final RemoteIssuer partner = RemoteIssuer.key("listing");
  private final ObjectNode unsigned = at.demand(partner);

  /** The signed text, which names an entry of a list that is served from now on. */
  public String signed(String list, boolean revoked) {
    int[] set = revoked ? new int[] {7} : new int[0];
    partner.serve(list, partner.sign(partner.list(list, "revocation", set)));
    unsigned.set("credentialStatus", partner.entry(list, "revocation", 7));
    return partner.sign(unsigned.deepCopy()).toString();
  }

  /** Has one taken in: the address of its document. */
  public String take(String signed) {
    at.take(TestClient.read(signed));
    return unsigned.get("id").textValue();
  }

  /** Whether new badges carry an endorsement. */
  public boolean isCarried() {
    return TestClient.fetch(at.client.badge()).has("endorsement");
  }
}
