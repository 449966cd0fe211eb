/**
 * Proofs of credentials: Data Integrity (VC Data Integrity 1.0) with the cryptosuites of VC DI
 * EdDSA 1.0 and VC DI ECDSA 1.0 and with Ed25519Signature2020, and tokens (Open Badges 3.0, section
 * 8.2; VC-JOSE-COSE; VCDM 1.1; RFC 7515). A bad proof is a value with a code, never an exception.
 */
package org.signet.proof;
