package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.signet.credential.Digests;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * Whether the picture that a badge came in is the one that was signed. Anybody can put a good badge
 * into another picture.
 */
public final class ImageCheck {

  private static final String NAME = "image";

  private ImageCheck() {}

  /**
   * @param sha256 of the picture without the badge in it
   */
  public static Finding check(Examined examined, byte[] sha256) {
    JsonNode credential = examined.credential();
    JsonNode subject = credential.path("credentialSubject");
    for (JsonNode image :
        List.of(
            subject.path("achievement").path("image"),
            subject.path("image"),
            credential.path("image"))) {
      String id = image.path("id").asText();
      if (!id.isEmpty() && examined.isProven() && isPinned(credential, id, sha256)) {
        return Findings.of(NAME, Outcome.PASSED, "IMAGE_COVERED");
      }
    }
    return Findings.of(NAME, Outcome.UNKNOWN, "IMAGE_NOT_COVERED");
  }

  private static boolean isPinned(JsonNode credential, String id, byte[] sha256) {
    String data = ";base64,";
    if (id.startsWith("data:image/") && id.contains(data)) {
      try {
        byte[] inside = Base64.getDecoder().decode(id.substring(id.indexOf(data) + data.length()));
        return MessageDigest.isEqual(
            org.apache.commons.codec.digest.DigestUtils.sha256(inside), sha256);
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
    for (JsonNode resource : credential.path("relatedResource")) {
      boolean same =
          resource.path("id").asText().equals(id)
              && Digests.sha256(resource)
                  .filter(digest -> MessageDigest.isEqual(digest, sha256))
                  .isPresent();
      if (same) {
        return true;
      }
    }
    return false;
  }
}
