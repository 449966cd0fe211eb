package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** All checks of a badge, in the order of the specification. */
@ApplicationScoped
public class Checks {

  private final List<Check> all;

  Checks(CoreChecks core, StatusCheck status, SkillsCheck skills, EndorsementsCheck endorsements) {
    this.all =
        Stream.concat(
                core.all().stream(), Stream.of(status, new EvidenceCheck(), skills, endorsements))
            .toList();
  }

  /** The checks; each is asked, whatever the earlier ones found. */
  public List<Check> all() {
    return all;
  }
}
