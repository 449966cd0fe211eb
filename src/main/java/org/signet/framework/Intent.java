package org.signet.framework;

import java.util.List;

/**
 * What a definition demands of the badges to come, beyond what stands in its achievement.
 *
 * @param identifiesLearner every badge names its learner
 * @param evidenceCount how many pieces of evidence a badge has at least
 * @param evidenceGenres kinds of evidence that a badge has at least once each
 * @param passingRule the rule by which one passes is stated
 */
public record Intent(
    boolean identifiesLearner,
    int evidenceCount,
    List<String> evidenceGenres,
    boolean passingRule) {}
