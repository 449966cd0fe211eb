package org.signet.problem;

/**
 * Every reason for which a request is refused, on one screen. The code is stable; clients may act
 * on it. Reasons for which a <em>badge</em> is not good are not here: they are findings of a
 * report.
 */
public enum ProblemType {
  // what was sent cannot be read
  UNREADABLE(400, "The body cannot be read as what this address takes"),
  BAD_PARAMETER(400, "A parameter or header is not as it should be"),
  NOT_A_CREDENTIAL(400, "There is no credential in what was sent"),
  NO_CREDENTIAL(400, "There is no credential of Open Badges 3.0 in what was sent"),
  PICTURE_REFUSED(400, "The picture cannot be read as one with a badge in it"),
  NOT_A_JWS(400, "What looks like a token cannot be read as one"),
  ISSUER_DIFFERS(400, "The credential names another issuer than the one that would sign it"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "This address does not take that media type"),

  // who is asking
  UNAUTHENTICATED(401, "An API key is needed"),
  FORBIDDEN(403, "The API key lacks the scope for this"),
  NOT_FOUND(404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method"),
  NOT_ACCEPTABLE(406, "There is no rendition of the kind that was asked for"),

  // what was sent cannot be done
  INVALID(422, "Some fields are not as they should be"),
  IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with another body"),
  URL_NOT_ALLOWED(422, "That address is not one from which anything is fetched"),
  ADDRESS_NOT_FETCHED(422, "No badge could be fetched from that address"),
  NOT_A_CREDENTIAL_WE_SIGN(
      422, "The credential that would result breaks a rule, so it is not signed"),
  NOT_APPROVABLE(422, "The definition lacks something without which it is not approved"),
  AUTHOR_CANNOT_APPROVE(403, "Whoever wrote a definition does not approve it"),
  NOT_IN_THIS_STATE(409, "The definition is at another point of its life"),
  DEFINITION_CHANGED(409, "The definition was changed since it was read"),
  COMPLETION_DIFFERS(409, "This completion was posted before, with other content"),
  ALREADY_AWARDED(409, "This learner has this micro-credential for this term"),
  NOTHING_TO_RECORD(409, "The learner has no badge that is in force"),
  TOO_MANY_BADGES(409, "There are more badges than one record holds"),
  TOO_MANY_REQUESTS(429, "More was asked for than anybody may ask in this time"),
  ALREADY_EXISTS(409, "There is one of that name already"),
  NOT_AN_ENDORSEMENT(422, "The endorsement is not laid out as one that badges can carry"),
  ENDORSEMENT_NOT_GENUINE(422, "The endorsement is not signed by whom it names"),
  ENDORSEMENT_NOT_CHECKED(422, "The endorsement could not be checked, so it is not taken"),
  ENDORSEMENT_OF_ANOTHER_VERSION(422, "The endorsement is for another version"),
  ENDORSEMENT_NOT_IN_FORCE(422, "The endorsement is not good now, or for too long"),
  SELF_ENDORSEMENT(422, "An institution does not endorse what is its own"),
  PROFILE_DIFFERS(409, "The same partner described itself otherwise in another endorsement"),
  ALREADY_ENDORSED(409, "This endorsement, or a longer one of the same partner, is there already"),
  TOO_MANY_ENDORSEMENTS(409, "Badges carry no more endorsements"),
  ALREADY_DECIDED(409, "The completion was decided before"),
  SUSPENSION_NOT_OFFERED(409, "This credential has no place on a list of suspensions"),
  REVOCATION_IS_FINAL(409, "A revoked credential stays revoked"),
  STILL_RUNNING(409, "The same request is still being answered"),
  INVITATION_USED(409, "The invitation was answered before"),
  INVITATION_CLOSED(409, "The invitation is no longer open"),
  DOCUMENTS_CHANGED(409, "Other documents were laid out to be signed meanwhile"),
  CREDENTIAL_REVOKED(410, "The credential was revoked"),

  NOT_WHAT_IT_SAYS(422, "The file is of another type than it was sent as"),
  ACTIVE_CONTENT(422, "The file has something in it that would run"),
  TYPE_NOT_TAKEN(422, "Files of that type are not taken as evidence"),
  FILE_UNREADABLE(422, "The file cannot be read as what it is"),
  EVIDENCE_NOT_RELEASED(403, "The learner has not released this file"),
  EVIDENCE_WITHHELD(403, "The institution does not show this file"),
  EVIDENCE_IN_USE(409, "A badge or a completion names this file"),
  LEARNER_DECIDES(409, "Whether this file is shown is for the learner to decide"),

  // our side
  INTERNAL(500, "Something went wrong here"),
  UNAVAILABLE(503, "The service cannot do this right now");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** One sentence, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** RFC 9457 {@code type}: stable, and the same on every host. */
  public String uri() {
    return "urn:signet:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
