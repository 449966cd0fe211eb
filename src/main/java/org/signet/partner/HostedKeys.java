package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.MasterKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.Signer;
import org.signet.platform.Sql;

/** Keys of partners that this service keeps, one an invitation, sealed by the master key. */
@ApplicationScoped
class HostedKeys {

  private final Sql sql;
  private final MasterKey master;
  private final Audit audit;
  private final Clock clock;

  HostedKeys(Sql sql, MasterKey master, Audit audit, Clock clock) {
    this.sql = sql;
    this.master = master;
    this.audit = audit;
    this.clock = clock;
  }

  /** The DID of the invitation's key, which is made when there is none; in a transaction. */
  String did(UUID invitation) {
    PrivateKey made = PrivateKeys.generate(Algorithm.EDDSA);
    String did = DidKey.did(made.publicKey());
    int inserted =
        sql.update(
            "insert into partner_key (invitation_id, did, sealed, created_at) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            invitation,
            did,
            master.seal(made, did),
            clock.instant());
    if (inserted == 1) {
      audit.record(null, "partner.key_made", invitation.toString());
      return did;
    }
    return find(invitation, (known, box) -> known).orElseThrow();
  }

  /** What signs with the invitation's key. */
  Signer signer(UUID invitation) {
    return find(
            invitation,
            (did, box) -> {
              PrivateKey key = master.open(box, did);
              return key.signer(DidKey.verificationMethod(key.publicKey()));
            })
        .orElseThrow();
  }

  private interface Use<T> {
    T of(String did, byte[] box);
  }

  private <T> Optional<T> find(UUID invitation, Use<T> use) {
    return sql.first(
        "select did, sealed from partner_key where invitation_id = ?",
        row -> use.of(row.getString("did"), row.getBytes("sealed")),
        invitation);
  }
}
