package org.signet.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:web:college.example.edu",
        "did:web:college.example.edu%3A8443:issuers:demo",
        "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
        "did:ion:EiClkZMDxPKqC9c-umQfTkR8vvZ9JPhl_xLDI9Nfk38w5w",
        "did:example:a:b:%41",
        "https://college.example.edu/issuers/1?edition=2",
        "https://college.example.edu/issuers/1#me"
      })
  void idsOfIssuersAreTaken(String id) {
    assertThat(EntryRules.isId(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "did:web:",
        "did:web:College.example.edu",
        "did:web:127.0.0.1",
        "did:web:college.example.edu#key",
        "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doX",
        "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK#z6Mk",
        "did:example:",
        "did:example:a/b",
        "did:example:a?b",
        "did:Example:a",
        "did:example:a%4",
        "http://college.example.edu",
        "https://",
        "https://college.example.edu@evil.example/",
        "https://college.example.edu/a b",
        "https://coll\u00e8ge.example.edu/",
        "HTTPS://college.example.edu",
        "javascript:alert(1)",
        "urn:uuid:6764dea2-0868-480a-8d58-2cfacac43b9c"
      })
  void everythingElseIsNoIdOfAnIssuer(String id) {
    assertThat(EntryRules.isId(id)).isFalse();
  }

  @Test
  void idsHaveAnEnd() {
    assertThat(EntryRules.isId("did:example:" + "a".repeat(1012))).isTrue();
    assertThat(EntryRules.isId("did:example:" + "a".repeat(1013))).isFalse();
    assertThat(EntryRules.isId("did:example:" + "a:".repeat(500_000) + "a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Collège d’essai", "Université du Québec à Montréal", "千葉大学", "A"})
  void namesOfAnyScriptAreTaken(String name) {
    assertThat(EntryRules.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u2003",
        "a\nb",
        "a\tb",
        "a\u0000b",
        "\u202egnp.exe",
        "Uni\u200bversity",
        "a\u2066b",
        "a\u2028b",
        "a\ue000b"
      })
  void namesThatHideOrReorderTextAreNot(String name) {
    assertThat(EntryRules.isName(name)).isFalse();
  }

  @Test
  void namesHaveAtMostTwoHundredCharacters() {
    assertThat(EntryRules.isName("é".repeat(200))).isTrue();
    assertThat(EntryRules.isName("\ud83c\udf93".repeat(200))).isTrue();
    assertThat(EntryRules.isName("é".repeat(201))).isFalse();
  }

  @Test
  void addressesAreWholeOrRefused() {
    assertThat(EntryRules.isUrl("http://college.example.edu/fr")).isTrue();
    assertThat(EntryRules.isUrl("javascript:alert(1)")).isFalse();
    assertThat(EntryRules.isUrl("https://a.example/\"onload")).isFalse();
    assertThat(EntryRules.isUrl("college.example.edu")).isFalse();
    assertThat(EntryRules.isUrl("")).isFalse();
  }
}
