package org.signet.completion;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.signet.completion.CompletionRecord.Approval;
import org.signet.completion.CompletionRecord.EvidenceClaim;
import org.signet.completion.CompletionRecord.Learner;
import org.signet.completion.CompletionRecord.ResultClaim;
import org.signet.completion.CompletionRecord.Source;
import org.signet.jsonld.Iri;
import org.signet.problem.Fields;

/** The JSON of {@code POST /v1/completions}, read strictly and with every fault named at once. */
final class CompletionReader {

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** Clocks of other systems may be a little ahead. */
  private static final long SKEW_SECONDS = 300;

  private static final int TEXT = 20_000;

  private final Instant now;
  private int results;

  private CompletionReader(Instant now) {
    this.now = now;
  }

  static CompletionRecord read(JsonNode body, Instant now) {
    return Fields.read(body, new CompletionReader(now)::completion);
  }

  /** The same, whatever is wrong with it. */
  static Fields.Examined<CompletionRecord> examine(JsonNode body, Instant now) {
    return Fields.examine(body, new CompletionReader(now)::completion);
  }

  private CompletionRecord completion(Fields fields) {
    List<EvidenceClaim> evidence = fields.objects("evidence", 20, CompletionReader::evidence);
    refuseSameUrl(fields, evidence);
    record Which(String code, Optional<String> version) {}
    var which =
        fields.object(
            "achievement", f -> new Which(f.text("code", 64), f.optionalText("version", 64)));
    Optional<Instant> completedAt = time(fields, "completedAt", fields.text("completedAt", 40));
    Optional<Instant> startedAt =
        fields.optionalText("startedAt", 40).flatMap(text -> time(fields, "startedAt", text));
    if (startedAt.isPresent() && completedAt.filter(startedAt.get()::isAfter).isPresent()) {
      fields.fault("startedAt", "AFTER_COMPLETION", "Send a time before completedAt.");
    }
    return new CompletionRecord(
        fields.text("completionId", 255),
        fields.optionalText("issuer", 63),
        which.map(Which::code).orElse(""),
        which.flatMap(Which::version),
        fields.object("learner", CompletionReader::learner).orElse(null),
        completedAt.orElse(now),
        startedAt,
        fields.optionalObject("approved", this::approval),
        fields.objects("results", 50, this::result),
        fields.optionalNumber("credits", 0, 1000),
        fields.optionalText("term", 64),
        fields.optionalText("language", 35),
        evidence,
        fields.optionalObject("source", CompletionReader::source),
        fields.flag("additional", false));
  }

  private static Learner learner(Fields fields) {
    Optional<String> email =
        fields.optionalText("email", 254).map(text -> text.strip().toLowerCase(Locale.ROOT));
    if (email.isPresent() && !email.get().matches("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")) {
      fields.fault("email", "BAD_EMAIL", "Send one e-mail address, as name@example.edu.");
    }
    if (!fields.has("studentNumber") && !fields.has("email")) {
      fields.fault(
          "",
          "NO_IDENTIFIER",
          "Send 'studentNumber' or 'email' (or both), to tell learners apart.");
    }
    return new Learner(
        fields.optionalText("studentNumber", 64),
        email,
        fields.optionalText("givenName", 200),
        fields.optionalText("familyName", 200));
  }

  private Approval approval(Fields fields) {
    return new Approval(
        fields.text("by", 254),
        time(fields, "at", fields.text("at", 40)).orElse(now),
        fields.optionalText("reference", 200));
  }

  private ResultClaim result(Fields fields) {
    var claim =
        new ResultClaim(
            results++,
            fields.optionalText("criterion", 64),
            fields.optionalText("level", 200),
            fields.optionalText("type", 64),
            fields.optionalText("value", 200));
    if (claim.criterion().isEmpty() && claim.type().isEmpty()) {
      fields.fault(
          "criterion", "MISSING", "Send 'criterion' with a level, or 'type' with a value.");
    }
    if (claim.level().isPresent() == claim.value().isPresent()) {
      fields.fault("level", "LEVEL_OR_VALUE", "Send either 'level' or 'value'.");
    }
    return claim;
  }

  private static EvidenceClaim evidence(Fields fields) {
    Optional<String> url = fields.optionalText("url", 2000);
    boolean pin = fields.flag("pin", false);
    Optional<String> narrative = fields.optionalText("narrative", TEXT);
    if (!fields.has("url") && narrative.isEmpty()) {
      fields.fault("url", "MISSING", "Send 'url', or a 'narrative' that is all there is.");
    }
    if (!fields.has("url") && (pin || fields.has("sha256") || fields.has("mediaType"))) {
      fields.fault("url", "MISSING", "Send the address of the file that the other fields are of.");
    }
    if (url.isPresent() && !isAddress(url.get())) {
      fields.fault(
          "url", "NOT_AN_ABSOLUTE_URL", "Send the whole address, https://… , without spaces.");
    }
    Optional<String> sha256 = fields.optionalText("sha256", 64);
    if (sha256.isPresent() && !sha256.get().matches("[0-9a-fA-F]{64}")) {
      fields.fault("sha256", "BAD_DIGEST", "Send the SHA-256 of the file as 64 hex digits.");
    }
    Optional<String> mediaType = fields.optionalText("mediaType", 100);
    if (mediaType.isPresent() && !mediaType.get().matches("[\\w.+-]+/[\\w.+-]+")) {
      fields.fault("mediaType", "BAD_MEDIA_TYPE", "Send a media type, as application/pdf.");
    }
    return new EvidenceClaim(
        fields.text("name", 200),
        url,
        mediaType,
        sha256,
        narrative,
        fields.optionalText("description", TEXT),
        fields.optionalText("genre", 100),
        pin);
  }

  private static boolean isAddress(String url) {
    // a host, and nobody's user name before it
    return url.matches("https?://[^/?#@\\s]+([/?#].*)?") && Iri.isAbsolute(url);
  }

  /** In a badge the address is the id, and one id is one thing. */
  private static void refuseSameUrl(Fields fields, List<EvidenceClaim> evidence) {
    Set<String> urls = new HashSet<>();
    for (int i = 0; i < evidence.size(); i++) {
      if (evidence.get(i).url().filter(url -> !urls.add(url)).isPresent()) {
        fields.itemFault("evidence", i, "url", "SAME_URL", "Send each piece of evidence once.");
      }
    }
  }

  private static Source source(Fields fields) {
    return new Source(
        fields.text("system", 64),
        fields.optionalText("instance", 255),
        fields.optionalText("courseId", 255));
  }

  private Optional<Instant> time(Fields fields, String name, String text) {
    if (text.isEmpty()) {
      return Optional.empty(); // its absence is a fault already
    }
    try {
      Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
      if (time.isAfter(now.plusSeconds(SKEW_SECONDS))) {
        fields.fault(name, "IN_THE_FUTURE", "Send a time that has passed.");
      } else if (time.isBefore(EARLIEST)) {
        fields.fault(name, "TOO_LONG_AGO", "Send a time since 1990.");
      }
      return Optional.of(time);
    } catch (DateTimeParseException e) {
      fields.fault(name, "BAD_DATE", "Send date, time and offset, as 2026-06-01T14:05:00-04:00.");
      return Optional.empty();
    }
  }
}
