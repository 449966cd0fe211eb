package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.signet.credential.baked.Bake;
import org.signet.json.Json;

/** PNG files with badges in them, and what pretends to be such. */
final class PictureCases {

  private static final String KEYWORD = "openbadgecredential";
  private static final String REFUSED = "PICTURE_REFUSED";

  private PictureCases() {}

  static List<Case> all() {
    byte[] baked = baked(Fixture.signed());
    byte[] other = chunk(Fixture.signed("/id", "\"https://issuer.test/credentials/2\""));
    return List.of(
        Case.of(115, "png-bomb", "A compressed text of 200 MiB in a picture of 200 KB")
            .generated(Generator.PNG_BOMB, 400, REFUSED)
            .refused("compressed", "png", Picture.png(stored()), 400, REFUSED)
            .generated(Generator.PNG_5500K, 400, REFUSED)
            .good("", "png", baked)
            .goodGenerated(Generator.PNG_COMMENT),
        Case.of(116, "png-two-badges", "Two badges in one picture")
            .refused("", "png", Picture.png(chunk(Fixture.signed()), other), 400, REFUSED)
            .refused(
                "equal", "png", Picture.png(chunk(Fixture.signed()), chunk(Fixture.signed())), 400)
            .code(REFUSED)
            .good("", "png", Picture.png(other)),
        chunks(baked),
        keywords(),
        Case.of(119, "png-huge", "A picture of 60,000 by 60,000 pixels")
            .refused("", "png", sized(60_000, 60_000), 400, REFUSED)
            .refused("zero", "png", sized(0, 1), 400, REFUSED)
            .refused("negative", "png", sized(-1, 1), 400, REFUSED)
            .good("", "png", sized(1_200, 1_200)),
        covered());
  }

  private static Case chunks(byte[] baked) {
    byte[] chunk = chunk(Fixture.signed());
    byte[] badCrc = baked.clone();
    badCrc[baked.length - 30]++;
    byte[] header = Bake.header(1, 1);
    return Case.of(117, "png-chunks", "Chunks with wrong lengths, checksums and places")
        .refused("length", "png", length(-1), 400, REFUSED)
        .refused("beyond", "png", length(1 << 20), 400, REFUSED)
        .refused("crc", "png", badCrc, 400, REFUSED)
        .refused("no-end", "png", Picture.whole(header, chunk, Picture.pixels()), 400, REFUSED)
        .refused("cut", "png", Arrays.copyOf(baked, baked.length - 5), 400, REFUSED)
        .refused("second", "png", Bake.join(baked, Picture.png()), 400, REFUSED)
        .refused(
            "behind",
            "png",
            Picture.whole(header, Picture.pixels(), Bake.end(), chunk),
            400,
            REFUSED)
        .refused("no-header", "png", Picture.whole(chunk, Picture.pixels(), Bake.end()), 400)
        .code(REFUSED)
        .refused("signature", "png", Arrays.copyOf(baked, 8), 400, REFUSED)
        .good("late", "png", Picture.whole(header, Picture.pixels(), chunk, Bake.end()));
  }

  private static Case keywords() {
    String v = Json.write(Fixture.signed());
    return Case.of(118, "png-keywords", "Badges under other names, and badges of other versions")
        .refused("case", "png", Picture.png(Bake.iTxt("OpenBadgeCredential", v)), 400)
        .code("NO_CREDENTIAL")
        .refused("text", "png", Picture.png(Bake.tExt(KEYWORD, v)), 400, "NO_CREDENTIAL")
        .refused(
            "ztxt",
            "png",
            Picture.png(
                Bake.chunk(
                    "zTXt",
                    (KEYWORD + "\0\0x").getBytes(java.nio.charset.StandardCharsets.US_ASCII))),
            400)
        .code("NO_CREDENTIAL")
        .refused("none", "png", Picture.png(), 400, "NO_CREDENTIAL")
        .refused("nul", "png", Picture.png(Bake.iTxt(KEYWORD + "\0x", v)), 400)
        .refused("address", "png", Picture.png(Bake.tExt("openbadges", "https://evil.test/2")), 400)
        .code("NO_CREDENTIAL")
        .fetches()
        .refused(
            "version-2",
            "png",
            Picture.png(
                Bake.iTxt(
                    "openbadges",
                    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\"}")),
            400,
            "NO_CREDENTIAL")
        .good("token", "png", Picture.png(Bake.iTxt(KEYWORD, Fixture.token())))
        .good("both", "png", Picture.png(Bake.tExt("openbadges", "{}"), chunk(Fixture.signed())));
  }

  private static Case covered() {
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(Picture.png());
    String image = "{\"id\":\"" + data + "\",\"type\":\"Image\"}";
    ObjectNode own = Fixture.signed("/credentialSubject/achievement/image", image);
    byte[] another =
        Picture.whole(
            Bake.header(1, 1), Bake.tExt("Title", "PhD"), chunk(own), Picture.pixels(), Bake.end());
    return Case.of(127, "picture-swapped", "A good badge in the picture of another")
        .bad("", "png", baked(Fixture.signed()), "IMAGE_NOT_COVERED")
        .verified(true)
        .bad("other", "png", another, "IMAGE_NOT_COVERED")
        .verified(true)
        .good("", "png", baked(own))
        .says("/checks/image/code", "\"IMAGE_COVERED\"");
  }

  private static byte[] baked(ObjectNode badge) {
    return Picture.png(chunk(badge));
  }

  private static byte[] chunk(ObjectNode badge) {
    return Bake.iTxt(KEYWORD, Json.write(badge));
  }

  private static byte[] stored() {
    return Bake.iTxt(KEYWORD, 1, new byte[] {0x78, 0x01, 0x01, 0, 0, -1, -1, 0, 0, 0, 1});
  }

  private static byte[] sized(int width, int height) {
    return Picture.whole(
        Bake.header(width, height), chunk(Fixture.signed()), Picture.pixels(), Bake.end());
  }

  private static byte[] length(int stated) {
    byte[] type = {'i', 'T', 'X', 't'};
    return Picture.whole(
        Bake.header(1, 1),
        Bake.chunk(stated, type, new byte[] {'a', 0}, 0),
        Picture.pixels(),
        Bake.end());
  }
}
