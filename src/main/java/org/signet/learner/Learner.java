package org.signet.learner;

import java.util.UUID;

/**
 * Somebody who learned at an institution.
 *
 * @param id random, the last part of {@code {base-url}/v1/learners/{id}}
 * @param key what the institution tells its learners apart by; personal, so it stays inside
 */
public record Learner(UUID id, UUID issuerId, String key) {}
