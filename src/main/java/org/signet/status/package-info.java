/** Bitstring status lists: allocate, publish, revoke. */
package org.signet.status;
