package org.signet.corpus;

import java.util.Locale;
import java.util.function.Supplier;

/** Inputs that are too large to lie in a folder: the same bytes whenever they are made. */
enum Generator {
  /** Eight labelled nodes, each of which points at all others. */
  CLIQUE_8("json", () -> Large.json(Large.clique(8))),
  /** Two results with eight alignments each, all of them alike. */
  ALIKE_8("json", () -> Large.json(Large.alike(8))),
  /** The same with two, signed. */
  ALIKE_2("json", () -> Large.json(Issuer.TEST.sign(Large.alike(2)))),
  /** Evidence of more than ten thousand quads. */
  EVIDENCE_3400("json", () -> Large.json(Large.evidence(3_400))),
  /** Evidence of three hundred quads, signed. */
  EVIDENCE_100("json", () -> Large.json(Issuer.TEST.sign(Large.evidence(100)))),
  /** The head and the beginning of a request of fifty megabytes. */
  STRING_50M("http", () -> Large.request(50_000_000)),
  /** As many endorsements as a megabyte holds. */
  ENDORSEMENTS_900("json", () -> Large.json(Large.endorsements(900))),
  /** More endorsements than are looked at, signed. */
  ENDORSEMENTS_30("json", () -> Large.json(Issuer.TEST.sign(Large.endorsements(30)))),
  /** A narrative of two megabytes. */
  STRING_2M("json", () -> Large.narrative("a".repeat(2_000_000))),
  /** A narrative that is longer than any text may be. */
  STRING_300K("json", () -> Large.narrative("a".repeat(300_000))),
  /** A narrative of three thousand words, signed. */
  WORDS_3000("json", () -> Large.json(Large.words(3_000))),
  /** As many names as a megabyte holds. */
  NAMES_100K("json", () -> Large.json(Large.names(70_000))),
  /** Names that all have one hash in Java. */
  COLLISIONS("json", () -> Large.json(Large.collisions(13))),
  LISTS_3000("json", () -> Large.text("[".repeat(3_000))),
  LISTS_100000("json", () -> Large.text("[".repeat(100_000))),
  /** The same within an object. */
  MEMBER_3000("json", () -> Large.text("{\"@context\":" + "[".repeat(3_000))),
  MEMBER_100000("json", () -> Large.text("{\"@context\":" + "{\"a\":".repeat(100_000))),
  /** A number of a million digits. */
  DIGITS_1000000("json", () -> Large.text("{\"@context\":1" + "0".repeat(999_999) + "}")),
  /** A request of 256 KiB that unpacks to 256 MiB. */
  GZIP_BOMB("http", Bombs::request),
  /** A PNG of 200 KB that unpacks to 200 MiB. */
  PNG_BOMB("png", Bombs::png),
  /** The same in a chunk that is none of ours, beside a good badge. */
  PNG_COMMENT("png", Bombs::pngWithComment),
  /** Larger than any picture may be. */
  PNG_5500K("png", Bombs::largePng);

  private final String kind;
  private final Supplier<byte[]> bytes;

  Generator(String kind, Supplier<byte[]> bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  static Generator of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String kind() {
    return kind;
  }

  byte[] bytes() {
    return bytes.get();
  }
}
