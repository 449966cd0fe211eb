package org.signet.issuer;

import java.util.List;
import java.util.Optional;
import org.signet.proof.Cryptosuite;

/**
 * How an issuer answers on the VC-API, where credentials of any kind are signed.
 *
 * @param cryptosuites one proof is made of each, in this order; never empty
 * @param version the one version of the data model that is signed, {@code 2.0} or {@code 1.1};
 *     without one both are
 * @param status whether credentials get a place on a status list, so that they can be revoked; only
 *     those of version 2.0 can have one
 */
public record VcApiSettings(
    List<Cryptosuite> cryptosuites, Optional<String> version, boolean status) {}
