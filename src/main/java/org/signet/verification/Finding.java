package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What one check found.
 *
 * @param check the check, as {@code proof}
 * @param code stable, for programs
 * @param message one sentence for a person
 * @param pointer JSON pointer into the document, or empty
 * @param detail for whoever mends it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Finding(
    String check, Outcome outcome, String code, Message message, String pointer, String detail) {}
