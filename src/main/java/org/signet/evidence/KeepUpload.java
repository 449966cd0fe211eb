package org.signet.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.signet.audit.Audit;
import org.signet.auth.Caller;
import org.signet.evidence.UploadReader.Upload;
import org.signet.issuer.Issuer;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** Takes an upload in: its row and its content, or neither. */
@ApplicationScoped
class KeepUpload {

  private static final int LONGEST_NAME = 200;

  private final EvidenceFiles files;
  private final EvidenceContent content;
  private final Audit audit;
  private final Clock clock;

  KeepUpload(EvidenceFiles files, EvidenceContent content, Audit audit, Clock clock) {
    this.files = files;
    this.content = content;
    this.audit = audit;
    this.clock = clock;
  }

  /** An upload that was looked at and may be kept. */
  record Checked(Upload upload, FileKind kind, String name, Visibility visibility) {

    /** What makes it the same upload when it is sent again under one Idempotency-Key. */
    ObjectNode fingerprint(Issuer issuer) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("issuer", issuer.slug())
          .put("name", name)
          .put("mediaType", kind.mediaType())
          .put("visibility", visibility.text())
          .put("sha256", HexFormat.of().formatHex(upload.sha256()));
    }
  }

  /**
   * Looks at all of it.
   *
   * @throws Problem with the reason why it is not kept
   */
  static Checked check(Upload upload) throws IOException {
    Visibility visibility =
        Optional.ofNullable(upload.texts().get("visibility"))
            .map(
                text ->
                    Visibility.of(text)
                        .orElseThrow(
                            () ->
                                fault(
                                    "/visibility",
                                    "UNKNOWN_VALUE",
                                    "Send one of learner_decides, public_link, withheld.")))
            .orElse(Visibility.LEARNER_DECIDES);
    FileKind kind = Sniffer.kind(upload.file(), upload.type(), upload.filename());
    String name = upload.texts().getOrDefault("name", upload.filename()).strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw fault(
          "/name",
          name.isEmpty() ? "MISSING" : "BAD_NAME",
          "Send a name of 1 to " + LONGEST_NAME + " characters, without control characters.");
    }
    return new Checked(upload, kind, name, visibility);
  }

  /**
   * Does the work that keeps the file, around which its content is put where it goes.
   *
   * @param work calls {@link #keep} in a transaction of its own
   */
  <T> T around(Checked checked, Issuer issuer, Function<EvidenceFile, T> work) {
    var file =
        new EvidenceFile(
            UUID.randomUUID(),
            issuer.id(),
            checked.name(),
            checked.kind().mediaType(),
            checked.upload().sha256(),
            checked.upload().size(),
            checked.visibility(),
            Optional.empty(),
            false,
            Optional.empty(),
            content.storeOfNew(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return content.around(file, checked.upload().file(), () -> work.apply(file));
  }

  /** Keeps it, in the transaction at hand. */
  @Transactional(Transactional.TxType.MANDATORY)
  EvidenceFile keep(EvidenceFile file, Checked checked, Caller caller) {
    files.insert(file, caller.keyId());
    audit.record(caller.keyId(), "evidence.uploaded", file.id().toString());
    try {
      content.put(file, checked.upload().file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static Problem fault(String pointer, String code, String message) {
    return Problem.invalid(List.of(new FieldError(pointer, code, message)));
  }
}
