package org.signet.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signet.endorsement.SignedWith;
import org.signet.proof.Times;
import org.signet.verification.BadgeView.ClaimView;
import org.signet.verification.BadgeView.EndorsementView;
import org.signet.verification.Summary.EndorsementItem;
import org.signet.verification.check.Binding;

/** Writes out for a page who endorsed which of the two points. */
final class EndorsementViews {

  private static final String DEMAND = "claim.demand";
  private static final String ASSESSMENT = "claim.assessment";

  /** Nobody did anything wrong. */
  private static final Set<String> WERE_GOOD = Set.of("WITHDRAWN", "EXPIRED");

  private EndorsementViews() {}

  /** The two points in their order, even when nobody confirmed one of them; then the rest. */
  static List<ClaimView> of(List<EndorsementItem> items, Texts texts) {
    if (items.isEmpty()) {
      return List.of();
    }
    Map<String, List<EndorsementView>> claims = new LinkedHashMap<>();
    claims.put(DEMAND, new ArrayList<>());
    claims.put(ASSESSMENT, new ArrayList<>());
    List<EndorsementItem> ordered = new ArrayList<>(items);
    ordered.sort(Comparator.comparing(EndorsementItem::isVouchedFor).reversed());
    for (EndorsementItem item : ordered) {
      String claim =
          switch (item.point()) {
            case COMPETENCY_IN_DEMAND -> DEMAND;
            case ASSESSMENT_REFLECTS_JOB -> ASSESSMENT;
            case ISSUER, OTHER -> "claim.other";
          };
      claims.computeIfAbsent(claim, key -> new ArrayList<>()).add(view(item, texts));
    }
    return claims.entrySet().stream()
        .map(claim -> new ClaimView(texts.get(claim.getKey()), List.copyOf(claim.getValue())))
        .toList();
  }

  private static EndorsementView view(EndorsementItem item, Texts texts) {
    return new EndorsementView(
        Shown.name(item.identity()),
        item.endorser().map(Shown::name).orElse(""),
        item.partner().domain().map(domain -> confirmed(item, domain, texts)).orElse(""),
        item.comment().map(Markdown::html),
        shape(item),
        lines(item, texts));
  }

  /** A check beside a name says that it is this partner; a signature alone does not. */
  private static String shape(EndorsementItem item) {
    boolean someone = item.outcome() == Outcome.PASSED && !item.isVouchedFor();
    return someone || WERE_GOOD.contains(item.code()) ? "info" : CheckView.shape(item.outcome());
  }

  private static String confirmed(EndorsementItem item, String domain, Texts texts) {
    return texts.get("endorser." + item.partner().by().orElseThrow(), Shown.name(domain));
  }

  private static List<String> lines(EndorsementItem item, Texts texts) {
    List<String> lines = new ArrayList<>();
    if (item.selfEndorsed()) {
      lines.add(texts.get("endorsement.self"));
    }
    lines.add(item.message().in(texts.language()));
    if (item.standing().signedWith().filter(SignedWith.HOSTED_KEY::equals).isPresent()) {
      lines.add(texts.get("endorsement.hosted"));
    }
    if (item.outcome() == Outcome.PASSED) {
      until(item).ifPresent(day -> lines.add(texts.get("endorsement.state.good", texts.date(day))));
      if (item.standing().binding() == Binding.NOT_BOUND && isOfAPoint(item)) {
        lines.add(texts.get("endorsement.not_bound"));
      }
    }
    item.standing()
        .withdrawal()
        .flatMap(Summary.WithdrawalItem::reason)
        .ifPresent(reason -> lines.add(texts.get("endorsement.withdrawn_for", Shown.text(reason))));
    return lines;
  }

  private static Optional<Instant> until(EndorsementItem item) {
    return item.standing().validUntil().flatMap(Times::parse);
  }

  private static boolean isOfAPoint(EndorsementItem item) {
    return item.point() == EndorsedPoint.COMPETENCY_IN_DEMAND
        || item.point() == EndorsedPoint.ASSESSMENT_REFLECTS_JOB;
  }
}
