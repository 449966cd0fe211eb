/** The checks of a verification, one class each, in the order of the specification. */
package org.signet.verification.check;
