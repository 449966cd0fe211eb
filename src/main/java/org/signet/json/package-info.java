/**
 * The only door for JSON that comes from outside: strict (RFC 8259, and I-JSON, RFC 7493, where
 * that is stricter) and bounded. Everything behind it works on the Jackson tree that {@link
 * org.signet.json.Json} returns.
 */
package org.signet.json;
