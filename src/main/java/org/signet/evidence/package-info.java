/** Evidence files that Signet keeps itself: stored with their digest, served for good. */
package org.signet.evidence;
