package org.signet.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The fields of the form on the page, which programs may send as well. What is not filled in is
 * null.
 *
 * @param badge what was pasted
 * @param files those that were chosen; they go before what was pasted
 * @param again files that were sent before, as {@link SentFile#again} writes them
 * @param policy {@code strict} or {@code offline}
 * @param checkEvidence {@code true} or {@code on} when evidence files are to be compared
 * @param expectedRecipient personal
 * @param lang {@code en} or {@code fr}
 */
public record VerifyForm(
    @RestForm String badge,
    @RestForm("file") List<FileUpload> files,
    @RestForm List<String> again,
    @RestForm String policy,
    @RestForm String checkEvidence,
    @RestForm String expectedRecipient,
    @RestForm String lang) {

  /** What is sent, without the browser's empty file: files, or else the text. Never none. */
  List<SentFile> sent() throws IOException {
    List<SentFile> sent = new ArrayList<>();
    for (FileUpload file : files == null ? List.<FileUpload>of() : files) {
      if (file.size() > 0) {
        sent.add(new SentFile(file.fileName(), Files.readAllBytes(file.uploadedFile())));
      }
    }
    if (sent.isEmpty() && again != null) {
      again.stream().map(SentFile::ofAgain).forEach(sent::add);
    }
    return sent.isEmpty()
        ? List.of(new SentFile("", text().getBytes(StandardCharsets.UTF_8)))
        : List.copyOf(sent);
  }

  /**
   * What is asked besides.
   *
   * @throws org.signet.problem.Problem BAD_PARAMETER when it is not as it should be
   */
  VerificationOptions options() {
    return VerificationOptions.of(
        Optional.ofNullable(policy),
        Optional.ofNullable(checkEvidence),
        Optional.ofNullable(expectedRecipient));
  }

  String text() {
    return badge == null ? "" : badge;
  }
}
