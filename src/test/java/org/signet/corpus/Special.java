package org.signet.corpus;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.signet.credential.StatusBits;
import org.signet.fetch.TestHosts;
import org.signet.json.Json;
import org.signet.keys.Multibase;

/** What hosts serve that is too large to lie in a folder, or is no file at all. */
final class Special {

  private static final String JWK = "application/jwk+json";
  private static final String LIST = "application/vc";
  private static final String HTML = "<!DOCTYPE html><title>Sign in</title>";
  private static final int FIFTY_MEBIBYTES = 50 << 20;
  private static final Duration SLOWLY = Duration.ofSeconds(1);

  private final TestHosts hosts;

  private Special(TestHosts hosts) {
    this.hosts = hosts;
  }

  static void serve(TestHosts hosts) {
    var special = new Special(hosts);
    special.keySets();
    special.answers();
    special.bombs();
    special.dense();
    special.redirects();
    hosts.serveEndlessly("c104.test", "/revocations/large", "application/json");
  }

  private void keySets() {
    String key = "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"AA\"},";
    hosts.serve(
        "c074.test",
        "/keys/many",
        200,
        JWK,
        "{\"keys\":[" + key.repeat(100_000) + key.replace("},", "}]}"));
    hosts.serve("c074.test", "/keys/large", 200, JWK, spaces());
    hosts.serveEndlessly("c074.test", "/keys/endless", JWK);
  }

  private void answers() {
    String good =
        Json.write(
            Fixture.list(
                Issuer.web("c082.test"), "https://c082.test/status/slow", Fixture.NONE_REVOKED));
    hosts.serve("c082.test", "/status/html", 200, "text/html", HTML);
    hosts.serve("c082.test", "/status/no-type", 200, "image/gif", good);
    hosts.serve("c082.test", "/status/error", 500, LIST, good);
    hosts.serve("c082.test", "/status/teapot", 418, LIST, good);
    hosts.serve("c082.test", "/status/text", 200, "text/plain", "none");
    byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
    hosts.serveSlowly("c082.test", "/status/slow", LIST, bytes, SLOWLY);
    hosts.serve("c082.test", "/html/did.json", 200, "text/html", HTML);
    hosts.serve("c082.test", "/error/did.json", 503, "application/did+json", "{}");
  }

  private void bombs() {
    Issuer issuer = Issuer.web("c091.test");
    for (int mebibytes : new int[] {8, 64, 512}) {
      String url = "https://c091.test/status/" + mebibytes;
      var list = Fixture.list(issuer, url, Multibase.base64url(Bombs.gzip(mebibytes)));
      hosts.serve("c091.test", "/status/" + mebibytes, 200, LIST, Json.write(list));
    }
  }

  /** A million entries, every other one revoked as if by chance: nothing of it can be packed. */
  private void dense() {
    Issuer issuer = Issuer.web("c091.test");
    StatusBits bits = StatusBits.zeros(1 << 20);
    Random random = new Random(91);
    for (int i = 2; i < bits.entries(); i++) {
      bits.set(i, random.nextBoolean());
    }
    var list = Fixture.list(issuer, "https://c091.test/status/dense", bits.encode());
    hosts.serve("c091.test", "/status/dense", 200, LIST, Json.write(list));
  }

  private void redirects() {
    hosts.redirect("c204.test", "/status/circle", "https://c204.test/status/circle");
    hosts.redirect("c204.test", "/status/local", "https://127.0.0.1/status/1");
    hosts.redirect("c204.test", "/status/metadata", "https://169.254.169.254/latest/");
    hosts.redirect("c204.test", "/status/http", "http://c204.test/status/new");
    hosts.redirect("c204.test", "/status/file", "file:///etc/passwd");
    hosts.redirect("c204.test", "/status/moved", "https://c204.test/status/new");
    for (int i = 0; i < 9; i++) {
      hosts.redirect("c204.test", "/status/far" + (i == 0 ? "" : i), "/status/far" + (i + 1));
    }
  }

  private static byte[] spaces() {
    byte[] spaces = new byte[FIFTY_MEBIBYTES];
    Arrays.fill(spaces, (byte) ' ');
    byte[] end = "{}".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(end, 0, spaces, spaces.length - 2, 2);
    return spaces;
  }
}
