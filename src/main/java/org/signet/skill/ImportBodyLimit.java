package org.signet.skill;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.signet.platform.LargeBody;

/** The download of ESCO is larger than any other body. */
@ApplicationScoped
class ImportBodyLimit {

  void register(@Observes Filters filters) {
    // one more is refused in our words
    LargeBody.allow(filters, "/v1/skills/import", EscoDownload.LARGEST + 1, EscoDownload.LARGEST);
  }
}
