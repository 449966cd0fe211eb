package org.signet.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The fields of the form on the page, which programs may send as well. */
final class VerifyForm {

  private VerifyForm() {}

  /** A file goes before pasted text. What is not filled in is null. */
  static Submission read(
      String badge, FileUpload file, String policy, String checkEvidence, String recipient)
      throws IOException {
    byte[] bytes =
        file != null && file.size() > 0
            ? Files.readAllBytes(file.uploadedFile())
            : badge == null ? new byte[0] : badge.getBytes(StandardCharsets.UTF_8);
    return Submission.of(
        bytes,
        VerificationOptions.of(
            Optional.ofNullable(policy),
            Optional.ofNullable(checkEvidence),
            Optional.ofNullable(recipient)));
  }
}
