package org.signet.verification.check;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.achievement.AchievementDocument;
import org.signet.credential.Digests;
import org.signet.jsonld.Jcs;

/** Whether an endorsement was made for the version that stands in a credential. */
public enum Binding {
  /** The digest in it is that of the achievement here, as that is served. */
  THIS_VERSION,
  /** The digest in it is another's. */
  ANOTHER_VERSION,
  /** It names no digest: it is about whatever has this id. */
  NOT_BOUND,
  /** The holder shows a part of the achievement, which has no digest. */
  NOT_COMPARED;

  /** As it stands in a report. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Compares.
   *
   * @param host in which the endorsement stands
   */
  static Binding of(ObjectNode endorsement, Examined host) {
    JsonNode achievement = host.credential().path("credentialSubject").path("achievement");
    Optional<byte[]> digest = digest(endorsement, achievement.path("id"));
    if (digest.isEmpty() || !(achievement instanceof ObjectNode here)) {
      return NOT_BOUND;
    }
    if (host.isPart()) {
      return NOT_COMPARED;
    }
    ObjectNode served = AchievementDocument.withContext(here);
    served.remove("endorsement"); // an achievement's own ones are not part of what they are about
    byte[] found = DigestUtils.sha256(Jcs.canonicalize(served));
    return Arrays.equals(found, digest.get()) ? THIS_VERSION : ANOTHER_VERSION;
  }

  private static Optional<byte[]> digest(ObjectNode endorsement, JsonNode achievement) {
    for (JsonNode resource : endorsement.path("relatedResource")) {
      if (achievement.isTextual() && resource.path("id").equals(achievement)) {
        return Digests.sha256(resource);
      }
    }
    return Optional.empty();
  }
}
