package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signet.credential.DataModel;
import org.signet.fetch.FetchRefused;
import org.signet.fetch.Wanted;
import org.signet.jsonld.ContextProfile;
import org.signet.proof.ProofReader;
import org.signet.proof.Times;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * {@code 1EdTechCredentialRefresh} (1EdTech Verifiable Credentials Credential Refresh 1.0): the
 * issuer may have a newer edition of a credential that it signed. Asked once, after the proof; what
 * is not the same issuer's good and newer edition of the same credential is left where it is.
 */
@ApplicationScoped
public class Refresh {

  private static final String NAME = "refresh";
  private static final String POINTER = "/refreshService";
  private static final String TYPE = "1EdTechCredentialRefresh";

  private final CoreChecks core;

  Refresh(CoreChecks core) {
    this.core = core;
  }

  /**
   * What came of it.
   *
   * @param newer the edition to go on with, if there is one
   */
  public record Refreshed(Finding finding, Optional<Examined> newer) {}

  /** Asks for a newer edition of a credential whose proof was checked. */
  public Refreshed of(Examined examined) {
    JsonNode given = examined.credential().path(POINTER.substring(1));
    JsonNode service = given.isArray() && given.size() == 1 ? given.get(0) : given;
    if (service.isMissingNode()) {
      return kept(Findings.of(NAME, Outcome.SKIPPED, "NO_REFRESH"));
    }
    if (!examined.isProven()) {
      return kept(Findings.skipped(NAME));
    }
    if (!isOfType(service.path("type"))) {
      return kept(Findings.of(NAME, Outcome.UNKNOWN, "UNKNOWN_REFRESH_TYPE", POINTER, ""));
    }
    try {
      byte[] body = examined.outside().get(service.path("id").asText(), Wanted.CREDENTIAL).body();
      return ReadCredential.of(body)
          .map(read -> compared(examined, read))
          .orElseGet(() -> ignored("not a credential"));
    } catch (FetchRefused refused) {
      return kept(
          refused.code() == FetchRefused.Code.OFFLINE
              ? Findings.of(NAME, Outcome.SKIPPED, "OFFLINE", POINTER, "")
              : Findings.of(
                  NAME, Outcome.UNKNOWN, "NOT_REFRESHED", POINTER, refused.code().name()));
    }
  }

  private Refreshed compared(Examined examined, ReadCredential read) {
    ObjectNode newer = read.credential();
    var other =
        new Examined(
            newer, read.jwt(), ContextProfile.ofBadge(newer), examined.now(), examined.outside());
    boolean same =
        other.issuerId().equals(examined.issuerId())
            && newer.path("id").equals(examined.credential().path("id"));
    if (!same) {
      return ignored("another issuer's, or another credential");
    }
    int age = start(newer).compareTo(start(examined.credential()));
    if (age == 0) {
      return kept(Findings.of(NAME, Outcome.PASSED, "NEWEST", POINTER, ""));
    }
    if (age < 0) {
      return ignored("older");
    }
    if (start(newer).isAfter(examined.now().plus(ProofReader.CLOCK_SKEW))) {
      return ignored("validity NOT_YET_VALID");
    }
    // one that has expired is taken, too: its issuer let the credential end
    Optional<Finding> worst = core.worstAtAnyTime(other);
    return worst.isPresent()
        ? ignored(worst.get().check() + " " + worst.get().code())
        : new Refreshed(
            Findings.of(NAME, Outcome.PASSED, "REFRESHED", POINTER, ""), Optional.of(other));
  }

  private static Instant start(JsonNode credential) {
    return DataModel.of(credential).start(credential).flatMap(Times::parse).orElse(Instant.MIN);
  }

  private static boolean isOfType(JsonNode types) {
    for (JsonNode type : types.isArray() ? types : List.of(types)) {
      if (TYPE.equals(type.textValue())) {
        return true;
      }
    }
    return false;
  }

  private static Refreshed ignored(String why) {
    return kept(Findings.of(NAME, Outcome.UNKNOWN, "REFRESH_IGNORED", POINTER, why));
  }

  private static Refreshed kept(Finding finding) {
    return new Refreshed(finding, Optional.empty());
  }
}
