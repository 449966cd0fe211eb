package org.signet.verification.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.signet.fetch.FetchRefused;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerKeys;
import org.signet.issuer.Issuers;
import org.signet.keys.ControllerDocument;
import org.signet.keys.DidKey;
import org.signet.keys.DidWeb;
import org.signet.keys.KeyPurpose;
import org.signet.keys.KeyRefused;
import org.signet.keys.PublicKey;
import org.signet.proof.Jws;
import org.signet.verification.Outside;

/**
 * Finds the key that somebody says is their own. A did:key is its own key; the issuers of this
 * service are looked up in its database; a did:web or https issuer is asked what keys it has. A key
 * that stands in the name of a key, or in the header of a token, is never believed for that.
 */
@ApplicationScoped
class KeyResolver {

  private final Issuers issuers;
  private final IssuerKeys keys;
  private final ControllerDocuments documents;
  private final PublishedJwks jwks;
  private final Cache<String, PublicKey> didKeys =
      Caffeine.newBuilder().maximumSize(10_000).build();

  KeyResolver(Issuers issuers, IssuerKeys keys, ControllerDocuments documents, PublishedJwks jwks) {
    this.issuers = issuers;
    this.keys = keys;
    this.documents = documents;
    this.jwks = jwks;
  }

  /**
   * The key of a Data Integrity proof.
   *
   * @param signer the DID or https URL of whoever must have signed: issuer or holder
   * @param method names the key; must begin with the signer's id
   */
  KeyResolution ofProof(String signer, String method, KeyPurpose purpose, Outside outside) {
    if (!method.startsWith(signer + "#")) {
      return KeyResolution.failed("ISSUER_KEY_MISMATCH");
    }
    Optional<Issuer> own = issuers.findByDid(signer);
    if (own.isPresent()) {
      return ofOwn(own.get(), method);
    }
    if (DidKey.isDidKey(signer)) {
      return found(() -> ofDidKey(method));
    }
    return isResolvable(signer)
        ? found(() -> documents.about(signer, outside).key(method, purpose))
        : KeyResolution.failed("ISSUER_NOT_RESOLVABLE");
  }

  /**
   * The key of a token (VC-JOSE-COSE, section 4; Open Badges 3.0, section 8.2).
   *
   * @param signer the DID or address of whoever must have signed: issuer or holder
   * @param jws names its key by a DID URL of the signer, by its own id and a fragment, by the
   *     fragment alone, or by an address on the signer's own host that answers with a JWK; or
   *     carries it, or leaves it to the signer
   */
  KeyResolution ofToken(String signer, Jws jws, KeyPurpose purpose, Outside outside) {
    Optional<String> kid = jws.kid().filter(name -> !name.equals(signer));
    if (kid.isEmpty()) {
      return ofSigner(signer, jws, purpose, outside);
    }
    String name = kid.get();
    if (name.startsWith("did:") || name.startsWith(signer + "#")) {
      return ofProof(signer, name, purpose, outside);
    }
    if (name.indexOf(':') < 0) {
      String method = signer + "#" + name.substring(name.startsWith("#") ? 1 : 0);
      return ofProof(signer, method, purpose, outside);
    }
    Optional<Issuer> own = issuers.findByDid(signer);
    if (own.isPresent()) {
      return ofOwn(own.get(), name);
    }
    return jwks.isOf(signer, name)
        ? found(() -> jwks.at(name, outside))
        : KeyResolution.failed("KEY_NOT_TRUSTED");
  }

  /** Whether the signer lets another speak for it (DID Core 1.0, section 5.1.2). */
  boolean isControlledBy(String signer, String other, Outside outside) {
    try {
      return isResolvable(signer) && documents.about(signer, outside).isControlledBy(other);
    } catch (KeyRefused | FetchRefused | ControllerDocuments.Unreadable refused) {
      return false;
    }
  }

  /** Among all that the signer publishes, the key in the header, or else the one that fits. */
  private KeyResolution ofSigner(String signer, Jws jws, KeyPurpose purpose, Outside outside) {
    if (DidKey.isDidKey(signer)) {
      return found(() -> ofDidKey(signer));
    }
    Optional<Issuer> own = issuers.findByDid(signer);
    if (own.isPresent()) {
      return keys.trusted(own.get()).stream()
          .filter(jws::isSignedBy)
          .findFirst()
          .map(KeyResolution::found)
          .orElse(KeyResolution.failed("KEY_NOT_IN_DID_DOCUMENT"));
    }
    if (!isResolvable(signer)) {
      return KeyResolution.failed("ISSUER_NOT_RESOLVABLE");
    }
    return found(
        () -> {
          ControllerDocument document = documents.about(signer, outside);
          return document.keys(purpose).stream()
              .filter(jws::isSignedBy)
              .findFirst()
              .orElseThrow(ControllerDocument::noSuchKey);
        });
  }

  /** Whether a point is on the curve is a third of what a signature costs. */
  private PublicKey ofDidKey(String didUrl) {
    return didKeys.get(didUrl, DidKey::resolve);
  }

  private KeyResolution ofOwn(Issuer issuer, String method) {
    return keys.resolve(issuer, method)
        .map(KeyResolution::found)
        .orElseGet(
            () ->
                KeyResolution.failed(
                    keys.isCompromised(issuer, method)
                        ? "KEY_COMPROMISED"
                        : "KEY_NOT_IN_DID_DOCUMENT"));
  }

  private static boolean isResolvable(String signer) {
    return DidWeb.isDidWeb(signer) || signer.startsWith("https://");
  }

  private interface Search {
    PublicKey key();
  }

  private static KeyResolution found(Search search) {
    try {
      return KeyResolution.found(search.key());
    } catch (KeyRefused refused) {
      return KeyResolution.of(refused);
    } catch (FetchRefused refused) {
      return KeyResolution.of(refused);
    } catch (ControllerDocuments.Unreadable unreadable) {
      return KeyResolution.unknown("KEY_NOT_FETCHED");
    }
  }
}
