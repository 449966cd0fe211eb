package org.signet.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final String REL = " rel=\"noopener nofollow ugc\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "À l’été, *très* **bien** | <p>À l’été, <em>très</em> <strong>bien</strong></p>",
        "# Title | <p><strong>Title</strong></p>",
        "`a < b` | <p><code>a &lt; b</code></p>",
        "a \\< b & c &amp; d | <p>a &lt; b &amp; c &amp; d</p>",
        "2 < 3 > 1 | <p>2 &lt; 3 &gt; 1</p>",
        "![A chart](https://a.example/x.png) | <p>A chart</p>",
        "<b>bold</b> | <p>&lt;b&gt;bold&lt;/b&gt;</p>",
        "<div>*x*</div> | <p>&lt;div&gt;<em>x</em>&lt;/div&gt;</p>",
        "{badge.lang} | <p>{badge.lang}</p>",
        "&#x202E;x | <p>‹U+202E›x</p>",
        "*** | <p>***</p>"
      })
  void oneLine(String markdown, String html) {
    assertThat(html(markdown)).isEqualTo(html);
  }

  @Test
  void blocksAreWrittenWithoutAnythingBetweenThem() {
    assertThat(html("one\ntwo  \nthree\n\n- a\n- b\n  1. c\n\n> d\n\n```java\n<e>\n```\n    f\n"))
        .isEqualTo(
            "<p>one<br>two<br>three</p><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>"
                + "<blockquote><p>d</p></blockquote><pre><code>&lt;e&gt;\n</code></pre>"
                + "<pre><code>f\n</code></pre>");
    assertThat(html("3. c\n4. d")).isEqualTo("<ol start=\"3\"><li>c</li><li>d</li></ol>");
    assertThat(html("- a\n\n- b")).isEqualTo("<ul><li><p>a</p></li><li><p>b</p></li></ul>");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?y=1&z='2'#f, https://a.example/x?y=1&amp;z=&#39;2&#39;#f",
    "http://a.example:8080/, http://a.example:8080/",
    "HTTPS://a.example, HTTPS://a.example",
    "https://a.example/été, https://a.example/%C3%A9t%C3%A9",
    "https://xn--exmple-4nf.example/, https://xn--exmple-4nf.example/",
    "mailto:registrar@a.example, mailto:registrar@a.example"
  })
  void addressesOfTheWebAndOfMailboxesAreLinks(String address, String href) {
    assertThat(html("[x](" + address + ")"))
        .isEqualTo("<p><a href=\"" + href + "\"" + REL + ">x</a></p>");
    assertThat(html("<" + address + ">")).startsWith("<p><a href=\"" + href + "\"" + REL + ">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "java&#x0A;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//a.example/",
        "/verify",
        "#answer",
        "https:a.example",
        "https:///a.example",
        "https://bank.example@evil.example/",
        "https://bank.example\\@evil.example/",
        "https://ex\u0430mple.org/",
        "mailto:",
        "mailto:a@b.example?bcc=c@d.example",
        "mailto:a%0Abcc@b.example",
        ""
      })
  void anyOtherAddressIsNoLink(String address) {
    assertThat(html("[x](" + address + ")")).isEqualTo("<p>x</p>");
  }

  @Test
  void aLinkHasTextAndNoOtherLinkInIt() {
    String open = "<a href=\"https://a.example/\"" + REL + ">";
    assertThat(html("[](https://a.example/)"))
        .isEqualTo("<p>" + open + "https://a.example/</a></p>");
    assertThat(html("[a <https://b.example/>](https://a.example/)"))
        .isEqualTo("<p>" + open + "a https://b.example/</a></p>");
    assertThat(html("[x][r]\n\n[r]: https://a.example/ \"title\""))
        .isEqualTo("<p>" + open + "x</a></p>");
  }

  @Test
  void aNarrativeOfThreeThousandWordsIsKept() {
    String words = "Élève **très** appliqué, naïf peut-être.\n\n".repeat(600);
    String html = html(words);
    assertThat(Inert.body(html).text())
        .isEqualTo(words.replace("*", "").replaceAll("\\s+", " ").strip());
    assertThat(Inert.body(html).select("strong")).hasSize(600);
  }

  @Test
  void whatMarkdownWouldNotShowIsShownAsItWasWritten() {
    assertThat(html("[r]: https://a.example/")).isEqualTo("<p>[r]: https://a.example/</p>");
    assertThat(html(" \n ")).isEmpty();
  }

  @Test
  void whatIsTooLongIsPlainText() {
    String most = "*a*\n" + "b".repeat(64 * 1024 - 4);
    assertThat(html(most)).startsWith("<p><em>a</em><br>b");
    assertThat(html(most + "b")).startsWith("<p>*a*<br>b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "_", "[", "![", "> ", "- ", "1. ", "*a _b ", "[a](", "(", "<", "`a"})
  void whatIsNestedIsInertHoweverDeep(String piece) {
    for (int times : new int[] {10, 40, 100, 1_900, 60_000 / piece.length()}) {
      Inert.body(html(piece.repeat(times)));
      Inert.body(
          html(
              piece.repeat(times)
                  + "x"
                  + new StringBuilder(piece).reverse().toString().repeat(times)));
    }
    assertThat(html("*".repeat(999) + "a" + "*".repeat(999))).startsWith("<p>***");
    assertThat(html("> ".repeat(5) + "a")).startsWith("<blockquote>".repeat(5) + "<p>a</p>");
  }

  @Test
  void anAddressWrittenOnceAndUsedOftenDoesNotMultiply() {
    String markdown = "[a] ".repeat(900) + "\n\n[a]: https://a.example/" + "x".repeat(1_900);
    assertThat(html(markdown)).startsWith("<p>[a] [a] ").hasSizeLessThan(8 * markdown.length());
  }

  @ParameterizedTest
  @FieldSource("org.signet.verification.Nasty#STRINGS")
  void whatAnAttackerWritesIsInert(String nasty) {
    Inert.body(html(nasty));
    Inert.body(html("- " + nasty + "\n\n> " + nasty + "\n\n[" + nasty + "](" + nasty + ")"));
  }

  @Test
  void fiveThousandNastyDocumentsAreInert() {
    Random random = new Random(147);
    int links = 0;
    for (int i = 0; i < 5_000; i++) {
      links += Inert.body(html(Nasty.random(random))).select("a").size();
    }
    assertThat(links).isGreaterThan(500);
  }

  private static String html(String markdown) {
    return Markdown.html(markdown).getValue();
  }
}
