package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signet.achievement.AchievementVersion;
import org.signet.audit.Audit;
import org.signet.keys.MasterKey;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * A partner proves that it reads the mail of its address: by a code of ten characters (49 bits),
 * which is good for half an hour and for five tries, and is sent six times at most.
 */
@ApplicationScoped
class ConfirmDomain {

  private static final Duration GOOD = Duration.ofMinutes(30);
  private static final int MOST_TRIES = 5;
  private static final int MOST_MAILS = 6;
  private static final int LENGTH = 10;

  /** Without those that are taken for one another. */
  private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Sql sql;
  private final Invitations invitations;
  private final MasterKey master;
  private final InvitationMail mail;
  private final Audit audit;
  private final Clock clock;
  private final String baseUrl;

  ConfirmDomain(
      Sql sql,
      Invitations invitations,
      MasterKey master,
      InvitationMail mail,
      Audit audit,
      Clock clock,
      SignetConfig config) {
    this.sql = sql;
    this.invitations = invitations;
    this.master = master;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
    this.baseUrl = config.baseUrl().toString();
  }

  /** The domain that can be confirmed here, if there is one. */
  Optional<String> offered(Invitation invitation, AchievementVersion version) {
    if (!mail.isConfigured()) {
      return Optional.empty();
    }
    List<String> institution = new ArrayList<>(List.of(baseUrl, version.issuer().url()));
    version.issuer().email().ifPresent(institution::add);
    return invitation.partner().email().flatMap(email -> EmailDomain.telling(email, institution));
  }

  /** Whether a code was sent that may still be entered. */
  @Transactional
  boolean isAsked(Invitation invitation) {
    return sql.first(
            "select id from invitation where id = ? and code_until > ? and code_tries < ?",
            row -> true,
            invitation.id(),
            clock.instant(),
            MOST_TRIES)
        .isPresent();
  }

  /** Mails a new code; the one before is good for nothing. False when none leaves. */
  @Transactional
  boolean send(Invitation invitation, AchievementVersion version) {
    String code = code();
    int changed =
        sql.update(
            "update invitation set code_mac = ?, code_until = ?, code_tries = 0,"
                + " codes_sent = codes_sent + 1 where id = ? and codes_sent < ?",
            mac(invitation, code),
            clock.instant().plus(GOOD),
            invitation.id(),
            MOST_MAILS);
    return changed == 1 && mail.confirm(invitation, version, code);
  }

  /**
   * Whether this is the code; each try counts, however many come at once. From then on the link is
   * another one, which the address has by mail and staff never see: a confirmed name is that of
   * whoever reads the mail, not of whoever wrote the invitation.
   *
   * @throws Problem UNAVAILABLE when the mail with the new link does not leave; nothing is
   *     confirmed then, and the code stays good
   */
  @Transactional
  boolean confirm(
      Invitation invitation, AchievementVersion version, String domain, String entered) {
    Optional<byte[]> expected =
        sql.first(
            "update invitation set code_tries = code_tries + 1 where id = ? and code_until > ?"
                + " and code_tries < ? returning code_mac",
            row -> row.getBytes("code_mac"),
            invitation.id(),
            clock.instant(),
            MOST_TRIES);
    String code = entered.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    if (expected.filter(mac -> MessageDigest.isEqual(mac, mac(invitation, code))).isEmpty()) {
      return false;
    }
    Invitation confirmed = invitations.confirmed(invitation.id(), domain, now());
    if (!mail.renewed(confirmed, version)) {
      throw Problem.of(ProblemType.UNAVAILABLE, "The mail server did not take the new link.");
    }
    audit.record(null, "partner.domain_confirmed", invitation.id().toString());
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private byte[] mac(Invitation invitation, String code) {
    return master.mac("partner domain", invitation.id() + " " + code);
  }

  private static String code() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return code.toString();
  }
}
