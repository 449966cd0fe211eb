package org.signet.fetch;

import java.net.URI;

/**
 * What another host answered with 200.
 *
 * @param url where it came from, after redirects; without a fragment
 * @param mediaType without parameters, in lower case; one of those that were wanted
 * @param body as it was sent, the caller's own copy
 */
public record Fetched(URI url, String mediaType, byte[] body) {}
