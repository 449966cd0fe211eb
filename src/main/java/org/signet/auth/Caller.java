package org.signet.auth;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The API key that a request came with.
 *
 * @param keyId the key's id, as it stands in the audit trail
 * @param holder the one person or system that the key belongs to
 * @param issuers slugs of the issuers it may act for; {@code *} for all
 */
public record Caller(UUID keyId, Holder holder, Set<Scope> scopes, Set<String> issuers) {

  /** From the texts of a row: scopes and slugs, separated by spaces. */
  static Caller of(UUID keyId, String kind, String holder, String scopes, String issuers) {
    Set<Scope> granted = EnumSet.noneOf(Scope.class);
    for (String name : scopes.split(" ")) {
      granted.add(Scope.of(name));
    }
    return new Caller(
        keyId,
        new Holder(HolderKind.of(kind), holder),
        Set.copyOf(granted),
        Set.copyOf(Arrays.asList(issuers.split(" "))));
  }

  /** Whether the key may act for this issuer at all. */
  public boolean serves(String issuerSlug) {
    return servesAll() || issuers.contains(issuerSlug);
  }

  /** Whether the key may act for every issuer, those of tomorrow included. */
  public boolean servesAll() {
    return issuers.contains("*");
  }

  /** Whether the key may act for all of these; {@code *} among them stands for every issuer. */
  public boolean servesEach(Set<String> issuerSlugs) {
    return servesAll() || issuers.containsAll(issuerSlugs);
  }

  /** Whether the key has a scope. */
  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
