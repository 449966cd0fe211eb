package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.credential.Recipient.Match;
import org.signet.json.Json;

class RecipientTest {

  /** Of the Open Badges 3.0 specification: {@code a@example.com} with the salt {@code Kosher}. */
  private static final String KOSHER =
      "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399";

  private static final String DID = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";

  /** Open Badges 3.0 specification and implementation guide. */
  @ParameterizedTest
  @CsvSource({
    "a@example.com,Kosher,sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
    "jjefferson18@example.com,FleurDeSel,sha256$658625b25ab3d75d613ca97d9a5a77f70e2192feca5557f4ad09a4d4f121f5fc"
  })
  void publishedHashesMatchTheirAddressAndNoOther(String email, String salt, String hash) {
    JsonNode subject = hashed("emailAddress", hash, salt);
    assertThat(Recipient.match(subject, email))
        .contains(new Match("/identifier/0", Optional.of("emailAddress"), true));
    assertThat(Recipient.match(subject, "b" + email)).isEmpty();
    assertThat(Recipient.match(hashed("emailAddress", hash, salt + "x"), email)).isEmpty();
    assertThat(Recipient.match(hashed("emailAddress", hash, ""), email)).isEmpty();
  }

  @Test
  void idMatchesExactlyAndOneThatWasMintedForTheBadgeIsNobodys() {
    JsonNode holder = json("{'id':'" + DID + "'}");
    assertThat(Recipient.match(holder, DID)).contains(new Match("/id", Optional.empty(), false));
    assertThat(Recipient.match(holder, DID.toUpperCase())).isEmpty();
    assertThat(Recipient.match(holder, DID + " ")).isEmpty();
    assertThat(Recipient.isIdentified(holder)).isTrue();
    String urn = "urn:uuid:6764dea2-0868-480a-8d58-2cfacac43b9c";
    JsonNode minted = json("{'id':'" + urn + "'}");
    assertThat(Recipient.match(minted, urn)).isEmpty();
    assertThat(Recipient.isIdentified(minted)).isFalse();
    assertThat(Recipient.isIdentified(json("{'id':7,'identifier':{'a':1}}"))).isFalse();
  }

  @Test
  void firstOfSeveralIdentifiersThatMatchesIsNamed() {
    JsonNode subject =
        json(
            "{'id':'urn:uuid:1','identifier':["
                + identifier("name", false, "Ada Learner", "")
                + ","
                + identifier("emailAddress", true, KOSHER, "'salt':'Kosher',")
                + ","
                + identifier("emailAddress", false, "a@example.com", "")
                + "]}");
    assertThat(Recipient.match(subject, "a@example.com"))
        .contains(new Match("/identifier/1", Optional.of("emailAddress"), true));
    assertThat(Recipient.match(subject, "ada learner"))
        .contains(new Match("/identifier/0", Optional.of("name"), false));
    assertThat(Recipient.match(subject, "somebody else")).isEmpty();
  }

  /** Case 145: hashes of nothing, of no length, and of algorithms that the standard has not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256$",
        "md5$",
        "sha256$zz",
        "sha256$b58",
        // the genuine SHA-1 of a@example.comKosher
        "sha1$6bf10251d59a3a9ca15e704be2edd017c9498507",
        "b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
        "SHA256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
        "a@example.com"
      })
  void malformedHashNeverMatchesNorDoesItsOwnText(String hash) {
    JsonNode subject = hashed("emailAddress", hash, "Kosher");
    assertThat(Recipient.match(subject, "a@example.com")).isEmpty();
    assertThat(Recipient.match(subject, hash)).isEmpty();
    assertThat(Recipient.match(hashed("emailAddress", KOSHER, "Kosher"), "a@example.com"))
        .isPresent();
  }

  @Test
  void md5IsReadAndHexMayBeInEitherCase() {
    // RFC 1321, section A.5: MD5 of "abc"
    String md5 = "md5$900150983cd24fb0d6963f7d28e17f72";
    assertThat(Recipient.match(hashed("userName", md5, ""), "abc")).isPresent();
    assertThat(Recipient.match(hashed("userName", md5, ""), "abd")).isEmpty();
    String upper = "sha256$" + KOSHER.substring(7).toUpperCase();
    assertThat(Recipient.match(hashed("emailAddress", upper, "Kosher"), "a@example.com"))
        .isPresent();
  }

  @Test
  void hashWithoutSaltIsUnsaltedAndASaltThatIsNoTextNeverMatches() {
    String hash = IdentityHash.of("a@example.com", "");
    String without = "{'identifier':[" + identifier("emailAddress", true, hash, "") + "]}";
    assertThat(Recipient.match(json(without), "a@example.com")).isPresent();
    assertThat(Recipient.match(hashed("emailAddress", hash, ""), "a@example.com")).isPresent();
    for (String salt : new String[] {"''", "null", "7", "['Kosher']"}) {
      String with = identifier("emailAddress", true, hash, "'salt':" + salt + ",");
      assertThat(Recipient.match(json("{'identifier':[" + with + "]}"), "a@example.com"))
          .as(salt)
          .isEqualTo(
              salt.equals("''")
                  ? Optional.of(new Match("/identifier/0", Optional.of("emailAddress"), true))
                  : Optional.empty());
    }
  }

  @Test
  void saltOverOneKibibyteNeverMatches() {
    for (int length : new int[] {1024, 1025, 250_000}) {
      String salt = "s".repeat(length);
      JsonNode subject = hashed("emailAddress", IdentityHash.of("a@b.ca", salt), salt);
      assertThat(Recipient.match(subject, "a@b.ca").isPresent()).isEqualTo(length == 1024);
    }
    String accents = "é".repeat(513);
    JsonNode subject = hashed("emailAddress", IdentityHash.of("a@b.ca", accents), accents);
    assertThat(accents.getBytes(StandardCharsets.UTF_8)).hasSize(1026);
    assertThat(Recipient.match(subject, "a@b.ca")).isEmpty();
  }

  @Test
  void plainTextThatIsAHashNeverMatchesAndOneThatIsNoneDoes() {
    JsonNode hash = plain("emailAddress", KOSHER);
    assertThat(Recipient.match(hash, KOSHER)).isEmpty();
    assertThat(Recipient.match(hash, "a@example.com")).isEmpty();
    assertThat(Recipient.match(plain("emailAddress", "a@example.com"), "a@example.com"))
        .contains(new Match("/identifier/0", Optional.of("emailAddress"), false));
    assertThat(Recipient.match(plain("emailAddress", "sha256$"), "sha256$")).isEmpty();
    assertThat(Recipient.match(plain("emailAddress", ""), "")).isEmpty();
    assertThat(Recipient.match(plain("emailAddress", " "), " ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['emailAddress']",
        "null",
        "7",
        "{}",
        "'email'",
        "''",
        "'emailAddress '",
        "'ext:'"
      })
  void oddIdentityTypeNeverMatches(String type) {
    String odd =
        "{'identifier':[{'type':'IdentityObject','hashed':true,'identityType':%s,"
            + "'identityHash':'%s','salt':'Kosher'}]}";
    assertThat(Recipient.match(json(odd.formatted(type, KOSHER)), "a@example.com")).isEmpty();
    assertThat(Recipient.match(json(odd.formatted("'emailAddress'", KOSHER)), "a@example.com"))
        .isPresent();
    assertThat(Recipient.match(json(odd.formatted("'ext:mail'", KOSHER)), "a@example.com"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'true'", "1", "null", "[true]"})
  void hashedThatIsNeitherTrueNorFalseNeverMatches(String hashed) {
    String text =
        "{'identifier':[{'hashed':%s,'identityType':'name','identityHash':'Ada Learner'}]}";
    assertThat(Recipient.match(json(text.formatted(hashed)), "Ada Learner")).isEmpty();
    assertThat(Recipient.match(json(text.formatted("false")), "Ada Learner")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.ca", "A@B.ca", "a@b.ca ", " A@b.CA\t"})
  void addressMatchesInEitherCaseAndTrimmedHashedOrNot(String expected) {
    JsonNode issued = hashed("emailAddress", IdentityHash.ofEmail("A@b.ca", "s"), "s");
    assertThat(Recipient.match(issued, expected)).isPresent();
    assertThat(Recipient.match(plain("emailAddress", " A@B.CA"), expected)).isPresent();
    assertThat(Recipient.match(plain("emailAddress", "x@b.ca"), expected)).isEmpty();
  }

  @Test
  void addressThatWasHashedAsGivenMatchesAsGivenOrTrimmed() {
    JsonNode subject = hashed("emailAddress", IdentityHash.of("A@B.ca", "s"), "s");
    assertThat(Recipient.match(subject, "A@B.ca")).isPresent();
    assertThat(Recipient.match(subject, " A@B.ca ")).isPresent();
    assertThat(Recipient.match(subject, "a@b.ca")).isEmpty();
  }

  @Test
  void onlyAddressesAreLowered() {
    JsonNode number = hashed("sisSourcedId", IdentityHash.of("ab-1234", "s"), "s");
    assertThat(Recipient.match(number, "ab-1234 ")).isPresent();
    assertThat(Recipient.match(number, "AB-1234")).isEmpty();
    assertThat(Recipient.match(plain("sisSourcedId", "ab-1234"), "ab-1234")).isPresent();
    assertThat(Recipient.match(plain("sisSourcedId", "ab-1234"), "AB-1234")).isEmpty();
    assertThat(Recipient.match(plain("sisSourcedId", "ab-1234"), "ab-1234 ")).isEmpty();
  }

  @Test
  void nameMatchesHoweverItsAccentsAreWritten() {
    JsonNode subject = plain("name", "Zoe\u0301 B\u00e9langer");
    assertThat(Recipient.match(subject, " zo\u00e9 BE\u0301LANGER ")).isPresent();
    assertThat(Recipient.match(subject, "Zoe Belanger")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u2003"})
  void emptyExpectationNeverMatches(String expected) {
    assertThat(Recipient.match(json("{'id':'','identifier':[]}"), expected)).isEmpty();
    JsonNode subject = hashed("emailAddress", IdentityHash.of(expected, "s"), "s");
    assertThat(Recipient.match(subject, expected)).isEmpty();
    assertThat(Recipient.match(plain("name", expected), expected)).isEmpty();
  }

  @Test
  void expectationOverOneKibibyteNeverMatches() {
    assertThat(Recipient.match(plain("userName", "u".repeat(1024)), "u".repeat(1024))).isPresent();
    assertThat(Recipient.match(plain("userName", "u".repeat(1025)), "u".repeat(1025))).isEmpty();
  }

  private static JsonNode hashed(String type, String hash, String salt) {
    return json("{'identifier':[" + identifier(type, true, hash, "'salt':'" + salt + "',") + "]}");
  }

  private static JsonNode plain(String type, String text) {
    return json("{'identifier':[" + identifier(type, false, text, "") + "]}");
  }

  private static String identifier(String type, boolean hashed, String identity, String more) {
    return "{'type':'IdentityObject',%s'hashed':%s,'identityType':'%s','identityHash':'%s'}"
        .formatted(more, hashed, type, identity);
  }

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
