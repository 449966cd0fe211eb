package org.signet.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.signet.framework.Facts.Aligned;
import org.signet.framework.Facts.Found;
import org.signet.framework.Phrase.Names;

/** What Ontario asks for: for student aid (OSAP), on its portal and on the ministry's forms. */
final class OntarioFields {

  private static final BigDecimal LEAST_HOURS = BigDecimal.valueOf(5);
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(300);
  private static final BigDecimal TOO_MANY_WEEKS = BigDecimal.valueOf(12);
  private static final int MOST_NOC = 3;

  private final Facts facts;
  private final Collector elements;

  OntarioFields(Facts facts, boolean ofDefinition) {
    this.facts = facts;
    this.elements = new Collector("ontario", false, ofDefinition);
  }

  Group group() {
    amount("contact_hours", "ext:ContactHours", OntarioFields::areHours);
    amount("weeks", "ext:DurationWeeks", OntarioFields::areWeeks);
    elements.fact("delivery_mode", facts.described("ext:DeliveryMode"));
    codes("cip", "ext:CIP", "CIP 2021", "[0-9]{2}([.][0-9]{2}([0-9]{2})?)?", 1);
    codes("noc", "ext:NOC", "NOC 2021", "[0-9]{5}", MOST_NOC);
    elements.fact("osap", facts.described("ext:OSAPApproved"));
    elements.fact("credit", facts.described("ext:CreditBearing"));
    return elements.group();
  }

  private static boolean areHours(BigDecimal hours) {
    return hours.stripTrailingZeros().scale() <= 0
        && hours.compareTo(LEAST_HOURS) >= 0
        && hours.compareTo(MOST_HOURS) <= 0;
  }

  private static boolean areWeeks(BigDecimal weeks) {
    return weeks.signum() > 0 && weeks.compareTo(TOO_MANY_WEEKS) < 0;
  }

  private void amount(String key, String resultType, Predicate<BigDecimal> allowed) {
    Optional<Found> found = facts.described(resultType);
    Optional<BigDecimal> number = found.flatMap(Found::number).filter(allowed);
    if (found.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else if (number.isEmpty()) {
      elements.notMet(
          key, elements.phrase(key, "range", found.get().value()), List.of(found.get()));
    } else {
      elements.met(key, List.of(elements.phrase(key, "met", number.get())), List.of(found.get()));
    }
  }

  private void codes(String key, String type, String framework, String form, int most) {
    List<Aligned> all = facts.alignments(type);
    List<Found> places = all.stream().map(Aligned::found).toList();
    Names said = new Names(all.stream().map(Aligned::codeOrName).toList());
    List<String> others =
        all.stream().map(Aligned::framework).filter(f -> !f.equals(framework)).distinct().toList();
    if (all.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else if (all.size() > most) {
      elements.notMet(key, elements.phrase(key, "many", all.size()), places);
    } else if (!others.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "edition", said, new Names(others)), places);
    } else if (!all.stream().allMatch(a -> a.code().matches(form))) {
      elements.notMet(key, elements.phrase(key, "form", said), places);
    } else {
      elements.met(key, List.of(elements.phrase(key, "met", said, all.size())), places);
    }
  }
}
