package org.signet.fetch;

/**
 * Why nothing was fetched. It says neither what was asked for nor what the other host answered:
 * whoever sent the address learns nothing about hosts that only this service can reach.
 */
public final class FetchRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Stable codes. */
  public enum Code {
    /** Scheme, port, user, form of the host, or an address behind it that is not public. */
    URL_NOT_ALLOWED("The address is not one that may be fetched from."),
    /** The body is larger than allowed, or the budget of fetches or of time is used up. */
    LIMIT("Fetching it would take more than is allowed."),
    /** Everything else: no such host, no connection, not 200, another media type, too busy. */
    NOT_RETRIEVED("It could not be retrieved."),
    /** The policy is to fetch nothing. */
    OFFLINE("Nothing is fetched, as was asked for.");

    private final String words;

    Code(String words) {
      this.words = words;
    }
  }

  private final Code code;

  /** NOT_RETRIEVED, because too many are waiting for other hosts already. */
  public static FetchRefused busy() {
    return new FetchRefused(Code.NOT_RETRIEVED);
  }

  FetchRefused(Code code) {
    super(code.words, null, false, false);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
