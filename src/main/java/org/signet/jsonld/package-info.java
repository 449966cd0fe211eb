/**
 * JSON-LD 1.1 and RDF: the pinned contexts, the rules under which a document may be signed at all
 * (safe mode), expansion to quads, RDFC-1.0 canonical N-Quads, and the JSON Canonicalization Scheme
 * (RFC 8785). Nothing here reaches out to a network: a context is in the class path or it is
 * refused.
 */
package org.signet.jsonld;
