package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an employer is told about a badge.
 *
 * @param verified nothing failed, and nothing that the answer hangs on is unknown
 * @param answer the verdict and who signed, in one sentence
 * @param advice what to do next
 * @param checks in the specification's order
 * @param summary what the badge says; only of a document that can be read as one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VerificationReport(
    boolean verified,
    Verdict verdict,
    Message answer,
    Message advice,
    Instant checkedAt,
    List<Finding> checks,
    Optional<Summary> summary) {}
