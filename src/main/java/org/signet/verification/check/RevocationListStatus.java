package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.signet.fetch.Fetched;
import org.signet.fetch.Wanted;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.status.Revocations;
import org.signet.status.StatusLists;
import org.signet.verification.Finding;

/**
 * What a {@code 1EdTechRevocationList} says of a credential (1EdTech Verifiable Credentials
 * Revocation List 1.0). The list is not signed: that it comes from the address which the credential
 * names is all that speaks for it.
 */
@ApplicationScoped
class RevocationListStatus {

  private final Revocations own;
  private final Cache<Fetched, Optional<Listed>> read =
      Caffeine.newBuilder().weakKeys().maximumSize(100).build();

  /** Whose list it is, if it says so, and the ids on it. */
  private record Listed(Optional<String> issuer, Set<String> revoked) {}

  RevocationListStatus(Revocations own) {
    this.own = own;
  }

  Finding status(Examined examined, String url) {
    Optional<Set<String>> ours = own.ofList(url, examined.issuerId());
    if (ours.isPresent()) {
      return finding(ours.get().contains(examined.credential().path("id").asText()));
    }
    if (!examined.isProven()) {
      return Findings.skipped("status");
    }
    Fetched fetched = examined.outside().get(url, Wanted.STATUS_LIST);
    Optional<Listed> listed = read.get(fetched, RevocationListStatus::listed);
    if (listed.isEmpty()
        || listed.get().issuer().filter(id -> !id.equals(examined.issuerId())).isPresent()) {
      return StatusFinding.unknown("STATUS_VERIFICATION_ERROR", "not this issuer's list");
    }
    return finding(
        listed.get().revoked().contains(normal(examined.credential().path("id").asText())));
  }

  private static Finding finding(boolean revoked) {
    return revoked ? StatusFinding.set(StatusLists.REVOCATION, "") : StatusFinding.good();
  }

  private static Optional<Listed> listed(Fetched fetched) {
    try {
      JsonNode list = Json.parseList(fetched.body());
      if (!list.path("revokedCredential").isArray()) {
        return Optional.empty();
      }
      JsonNode issuer = list.path("issuer");
      Set<String> revoked = new HashSet<>();
      for (JsonNode item : list.path("revokedCredential")) {
        if (item.path("revoked").asBoolean(true)) { // revoked, too, when it is not said
          revoked.add(normal(item.path("id").asText()));
        }
      }
      return Optional.of(
          new Listed(
              Optional.ofNullable(
                  issuer.isObject() ? issuer.path("id").textValue() : issuer.textValue()),
              revoked));
    } catch (JsonRefused refused) {
      return Optional.empty();
    }
  }

  /** Ids that differ in percent-encoding alone are one id. */
  private static String normal(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException e) {
      return id;
    }
  }
}
