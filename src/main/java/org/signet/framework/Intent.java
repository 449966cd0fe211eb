package org.signet.framework;

import java.util.List;
import java.util.Map;

/**
 * What a definition demands of the badges to come, beyond what stands in its achievement.
 *
 * @param identifiesLearner every badge names its learner
 * @param evidenceCount how many pieces of evidence a badge has at least
 * @param evidenceGenres kinds of evidence that a badge has at least once each
 * @param passingRule the rule by which one passes is stated
 * @param omitted why a competency has no knowledge, attitudes or skills: by the id of its result
 *     description
 */
public record Intent(
    boolean identifiesLearner,
    int evidenceCount,
    List<String> evidenceGenres,
    boolean passingRule,
    Map<String, Map<Kind, String>> omitted) {}
