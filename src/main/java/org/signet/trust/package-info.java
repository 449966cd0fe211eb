/** Which issuers this verifier knows: what a signature proves, and the name that goes with it. */
package org.signet.trust;
