package org.signet.corpus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Adler32;
import org.signet.credential.baked.Bake;
import org.signet.keys.Multibase;

/** Bit strings that are not one gzip member in base64url, or are bombs. */
final class EncodedListCases {

  private static final int BYTES = 16_384;
  private static final int HEADER = 10;
  private static final int TRAILER = 8;

  private EncodedListCases() {}

  static List<Case> all() {
    return List.of(bombs(), encodings());
  }

  private static Case bombs() {
    Issuer issuer = Issuer.web("c091.test");
    String url = "https://c091.test/status/";
    return Case.of(91, "list-bombs", "Lists of 64 and of 512 MiB in a few bytes")
        .bad("64m", Listed.badge(issuer, url + "64", "5"), "STATUS_LIST_TOO_LARGE")
        .status("unknown")
        .bad("512m", Listed.badge(issuer, url + "512", "5"))
        .status("unknown")
        .good("8m", Listed.badge(issuer, url + "8", "67108863"))
        .good("dense", Listed.badge(issuer, url + "dense", "1"))
        .serves(issuer)
        .readme("The lists are made when the hosts start: class Special.");
  }

  private static Case encodings() {
    byte[] gzip = Multibase.decode(Fixture.NONE_REVOKED).orElseThrow();
    byte[] deflated = Arrays.copyOfRange(gzip, HEADER, gzip.length - TRAILER);
    Map<String, String> lists = new TreeMap<>();
    lists.put("no-prefix", Fixture.NONE_REVOKED.substring(1));
    lists.put("base58", Multibase.base58(gzip));
    lists.put("standard", "u" + Base64.getEncoder().encodeToString(gzip));
    lists.put("zlib", Multibase.base64url(zlib(deflated)));
    lists.put("raw", Multibase.base64url(deflated));
    lists.put("two-members", Multibase.base64url(Bake.join(gzip, gzip)));
    lists.put("trailing", Multibase.base64url(Arrays.copyOf(gzip, gzip.length + 3)));
    lists.put("bad-checksum", Multibase.base64url(changed(gzip, gzip.length - 6)));
    lists.put("bad-length", Multibase.base64url(changed(gzip, gzip.length - 2)));
    lists.put("cut", Multibase.base64url(Arrays.copyOf(gzip, gzip.length - 9)));
    lists.put("empty", "u");
    lists.put("plain", Multibase.base64url(new byte[BYTES]));
    Issuer issuer = Issuer.web("c095.test");
    String base = "https://c095.test/status/";
    Case each = Case.of(95, "encodings", "Bit strings that are packed in other ways");
    lists.forEach(
        (name, encoded) ->
            each.serves("c095.test/status/" + name, Fixture.list(issuer, base + name, encoded))
                .bad(name, Listed.badge(issuer, base + name, "5"), "MALFORMED_VALUE")
                .status("unknown"));
    return each.good("", Listed.badge(issuer, base + "good", "5"))
        .serves("c095.test/status/good", Fixture.list(issuer, base + "good", Fixture.NONE_REVOKED))
        .serves(issuer);
  }

  /** RFC 1950 around what is RFC 1951 already. */
  private static byte[] zlib(byte[] deflated) {
    Adler32 sum = new Adler32();
    sum.update(new byte[BYTES]);
    byte[] trailer =
        ByteBuffer.allocate(4).order(ByteOrder.BIG_ENDIAN).putInt((int) sum.getValue()).array();
    return Bake.join(new byte[] {0x78, (byte) 0x9c}, deflated, trailer);
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at]++;
    return changed;
  }
}
