package org.signet.fetch;

import java.net.URI;

/**
 * What is known of a file elsewhere without keeping it.
 *
 * @param url where it came from, after redirects; without a fragment
 * @param mediaType without parameters, in lower case; {@code application/octet-stream} when the
 *     host named none
 * @param sha256 of the file's bytes, 32 bytes
 */
public record Digested(URI url, String mediaType, byte[] sha256) {}
