/** What can be earned: versions, competencies, rubrics, and the vocabulary they use. */
package org.signet.achievement;
