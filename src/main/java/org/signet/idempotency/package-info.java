/** {@code Idempotency-Key} on every POST with a JSON body: asked twice, done once. */
package org.signet.idempotency;
