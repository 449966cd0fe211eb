/** What was earned: intake from an LMS, repeats, approval and rejection. */
package org.signet.completion;
