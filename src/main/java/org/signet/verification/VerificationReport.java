package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an employer is told about a badge, or about the badges of a presentation.
 *
 * @param verified nothing failed, and nothing that the answer hangs on is unknown
 * @param answer the verdict and who signed, in one sentence
 * @param advice what to do next
 * @param status what the status list says
 * @param issuer {@code known} when the issuer is in the register of this service, or {@code
 *     unknown}, which says nothing against the badge
 * @param codes of everything that failed or is not known, in the order of {@code checks}
 * @param checks in the specification's order
 * @param summary what the badge says; only of a document that can be read as one
 * @param credentials a report on each, where several were presented
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VerificationReport(
    boolean verified,
    Verdict verdict,
    Message answer,
    Message advice,
    Optional<CredentialState> status,
    Optional<String> issuer,
    List<String> codes,
    Instant checkedAt,
    List<Finding> checks,
    Optional<Summary> summary,
    List<VerificationReport> credentials) {}
