package org.signet.credential.baked;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.signet.credential.baked.Baked.Kind;
import org.signet.credential.baked.BakedRefused.Code;

/**
 * An element of an SVG in which a credential is baked.
 *
 * @param kind by which specification
 * @param ordinal how many start tags stand before its own
 * @param depth how many elements it stands in; 1 is where it belongs
 * @param token its attribute {@code verify}, or empty
 * @param content its text, or empty
 */
record SvgElement(Kind kind, int ordinal, int depth, String token, String content) {
  private static final String OPEN_BADGES_3 = "https://purl.imsglobal.org/ob/v3p0";
  private static final String OPEN_BADGES_2 = "http://openbadges.org";

  /** What the start tag under the reader begins, if it is such an element. */
  static Optional<Kind> kind(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    String name = xml.getLocalName();
    if (OPEN_BADGES_3.equals(namespace) && name.equals("credential")) {
      return Optional.of(Kind.OPEN_BADGE_3);
    }
    return OPEN_BADGES_2.equals(namespace) && name.equals("assertion")
        ? Optional.of(Kind.OPEN_BADGE_2)
        : Optional.empty();
  }

  /** Reads it to its end tag. */
  static SvgElement read(XMLStreamReader xml, Kind kind, int ordinal, int depth)
      throws XMLStreamException {
    String token = xml.getAttributeValue("", "verify");
    var content = new StringBuilder();
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      switch (xml.getEventType()) {
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            content.append(xml.getText());
        case XMLStreamReader.START_ELEMENT, XMLStreamReader.ENTITY_REFERENCE ->
            throw new BakedRefused(
                Code.MALFORMED_CREDENTIAL, "something other than text stands in the credential");
        default -> {}
      }
    }
    return new SvgElement(
        kind, ordinal, depth, token == null ? "" : token.strip(), content.toString().strip());
  }

  Baked baked() {
    if (depth != 1) {
      throw new BakedRefused(
          Code.MISPLACED, "the credential does not stand directly in the svg element");
    }
    if (token.isEmpty() && content.isEmpty()) {
      throw new BakedRefused(Code.NO_CREDENTIAL, "the element of the credential is empty");
    }
    if (!token.isEmpty() && !content.isEmpty() && !token.equals(content)) {
      throw new BakedRefused(
          Code.CONFLICT, "the verify attribute and the text of the credential differ");
    }
    return new Baked(token.isEmpty() ? content : token, kind);
  }
}
