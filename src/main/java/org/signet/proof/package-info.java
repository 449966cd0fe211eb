/**
 * Proofs of credentials: Data Integrity (VC Data Integrity 1.0) with cryptosuite {@code
 * eddsa-rdfc-2022} (VC DI EdDSA 1.0) and, for holders who show parts, {@code ecdsa-sd-2023} (VC DI
 * ECDSA 1.0), and VC-JWT (Open Badges 3.0, section 8.2; RFC 7515). A bad proof is a value with a
 * code, never an exception.
 */
package org.signet.proof;
