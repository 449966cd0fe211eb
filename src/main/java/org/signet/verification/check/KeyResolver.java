package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerKeys;
import org.signet.issuer.Issuers;
import org.signet.keys.DidKey;
import org.signet.keys.DidWeb;
import org.signet.keys.KeyRefused;

/**
 * Finds the key that an issuer says is its own. A did:key is its own key; the issuers of this
 * service are looked up in its database; everything else would have to be fetched, which this
 * version does not do, so that it is unknown and never trusted.
 */
@ApplicationScoped
class KeyResolver {

  private final Issuers issuers;
  private final IssuerKeys keys;

  KeyResolver(Issuers issuers, IssuerKeys keys) {
    this.issuers = issuers;
    this.keys = keys;
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
   * The key of a token (VC-JOSE-COSE, section 4; Open Badges 3.0, section 8.2).
   *
   * @param signer the DID or address of whoever must have signed: issuer or holder
   * @param kid a DID URL of the signer, the fragment of one, or an address on the signer's own host
   *     that answers with one JWK; empty where the signer alone leads to the key
   */
  KeyResolution ofToken(String signer, Optional<String> kid) {
    if (kid.isEmpty() || kid.get().equals(signer)) {
      return DidKey.isDidKey(signer)
          ? resolve(signer, signer)
          : KeyResolution.unknown("KEY_NOT_PUBLISHED");
    }
    String name = kid.get();
    if (name.startsWith("did:")) {
      return ofProof(signer, name);
    }
    if (name.indexOf(':') < 0) {
      return signer.startsWith("did:")
          ? resolve(signer, signer + "#" + name.substring(name.startsWith("#") ? 1 : 0))
          : KeyResolution.unknown("KEY_NOT_PUBLISHED");
    }
    if (issuers.findByDid(signer).isPresent()) {
      return resolve(signer, name);
    }
    return isOfHost(signer, name)
        ? KeyResolution.unknown("KEY_NOT_FETCHED")
        : KeyResolution.failed("KEY_NOT_TRUSTED");
  }

  /** Whether an address is on the host that answers for the signer's id. */
  private static boolean isOfHost(String signer, String address) {
    try {
      URI document =
          DidWeb.isDidWeb(signer)
              ? DidWeb.parse(signer, true).documentUrl()
              : URI.create(signer.startsWith("https://") ? signer : "urn:");
      String host = document.getRawAuthority();
      return host != null && host.equalsIgnoreCase(URI.create(address).getRawAuthority());
    } catch (KeyRefused | IllegalArgumentException refused) {
      return false;
    }
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
