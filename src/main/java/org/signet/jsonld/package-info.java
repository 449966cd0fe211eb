/**
 * JSON-LD 1.1 and RDF: the pinned contexts, the rules under which a document may be signed at all
 * (safe mode), the way from a document to quads, RDFC-1.0 canonical N-Quads, and the JSON
 * Canonicalization Scheme (RFC 8785). Nothing here reaches out to a network: a context is in the
 * class path or it is refused.
 *
 * <p>Titanium processes contexts, once per start for the pinned ones ({@code Context}); one walk
 * makes lines of N-Quads ({@code ToQuads}, {@code Quads}), asking {@code SafeMode} about everything
 * it meets; {@code Rdfc} labels blank nodes and sorts. Which forms are converted and which refused
 * is decided by {@link org.signet.jsonld.ContextProfile}.
 */
package org.signet.jsonld;
