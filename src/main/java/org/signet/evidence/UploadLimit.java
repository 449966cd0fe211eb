package org.signet.evidence;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.signet.platform.LargeBody;
import org.signet.platform.SignetConfig;

/** A file of evidence may be larger than other bodies; {@link UploadReader} counts its bytes. */
@ApplicationScoped
class UploadLimit {

  /** The other fields, the boundaries, and enough that the reader is the one who refuses. */
  private static final long BESIDE = 1 << 20;

  private final long most;

  UploadLimit(SignetConfig config) {
    this.most = config.evidence().maxSize().asLongValue() + BESIDE;
  }

  void register(@Observes Filters filters) {
    LargeBody.allow(filters, "/v1/evidence", most, Long.MAX_VALUE - 1);
  }
}
