package org.signet.verification.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.signet.verification.Finding;

/**
 * An endorsement in a credential, and what was found about it.
 *
 * @param credential empty when it could not be read as one
 * @param finding check {@code endorsement}; its pointer is where the endorsement stands
 * @param selfEndorsed the issuer of the credential endorses here what is its own
 */
public record Endorsed(ObjectNode credential, Finding finding, boolean selfEndorsed) {}
