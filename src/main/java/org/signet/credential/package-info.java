/**
 * What an Open Badges 3.0 credential in the Verifiable Credentials Data Model 2.0 is: its closed
 * shape ({@link org.signet.credential.CredentialLint}), status lists (Bitstring Status List 1.0),
 * digests of related resources, and hashed recipients. Nothing here signs.
 */
package org.signet.credential;
