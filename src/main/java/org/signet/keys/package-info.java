/**
 * Keys: what signs ({@link org.signet.keys.Signer}), what verifies ({@link
 * org.signet.keys.PublicKey}), and how keys are written down — Multikey (Controlled Identifiers
 * 1.0, section 2.2.2), JWK (RFC 7517), {@code did:key}, {@code did:web}, and private keys sealed
 * for storage. BouncyCastle does not leave this room.
 */
package org.signet.keys;
