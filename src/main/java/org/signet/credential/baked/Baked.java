package org.signet.credential.baked;

/**
 * What was found in a picture.
 *
 * @param text as it stands there, without white space around it: of Open Badges 3.0 the JSON of a
 *     credential or a compact JWS; of Open Badges 2.0 JSON, a compact JWS or the address of an
 *     assertion
 * @param kind the specification by which it was baked
 */
public record Baked(String text, Kind kind) {

  /** Which specification. */
  public enum Kind {
    OPEN_BADGE_3,
    OPEN_BADGE_2
  }
}
