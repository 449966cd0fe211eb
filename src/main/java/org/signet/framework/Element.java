package org.signet.framework;

import java.util.List;
import org.signet.verification.Message;

/**
 * One element, and what was found of it.
 *
 * @param key stable within its group, as {@code issuing_body}
 * @param mandatory whether it is {@code missing} when absent
 * @param statement "Demonstrated by …", or what is absent
 * @param pointers JSON pointers (RFC 6901) into the badge to what shows it; of a definition into
 *     every badge that will be issued of it; empty for what only the definition demands
 */
public record Element(
    String key,
    boolean mandatory,
    Status status,
    Message title,
    Phrase statement,
    List<String> pointers) {}
