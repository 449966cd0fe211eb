package org.signet.jsonld;

import java.util.List;
import java.util.Map;

/**
 * Members that verifiers read by their name, such as {@code validUntil}, {@code credentialStatus}
 * and {@code proof}. RDF knows them by IRI, so that under another name of the same IRI they would
 * be signed and never looked at: whoever holds a credential could rename them without breaking its
 * signature.
 */
final class Reserved {
  private static final List<String> NAMESPACES =
      List.of(
          "https://www.w3.org/2018/credentials#",
          "https://www.w3.org/ns/credentials/status#",
          "https://w3id.org/vc/status-list#",
          "https://w3id.org/security#");

  /** Where the published contexts have another name than the IRI ends with. */
  private static final Map<String, String> NAMES =
      Map.of(
          "expiration", "expires",
          "authenticationMethod", "authentication",
          "capabilityDelegationMethod", "capabilityDelegation",
          "capabilityInvocationMethod", "capabilityInvocation",
          "keyAgreementMethod", "keyAgreement");

  private static final String PRESENTED =
      "https://www.w3.org/2018/credentials#verifiableCredential";

  private Reserved() {}

  /** Whether an empty list says what no list says: presentations that show nothing have one. */
  static boolean mayBeEmpty(String iri) {
    return iri.equals(PRESENTED);
  }

  /** Whether this is not the name that the standards have for that IRI. */
  static boolean isDisguised(String name, String iri) {
    for (String namespace : NAMESPACES) {
      if (iri.startsWith(namespace)) {
        String local = iri.substring(namespace.length());
        return !name.equals(NAMES.getOrDefault(local, local));
      }
    }
    return false;
  }
}
