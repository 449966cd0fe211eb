package org.signet.fetch;

import java.net.URI;

/**
 * What another host answered with 200.
 *
 * @param url where it came from, after redirects; without a fragment
 * @param mediaType without parameters, in lower case; one of those that were wanted
 * @param body as it was sent; shared, so not to be changed. As long as an answer is kept, all who
 *     ask get the same object, so that what is made of it can be kept with it
 */
public record Fetched(URI url, String mediaType, byte[] body) {}
