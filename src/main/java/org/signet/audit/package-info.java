/** Who did what to what, and when: ids only, append-only, in the transaction of the deed. */
package org.signet.audit;
