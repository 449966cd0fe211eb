package org.signet.verification;

import java.util.List;
import java.util.Random;

/** What an attacker would write in a badge (case 147 of the hostile corpus, and more). */
final class Nasty {

  static final List<String> STRINGS =
      List.of(
          "<img src=x onerror=alert(1)>",
          "\"><svg/onload=alert(1)>",
          "{{7*7}}",
          "${7*7}",
          "{badge.lang}",
          "[x](javascript:alert(1))",
          "[x](JaVaScRiPt&colon;alert(1))",
          "[x](data:text/html,<script>alert(1)</script>)",
          "[x](//evil.example/ \"title\")",
          "[x](https://a.example/\" onclick=\"alert(1))",
          "<javascript:alert(1)>",
          "![a](https://track.example/)",
          "[![a [b](https://b.example/)](x)](https://c.example/)",
          "<details open ontoggle=alert(1)>",
          "</script><script>alert(1)</script>",
          "</textarea><script>alert(1)</script>",
          "<!--",
          "-->",
          "<![CDATA[",
          "<?php",
          "]]>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;",
          "' onmouseover='alert(1)",
          "[a]: javascript:alert(1)\n\n[a]",
          "[a]: https://x.example/ 'onclick=alert(1)'\n\n[a]",
          "# <h1>one</h1>",
          "    <script>alert(1)</script>",
          "```<script>\n<b>\n```",
          "<style>*{display:none}</style>",
          "<form action=https://evil.example><input name=password>",
          "<a href=\"https://evil.example\" onclick=alert(1)>x</a>",
          "\u202Egnp.exe",
          "&#x202E;gnp.exe");

  private static final String[] PIECES = {
    "*",
    "**",
    "_",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "<",
    ">",
    "</",
    "/>",
    "\"",
    "'",
    "&",
    ";",
    "#",
    "##",
    "- ",
    "1. ",
    "7) ",
    "> ",
    "\n",
    "\n\n",
    "\n    ",
    "\t",
    "  \n",
    "\\",
    "```\n",
    "~~~",
    "---",
    "===",
    ":",
    "//",
    "javascript:",
    "https://a.example/",
    "mailto:a@b.example",
    "HTTP://x",
    "data:",
    "<a ",
    "href=",
    "<script>",
    "<img src=x onerror=",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "]]>",
    "&lt;",
    "&quot;",
    "&#x6a;",
    "&#x200b;",
    "&NewLine;",
    "\u0000",
    "\r",
    "\u202E",
    "\u0301",
    "é",
    "王",
    " ",
    "word",
    "[a]: ",
    "[a]",
    "<https://b.example/>",
    "{",
    "}",
    "\uD83D"
  };

  private Nasty() {}

  /** Pieces of Markdown, HTML and addresses in any order. */
  static String random(Random random) {
    var text = new StringBuilder();
    for (int left = 1 + random.nextInt(40); left > 0; left--) {
      text.append(
          random.nextInt(12) == 0
              ? STRINGS.get(random.nextInt(STRINGS.size()))
              : PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
