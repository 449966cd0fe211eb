package org.signet.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import org.signet.verification.SafeLink;
import org.signet.verification.Shown;

/** Members of a document as a page may show them; the empty string for what is not there. */
final class DocumentText {

  private DocumentText() {}

  /** One line. */
  static String name(JsonNode node, String member) {
    return Shown.name(node.path(member).asText());
  }

  /** Several lines. */
  static String text(JsonNode node, String member) {
    return Shown.text(node.path(member).asText());
  }

  /** Where a link may lead. */
  static String link(JsonNode node, String member) {
    return SafeLink.target(node.path(member).asText()).orElse("");
  }
}
