/** Start-up: modes, the embedded database, readiness, the clock. */
package org.signet.platform;
