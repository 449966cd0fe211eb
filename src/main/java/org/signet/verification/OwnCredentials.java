package org.signet.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.issuance.Credentials;
import org.signet.platform.SignetConfig;
import org.signet.problem.ProblemType;

/** Badges of this service by their address. */
@ApplicationScoped
class OwnCredentials {

  private final Credentials credentials;
  private final Pattern address;

  OwnCredentials(Credentials credentials, SignetConfig config) {
    this.credentials = credentials;
    this.address =
        Pattern.compile(
            Pattern.quote(config.baseUrl() + "/credentials/")
                + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\.(?:json|jwt|html))?(?:[?#].*)?");
  }

  /**
   * The signed text at an address; empty when it is no address of ours.
   *
   * @throws InputRefused NOT_FOUND when it is, and there is no such badge
   */
  Optional<byte[]> at(String url) {
    Matcher matcher = address.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        credentials
            .find(UUID.fromString(matcher.group(1)))
            .map(stored -> stored.json().getBytes(StandardCharsets.UTF_8))
            .orElseThrow(() -> InputRefused.of(ProblemType.NOT_FOUND, "NO_SUCH_BADGE")));
  }
}
