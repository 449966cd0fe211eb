/**
 * Endorsements of achievement versions: what a partner signs, what was taken in, and what is
 * embedded in new badges.
 */
package org.signet.endorsement;
