/** Signet: issues and verifies Open Badges 3.0 credentials. */
package org.signet;
