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
import org.signet.transcript.Transcripts;

/** Badges and records of this service by their address. */
@ApplicationScoped
class OwnCredentials {

  private final Credentials credentials;
  private final Transcripts transcripts;
  private final Pattern address;

  OwnCredentials(Credentials credentials, Transcripts transcripts, SignetConfig config) {
    this.credentials = credentials;
    this.transcripts = transcripts;
    this.address =
        Pattern.compile(
            Pattern.quote(config.baseUrl() + "/")
                + "(credentials|transcripts)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\.(?:json|jwt|html))?(?:[?#].*)?");
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
        json(matcher.group(1), UUID.fromString(matcher.group(2)))
            .map(json -> json.getBytes(StandardCharsets.UTF_8))
            .orElseThrow(() -> InputRefused.of(ProblemType.NOT_FOUND, "NO_SUCH_BADGE")));
  }

  private Optional<String> json(String kind, UUID id) {
    return kind.equals("transcripts")
        ? transcripts.find(id).map(Transcripts.Stored::json)
        : credentials.find(id).map(Credentials.Stored::json);
  }
}
