package org.signet.trust;

import java.util.Optional;

/**
 * An issuer as it is entered.
 *
 * @param id DID or https URL
 * @param url a page about the issuer
 */
record Entry(String id, String name, Optional<String> url) {}
