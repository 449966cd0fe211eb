package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Hash;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.Violation;
import org.signet.keys.PublicKey;
import org.signet.proof.DataIntegrityProof;
import org.signet.proof.ParsedProof;
import org.signet.proof.ProofInput;
import org.signet.proof.ProofReader;
import org.signet.proof.VcJwt;
import org.signet.verification.Outside;

/** A credential under verification, and what the checks so far have found out about it. */
public final class Examined {

  private static final String ENDORSEMENT_TOKENS = "endorsementJwt";

  private final ObjectNode credential;
  private final Optional<VcJwt> jwt;
  private final ContextProfile profile;
  private final Instant now;
  private final Outside outside;
  private final List<ParsedProof> proofs;
  private final List<KeyedProof> keyed = new ArrayList<>();
  private Optional<ProofInput> input = Optional.empty();
  private List<Violation> violations = List.of();
  private Optional<KeyResolution> jwtKey = Optional.empty();
  private List<Endorsed> endorsed = List.of();
  private boolean part;
  private boolean proven;
  private boolean statusWhole = true;

  /** A well-formed proof, and what became of looking for its key. */
  record KeyedProof(DataIntegrityProof proof, KeyResolution resolution) {}

  /**
   * Reads the proofs and canonicalises the document, once for all checks.
   *
   * @param jwt the token it came in; then it needs no embedded proof
   * @param outside what may be asked of others for it
   */
  public Examined(
      ObjectNode credential,
      Optional<VcJwt> jwt,
      ContextProfile profile,
      Instant now,
      Outside outside) {
    this.credential = credential;
    this.jwt = jwt;
    this.profile = profile;
    this.now = now;
    this.outside = outside;
    this.proofs =
        jwt.isPresent() ? List.of() : new ProofReader("assertionMethod", now).read(credential);
    try {
      outside.work().check();
      input = Optional.of(new ProofInput(inTerms(credential), profile));
      outside.work().took(input.get().canonical(Hash.SHA_256).steps());
    } catch (LdRefused refused) {
      violations = refused.violations();
      if (violations.get(0).code() == Violation.Code.CANON_LIMIT) {
        outside.work().took(Canonical.MAX_STEPS);
      }
    }
  }

  /**
   * What of a badge has to have a meaning in its contexts. A token covers its own text, and {@code
   * endorsementJwt} is a member of Open Badges that the published contexts lack.
   */
  private ObjectNode inTerms(ObjectNode badge) {
    List<JsonNode> parents =
        jwt.isEmpty() || profile == ContextProfile.GENERIC
            ? List.of()
            : badge.findParents(ENDORSEMENT_TOKENS);
    if (parents.isEmpty()) {
      return badge;
    }
    ObjectNode copy = badge.deepCopy();
    copy.findParents(ENDORSEMENT_TOKENS)
        .forEach(parent -> ((ObjectNode) parent).remove(ENDORSEMENT_TOKENS));
    return copy;
  }

  /** The credential itself, without the claims of a token. */
  public ObjectNode credential() {
    return credential;
  }

  Optional<VcJwt> jwt() {
    return jwt;
  }

  ContextProfile profile() {
    return profile;
  }

  Instant now() {
    return now;
  }

  List<ParsedProof> proofs() {
    return proofs;
  }

  List<KeyedProof> keyed() {
    return keyed;
  }

  /** The keys of its proofs or token, as far as they were found. */
  public List<PublicKey> keys() {
    return Stream.concat(keyed.stream().map(KeyedProof::resolution), jwtKey.stream())
        .flatMap(resolution -> resolution.key().stream())
        .toList();
  }

  /** What the proofs are over; empty when there are {@link #violations}. */
  Optional<ProofInput> input() {
    return input;
  }

  List<Violation> violations() {
    return violations;
  }

  Optional<KeyResolution> jwtKey() {
    return jwtKey;
  }

  Outside outside() {
    return outside;
  }

  /** Whether a good proof says that the issuer signed it. */
  boolean isProven() {
    return proven;
  }

  void setProven() {
    proven = true;
  }

  /** Whether its holder could not have left out any of its status. */
  boolean isStatusWhole() {
    return statusWhole;
  }

  void setStatusWhole(boolean whole) {
    statusWhole = whole;
  }

  /** The endorsements in it, as far as they were looked at. */
  public List<Endorsed> endorsed() {
    return endorsed;
  }

  void setEndorsed(List<Endorsed> found) {
    endorsed = List.copyOf(found);
  }

  /** Whether its holder chose what of it is shown, so that what is missing may only be hidden. */
  boolean isPart() {
    return part;
  }

  void setPart(boolean part) {
    this.part = part;
  }

  void setJwtKey(KeyResolution resolution) {
    jwtKey = Optional.of(resolution);
  }

  /** The issuer's id, whether it stands alone or in a profile; empty text when there is none. */
  public String issuerId() {
    JsonNode issuer = credential.path("issuer");
    return issuer.isTextual() ? issuer.textValue() : issuer.path("id").asText();
  }
}
