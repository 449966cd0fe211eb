package org.signet.problem;

/**
 * One field at fault.
 *
 * @param pointer JSON pointer into the body that was sent
 * @param code stable, for programs
 * @param message what is wrong and what to send instead; never the value of a personal field
 */
public record FieldError(String pointer, String code, String message) {}
