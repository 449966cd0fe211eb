/** Who earned: the learners of an institution, and what they decide themselves. */
package org.signet.learner;
