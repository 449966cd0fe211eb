/** A learner's record: CLR 2.0, PDF, and lines for a student information system. */
package org.signet.transcript;
