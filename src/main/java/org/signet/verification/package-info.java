/** The verifier: what was sent in, checks in the specification's order, the report, its page. */
package org.signet.verification;
