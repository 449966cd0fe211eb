/**
 * The VC-API of the W3C Credentials Community Group: credentials of any kind are signed, verified
 * and revoked, where VCDM is enforced and not the Open Badges schema.
 */
package org.signet.vcapi;
