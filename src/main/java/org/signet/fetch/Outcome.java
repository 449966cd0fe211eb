package org.signet.fetch;

import java.util.Locale;
import org.signet.fetch.FetchRefused.Code;

/** How a fetch ended, as the operator's metrics tell it; who asked is told the {@link Code}. */
enum Outcome {
  RETRIEVED(null),
  CACHED(null),
  OFFLINE(Code.OFFLINE),
  NOT_ALLOWED(Code.URL_NOT_ALLOWED),
  /** The budget of fetches or of time. */
  LIMIT(Code.LIMIT),
  /** A body over the cap. */
  LARGE(Code.LIMIT),
  /** All threads are fetching. */
  BUSY(Code.NOT_RETRIEVED),
  /** The host failed too often just now. */
  OPEN(Code.NOT_RETRIEVED),
  DNS(Code.NOT_RETRIEVED),
  CONNECT(Code.NOT_RETRIEVED),
  TLS(Code.NOT_RETRIEVED),
  TIMEOUT(Code.NOT_RETRIEVED),
  /** The connection ended, or what came over it was not HTTP. */
  BROKEN(Code.NOT_RETRIEVED),
  /** A status other than 200, or a redirect that leads nowhere. */
  STATUS(Code.NOT_RETRIEVED),
  TYPE(Code.NOT_RETRIEVED),
  ENCODING(Code.NOT_RETRIEVED);

  private final Code code;

  Outcome(Code code) {
    this.code = code;
  }

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  FetchRefused refusal() {
    return new FetchRefused(code);
  }
}
