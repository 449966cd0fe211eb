package org.signet.framework;

import java.util.Locale;

/** What a competency is made of. */
enum Kind {
  KNOWLEDGE("ext:ESCOKnowledge", "ext:OmittedKnowledge"),
  ATTITUDES("ext:ESCOAttitude", "ext:OmittedAttitudes"),
  SKILLS("ext:ESCOSkill", "ext:OmittedSkills");

  private final String targetType;
  private final String omitted;

  Kind(String targetType, String omitted) {
    this.targetType = targetType;
    this.omitted = omitted;
  }

  /** The {@code resultType} of the reason why there are none. */
  String omitted() {
    return omitted;
  }

  /** The {@code targetType} of its alignments. */
  String targetType() {
    return targetType;
  }

  /** The name of its list in a definition. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
