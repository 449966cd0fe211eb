package org.signet.credential.baked;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.signet.credential.baked.Baked.Kind;
import org.signet.credential.baked.BakedRefused.Code;

/** Reads the credential of a baked SVG (Open Badges 3.0, section 5.3.2). */
public final class BakedSvg {

  /** Largest picture, in bytes. */
  public static final int MAX_BYTES = 5 << 20;

  private BakedSvg() {}

  /**
   * The credential in the one {@code {https://purl.imsglobal.org/ob/v3p0}credential}, a child of
   * the root: its attribute {@code verify} or its text. Or else the assertion of Open Badges 2.0 in
   * the one {@code {http://openbadges.org}assertion}. The document is in UTF-8, has no DOCTYPE, and
   * names neither another document nor a style sheet.
   *
   * @throws BakedRefused when the document is not such an SVG, is too large, or does not hold
   *     exactly one credential
   */
  public static Baked extract(byte[] svg) {
    return credential(elements(svg)).baked();
  }

  /**
   * The picture without the element of its credential and without the declaration of that element's
   * prefix in the root, every other byte as it was: for a picture that was baked by inserting no
   * more than these two (and the white space before the declaration), the picture before. So its
   * digest can be compared with a signed one. A picture that was written anew when it was baked
   * comes out as another one than it was: that its digest differs says nothing.
   *
   * @throws BakedRefused as {@link #extract} does
   */
  public static byte[] unbaked(byte[] svg) {
    SvgElement credential = credential(elements(svg));
    credential.baked();
    // a character for every byte; markup is ASCII in UTF-8
    var tags = new SvgTags(new String(svg, StandardCharsets.ISO_8859_1));
    SvgTags.Range element = tags.element(credential.ordinal());
    SvgTags.Range declaration = tags.declaration(element);
    var out = new ByteArrayOutputStream(svg.length);
    out.write(svg, 0, declaration.from());
    out.write(svg, declaration.to(), element.from() - declaration.to());
    out.write(svg, element.to(), svg.length - element.to());
    return out.toByteArray();
  }

  private static List<SvgElement> elements(byte[] svg) {
    if (svg.length > MAX_BYTES) {
      throw new BakedRefused(Code.TOO_LARGE_IMAGE, "larger than " + MAX_BYTES + " bytes");
    }
    return SvgReader.elements(svg);
  }

  private static SvgElement credential(List<SvgElement> found) {
    List<SvgElement> current =
        found.stream().filter(element -> element.kind() == Kind.OPEN_BADGE_3).toList();
    List<SvgElement> candidates = current.isEmpty() ? found : current;
    if (candidates.isEmpty()) {
      throw new BakedRefused(Code.NO_CREDENTIAL, "the SVG has no element with a credential");
    }
    if (candidates.size() > 1) {
      throw new BakedRefused(Code.TWICE, "the SVG has more than one credential");
    }
    return candidates.get(0);
  }
}
