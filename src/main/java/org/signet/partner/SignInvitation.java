package org.signet.partner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signet.audit.Audit;
import org.signet.endorsement.EndorsementIds;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Signer;
import org.signet.partner.Invitation.State;
import org.signet.partner.TakeEndorsement.Sound;
import org.signet.partner.TakeEndorsement.Taking;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.ProofInput;
import org.signet.proof.SigningRequest;

/** Takes in what a partner signed: all of it, once, or nothing. */
@ApplicationScoped
class SignInvitation {

  private final Invitations invitations;
  private final HostedKeys keys;
  private final TakeEndorsement take;
  private final EndorsementIds ids;
  private final Audit audit;
  private final Clock clock;

  SignInvitation(
      Invitations invitations,
      HostedKeys keys,
      TakeEndorsement take,
      SignetConfig config,
      Audit audit,
      Clock clock) {
    this.invitations = invitations;
    this.keys = keys;
    this.take = take;
    this.ids = new EndorsementIds(config.baseUrl());
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Signs, or takes what was signed.
   *
   * @param way of the page that was sent; what is signed elsewhere may be of an earlier one
   * @throws Problem INVITATION_USED when it was answered before or meanwhile; DOCUMENTS_CHANGED
   *     when these are not documents that were laid out and wait; or whatever {@link
   *     TakeEndorsement} refuses
   */
  void sign(Invitation invitation, SignForm form, Optional<Way> way) {
    if (!invitation.isOpen(now())) {
      throw closed(invitation.state(now()));
    }
    boolean elsewhere = way.equals(Optional.of(Way.OWN));
    LaidOut laid =
        invitations
            .pending(invitation.id())
            .map(LaidOut::read)
            .filter(
                found ->
                    elsewhere
                        ? !found.elsewhere().isEmpty()
                        : found.id().toString().equals(form.pending()))
            .orElseThrow(SignInvitation::changed);
    Way by = elsewhere ? Way.OWN : laid.way();
    List<ObjectNode> signed =
        switch (by) {
          case BROWSER -> withValues(laid, form.proofValues());
          case HOSTED -> hosted(invitation, laid);
          case OWN -> elsewhere(laid, SignedDocuments.of(form));
        };
    Taking how =
        new Taking(
            invitation.issuerId(),
            invitation.versionId(),
            by.signedWith(),
            Optional.of(invitation.partner().did().orElseGet(() -> stated(laid, by, signed))),
            invitation.confirmedDomain(),
            Optional.of(invitation.id()),
            Optional.empty());
    // before the transaction: the partner's host may be asked
    List<Sound> sound =
        signed.stream()
            .map(document -> take.examine(document, how))
            .sorted(Comparator.comparing(each -> each.endorsement().editionId())) // no deadlock
            .toList();
    QuarkusTransaction.joiningExisting().run(() -> keep(invitation, sound));
  }

  private void keep(Invitation invitation, List<Sound> sound) {
    if (!invitations.sign(invitation.id(), invitation.linkEdition(), now())) {
      throw closed(invitations.find(invitation.id()).orElseThrow().state(now()));
    }
    sound.forEach(each -> take.keep(each, Optional.empty()));
    audit.record(null, "partner.signed", invitation.id().toString());
  }

  /** One partner answers, and it is one for whom documents were laid out here. */
  private static String stated(LaidOut laid, Way by, List<ObjectNode> signed) {
    List<String> partners =
        (by == Way.OWN ? laid.elsewhere() : laid.documents())
            .stream().map(SignInvitation::partner).toList();
    String first = partner(signed.get(0));
    return partners.contains(first) ? first : partners.get(0);
  }

  private static String partner(ObjectNode document) {
    return document.path("issuer").path("id").asText();
  }

  private static List<ObjectNode> withValues(LaidOut laid, List<String> values) {
    if (values == null || values.size() != laid.documents().size()) {
      throw changed();
    }
    List<ObjectNode> signed = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      signed.add(SigningRequest.signed(laid.documents().get(i), values.get(i)));
    }
    return signed;
  }

  private List<ObjectNode> hosted(Invitation invitation, LaidOut laid) {
    Signer signer = keys.signer(invitation.id());
    return laid.documents().stream()
        .map(
            document ->
                DataIntegrity.sign(
                    document,
                    Cryptosuite.EDDSA_RDFC_2022,
                    signer,
                    now(),
                    ContextProfile.OPEN_BADGES))
        .toList();
  }

  /** Whatever has an id of ours is what was laid out here, letter for letter. */
  private List<ObjectNode> elsewhere(LaidOut laid, List<ObjectNode> signed) {
    for (ObjectNode document : signed) {
      if (ids.own(document.path("id").asText()).isPresent()
          && !laid.elsewhere().contains(ProofInput.unsecured(document))) {
        throw changed();
      }
    }
    return signed;
  }

  private static Problem changed() {
    return Problem.of(
        ProblemType.DOCUMENTS_CHANGED,
        "These are not documents that were laid out for this invitation and still wait.");
  }

  /** Why an invitation takes no answer. */
  static Problem closed(State state) {
    return switch (state) {
      case EXPIRED, CANCELLED ->
          Problem.of(ProblemType.INVITATION_CLOSED, "This invitation is " + state.text() + ".");
      default ->
          Problem.of(
              ProblemType.INVITATION_USED,
              "This invitation was answered before: it is " + state.text() + ".");
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
