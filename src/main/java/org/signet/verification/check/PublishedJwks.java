package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.signet.fetch.Fetched;
import org.signet.fetch.Wanted;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.keys.DidWeb;
import org.signet.keys.Jwk;
import org.signet.keys.KeyRefused;
import org.signet.keys.PublicKey;
import org.signet.verification.Outside;

/** Single keys at addresses of their own, as Open Badges names them (section 8.2.3). */
@ApplicationScoped
class PublishedJwks {

  private final Cache<Fetched, PublicKey> read =
      Caffeine.newBuilder().weakKeys().maximumSize(10_000).build();

  /**
   * Whether whoever answers at an address is the signer. On a host that several share, a did:web
   * has its own folder; the rest of the host is not its own.
   */
  boolean isOf(String signer, String address) {
    try {
      URI document =
          DidWeb.isDidWeb(signer)
              ? DidWeb.parse(signer, false).documentUrl()
              : URI.create(signer.startsWith("https://") ? signer : "urn:none");
      URI key = URI.create(address);
      if (document.getRawAuthority() == null
          || !document.getRawAuthority().equalsIgnoreCase(key.getRawAuthority())
          || !"https".equals(key.getScheme())
          || !key.normalize().equals(key)
          || key.getRawPath().contains("%")) {
        return false;
      }
      boolean whole = !DidWeb.isDidWeb(signer) || DidWeb.parse(signer, false).path().isEmpty();
      return whole || key.getRawPath().startsWith(folder(document));
    } catch (KeyRefused | IllegalArgumentException refused) {
      return false;
    }
  }

  /** The key at an address: one JWK, or the one of that name in a set. */
  PublicKey at(String address, Outside outside) {
    Fetched fetched = outside.get(address, Wanted.JWK);
    PublicKey known = address.indexOf('#') < 0 ? read.getIfPresent(fetched) : null;
    if (known != null) {
      return known;
    }
    JsonNode json;
    try {
      json = Json.parse(fetched.body());
    } catch (JsonRefused refused) {
      throw new ControllerDocuments.Unreadable();
    }
    PublicKey key = Jwk.read(json.has("keys") ? inSet(json.path("keys"), address) : json);
    if (address.indexOf('#') < 0) {
      read.put(fetched, key);
    }
    return key;
  }

  private static JsonNode inSet(JsonNode keys, String address) {
    if (keys.size() == 1) {
      return keys.get(0);
    }
    String fragment = Optional.ofNullable(URI.create(address).getFragment()).orElse(address);
    for (JsonNode key : keys) {
      String kid = key.path("kid").asText();
      if (kid.equals(address) || kid.equals(fragment)) {
        return key;
      }
    }
    throw new ControllerDocuments.Unreadable();
  }

  private static String folder(URI document) {
    String path = document.getRawPath();
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
