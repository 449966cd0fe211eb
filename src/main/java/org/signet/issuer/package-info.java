/** Who issues: profile, did:web or did:key identity, keys and the documents that publish them. */
package org.signet.issuer;
