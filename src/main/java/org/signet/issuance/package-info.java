/** From an approved record to a signed, stored credential: the use case, nothing else. */
package org.signet.issuance;
