package org.signet.framework;

import java.util.Locale;

/** What a competency is made of. */
public enum Kind {
  KNOWLEDGE("ext:ESCOKnowledge"),
  ATTITUDES("ext:ESCOAttitude"),
  SKILLS("ext:ESCOSkill");

  private final String targetType;

  Kind(String targetType) {
    this.targetType = targetType;
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
