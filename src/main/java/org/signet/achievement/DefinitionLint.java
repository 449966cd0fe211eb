package org.signet.achievement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** A definition of which no badge could be signed is refused when it is made, not at term's end. */
@ApplicationScoped
class DefinitionLint {

  private final AchievementDocument documents;

  DefinitionLint(AchievementDocument documents) {
    this.documents = documents;
  }

  /** Every edition, as the JSON-LD that will stand in badges, would be covered by a signature. */
  void check(AchievementVersion version) {
    for (String language : version.editions().keySet()) {
      ObjectNode document = documents.withContext(version.edition(language).orElseThrow());
      List<FieldError> errors =
          Canonical.violations(document, ContextProfile.OPEN_BADGES).stream()
              .map(v -> new FieldError(v.pointer(), v.code().name(), v.detail()))
              .toList();
      if (!errors.isEmpty()) {
        throw Problem.of(
            ProblemType.NOT_A_CREDENTIAL_WE_SIGN,
            "The pointers in errors are places in the badge, not in what you sent.",
            errors);
      }
    }
  }
}
