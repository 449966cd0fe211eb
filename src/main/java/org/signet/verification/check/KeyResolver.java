package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerKeys;
import org.signet.issuer.Issuers;
import org.signet.keys.DidKey;
import org.signet.keys.DidWeb;
import org.signet.keys.KeyRefused;
import org.signet.platform.SignetConfig;

/**
 * Finds the key that an issuer says is its own. A did:key is its own key; the issuers of this
 * service are looked up in its database; everything else would have to be fetched, which this
 * version does not do, so that it is unknown and never trusted.
 */
@ApplicationScoped
class KeyResolver {

  private final Issuers issuers;
  private final IssuerKeys keys;
  private final SignetConfig config;

  KeyResolver(Issuers issuers, IssuerKeys keys, SignetConfig config) {
    this.issuers = issuers;
    this.keys = keys;
    this.config = config;
  }

  /**
   * The key of a Data Integrity proof.
   *
   * @param verificationMethod a DID URL whose DID must be the issuer's id
   */
  KeyResolution ofProof(String issuerId, String verificationMethod) {
    if (!verificationMethod.startsWith(issuerId + "#")) {
      return KeyResolution.failed("ISSUER_KEY_MISMATCH");
    }
    return resolve(issuerId, verificationMethod);
  }

  /**
   * The key of a VC-JWT.
   *
   * @param kid a DID URL of the issuer, or an address that answers with one JWK
   */
  KeyResolution ofToken(String issuerId, String kid) {
    if (kid.startsWith("did:")) {
      return ofProof(issuerId, kid);
    }
    if (kid.startsWith(config.baseUrl() + "/issuers/")) {
      return resolve(issuerId, kid);
    }
    return KeyResolution.unknown("KEY_NOT_FETCHED");
  }

  private KeyResolution resolve(String issuerId, String verificationMethod) {
    Optional<Issuer> own = issuers.findByDid(issuerId);
    if (own.isPresent()) {
      return keys.resolve(own.get(), verificationMethod)
          .map(KeyResolution::found)
          .orElse(KeyResolution.failed("KEY_NOT_IN_DID_DOCUMENT"));
    }
    try {
      if (DidKey.isDidKey(issuerId)) {
        return KeyResolution.found(DidKey.resolve(verificationMethod));
      }
      if (DidWeb.isDidWeb(issuerId)) {
        DidWeb.parse(issuerId, true);
        return KeyResolution.unknown("KEY_NOT_FETCHED");
      }
    } catch (KeyRefused refused) {
      return KeyResolution.failed(refused.code().name());
    }
    return issuerId.startsWith("https://")
        ? KeyResolution.unknown("KEY_NOT_FETCHED")
        : KeyResolution.failed("ISSUER_NOT_RESOLVABLE");
  }
}
