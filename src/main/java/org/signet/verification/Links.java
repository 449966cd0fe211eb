package org.signet.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.signet.fetch.FetchRefused;
import org.signet.fetch.Wanted;
import org.signet.problem.ProblemType;

/** Badges by their address: ours from the database, others from their host. Followed once. */
@ApplicationScoped
class Links {

  private final OwnCredentials own;

  Links(OwnCredentials own) {
    this.own = own;
  }

  /**
   * What is at an address.
   *
   * @throws InputRefused when it may not be asked for, or does not answer
   */
  byte[] follow(byte[] link, Outside outside) {
    String url = new String(link, StandardCharsets.UTF_8).strip();
    return own.at(url)
        .orElseGet(
            () -> {
              try {
                return outside.get(url, Wanted.CREDENTIAL).body();
              } catch (FetchRefused refused) {
                throw refused(refused);
              }
            });
  }

  private static InputRefused refused(FetchRefused refused) {
    return refused.code() == FetchRefused.Code.URL_NOT_ALLOWED
        ? InputRefused.of(ProblemType.URL_NOT_ALLOWED, "URL_NOT_ALLOWED")
        : InputRefused.of(
            ProblemType.ADDRESS_NOT_FETCHED, refused.code().name(), "ADDRESS_NOT_FETCHED");
  }
}
