package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The checks of a badge, in the order of the specification (Open Badges 3.0, section 7.1). */
@ApplicationScoped
public class Checks {

  private final List<Check> conformance;
  private final List<Check> standing;
  private final List<Check> contents;

  Checks(CoreChecks core, StatusAlone status, SkillsCheck skills, EndorsementsCheck endorsements) {
    this.conformance = core.all();
    this.standing = List.of(new ValidityCheck(), status);
    this.contents = List.of(skills, endorsements);
  }

  /** Is it what it says, and did its issuer sign it? */
  public List<Check> conformance() {
    return conformance;
  }

  /** Is it in force? Asked of the newest edition. */
  public List<Check> standing() {
    return standing;
  }

  /** Which skills, and who else stands behind it? */
  public List<Check> contents() {
    return contents;
  }
}
