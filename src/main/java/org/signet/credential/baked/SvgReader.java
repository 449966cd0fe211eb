package org.signet.credential.baked;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.signet.credential.baked.Baked.Kind;
import org.signet.credential.baked.BakedRefused.Code;

/** Walks an SVG from its first byte to its last and finds the elements of credentials. */
final class SvgReader {
  /** Below the limit of the XML reader of JDK 25 (100), so that all judge alike. */
  private static final int MAX_DEPTH = 96;

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
  private static final Set<String> ENCODINGS = Set.of("utf-8", "us-ascii");

  private final XMLStreamReader xml;
  private final List<SvgElement> found = new ArrayList<>();
  private int depth;
  private int ordinal;

  private SvgReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * All elements of credentials in the document's order, wherever they stand.
   *
   * @throws BakedRefused when the document is not read to its end
   */
  static List<SvgElement> elements(byte[] svg) {
    String text =
        StrictText.decode(svg, 0, StandardCharsets.UTF_8)
            .orElseThrow(() -> malformed("is not in UTF-8"));
    try {
      // a byte order mark is no part of the document
      var source = new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text);
      var reader = new SvgReader(factory().createXMLStreamReader(source));
      reader.read();
      return reader.found;
    } catch (XMLStreamException e) {
      throw malformed("is not well-formed XML"); // the parser's words would repeat the document
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing else is read");
        });
    return factory;
  }

  private void read() throws XMLStreamException {
    String encoding = xml.getCharacterEncodingScheme();
    if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
      throw malformed("says that it is not in UTF-8");
    }
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw new BakedRefused(Code.DOCTYPE, "the SVG has a DOCTYPE");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw malformed("refers to an entity that it does not have");
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuseStyleSheet();
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private void start() throws XMLStreamException {
    String namespace = xml.getNamespaceURI();
    if (depth == 0 && !(SVG.equals(namespace) && xml.getLocalName().equals("svg"))) {
      throw new BakedRefused(Code.NOT_AN_SVG, "the root is not an svg element of SVG");
    }
    if (XINCLUDE.equals(namespace)) {
      throw new BakedRefused(Code.EXTERNAL_REFERENCE, "the SVG includes another document");
    }
    if (depth == MAX_DEPTH) {
      throw new BakedRefused(Code.TOO_DEEP, "elements more than " + MAX_DEPTH + " deep");
    }
    Optional<Kind> kind = SvgElement.kind(xml);
    if (kind.isPresent()) {
      found.add(SvgElement.read(xml, kind.get(), ordinal, depth));
    } else {
      depth++;
    }
    ordinal++;
  }

  private void refuseStyleSheet() {
    if (xml.getPITarget().equals("xml-stylesheet")) {
      throw new BakedRefused(Code.EXTERNAL_REFERENCE, "the SVG names a style sheet");
    }
  }

  private static BakedRefused malformed(String what) {
    return new BakedRefused(Code.MALFORMED_IMAGE, "the SVG " + what);
  }
}
