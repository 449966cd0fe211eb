package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.jsonld.Violation.Code;

/** What the other profiles refuse and this one converts, under the same rules. */
class GenericProfileTest {
  private static final String ALUMNI =
      """
      {"@context":["https://www.w3.org/ns/credentials/v2"%s],
       "id":"urn:x:1","type":["VerifiableCredential"],"issuer":"did:example:a",
       "credentialSubject":{"id":"did:example:b"}%s}
      """;

  @Test
  void valueWithALanguageKeepsItInLowerCaseAsJsonldJsDoes() {
    assertThat(
            nquads(
                "", ",\"name\":[{\"@value\":\"Été\",\"@language\":\"fr-CA\"},{\"@value\":\"S\"}]"))
        .contains("<urn:x:1> <https://schema.org/name> \"Été\"@fr-ca .\n")
        .contains("<urn:x:1> <https://schema.org/name> \"S\" .\n");
  }

  @Test
  void directionIsPartOfTheDatatypeAsTheLibrariesOfTheFieldSignIt() {
    assertThat(
            nquads(
                "",
                ",\"name\":[{\"@value\":\"HTML و CSS\",\"@language\":\"ar-EG\",\"@direction\":\"rtl\"},"
                    + "{\"@value\":\"S\",\"@direction\":\"ltr\"}]"))
        .contains("\"HTML و CSS\"^^<https://www.w3.org/ns/i18n#ar-eg_rtl> .\n")
        .contains("\"S\"^^<https://www.w3.org/ns/i18n#_ltr> .\n");
  }

  @Test
  void valueWithADatatypeKeepsIt() {
    assertThat(
            nquads(
                ",{\"x\":\"urn:x:\"}",
                ",\"name\":[{\"@value\":1,\"@type\":\"x:t\"},{\"@value\":true},{\"@value\":\"2\",\"@type\":\"urn:t\"}]"))
        .contains("\"1\"^^<urn:x:t>", "\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>")
        .contains("\"2\"^^<urn:t>");
  }

  @Test
  void contextObjectDefinesTermsTypesAndLanguages() {
    assertThat(
            nquads(
                ",{\"@language\":\"en-GB\",\"Alumni\":\"https://a.example/Alumni\","
                    + "\"of\":{\"@id\":\"https://a.example/of\",\"@type\":\"@id\"},"
                    + "\"title\":\"https://a.example/title\"}",
                ",\"of\":\"urn:s:1\",\"title\":\"BA\""))
        .contains("<urn:x:1> <https://a.example/of> <urn:s:1> .\n")
        .contains("<urn:x:1> <https://a.example/title> \"BA\"@en-gb .\n");
  }

  @Test
  void contextBelowTheRootHoldsThere() {
    assertThat(
            nquads(
                "",
                ",\"evidence\":{\"@context\":{\"grade\":\"urn:grade\"},\"id\":\"urn:e\",\"grade\":\"A\"}"))
        .contains("<urn:e> <urn:grade> \"A\" .\n");
    assertOne("", ",\"grade\":\"A\"", Code.UNSIGNED_TERM, "/grade");
  }

  @Test
  void keywordsStandForTheirAliases() {
    assertThat(nquads("", ",\"evidence\":{\"@id\":\"urn:e\",\"@type\":\"VerifiableCredential\"}"))
        .contains(
            "<urn:e> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                + " <https://www.w3.org/2018/credentials#VerifiableCredential> .\n");
  }

  @Test
  void protectedTermKeepsItsMeaning() {
    assertOne(",{\"name\":\"urn:other\"}", "", Code.PROTECTED_TERM, "/@context");
    assertOne(
        "",
        ",\"evidence\":{\"@context\":{\"description\":\"urn:other\"}}",
        Code.PROTECTED_TERM,
        "/evidence/@context");
    assertOne(
        "", ",\"evidence\":{\"@context\":null}", Code.CONTEXT_NOT_ALLOWED, "/evidence/@context");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'@value':'a','@direction':'up'}|/name/@direction",
        "{'@value':1,'@direction':'rtl'}|/name/@direction",
        "{'@value':'a','@direction':'rtl','@type':'urn:t'}|/name",
        "{'@value':'a','@index':'1'}|/name/@index",
        "{'@value':1,'@language':'fr'}|/name/@language",
        "{'@value':'a','@language':'not a tag'}|/name/@language",
        "{'@value':'a','@language':'fr','@type':'urn:t'}|/name",
        "{'@value':{'a':1}}|/name/@value",
        "{'@list':['a']}|/name/@list",
        "{'@set':['a']}|/name/@set",
        "{'@graph':{'id':'urn:g'}}|/name/@graph",
      })
  void formThatIsNotConvertedIsRefused(String value, String pointer) {
    assertOne("", ",\"name\":" + value.replace('\'', '"'), Code.JSONLD_FORM_NOT_ALLOWED, pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'x':{'@id':'urn:x','@container':'@language'}}|{'en':'a'}",
        "{'x':{'@id':'urn:x','@container':'@index'}}|{'en':'a'}",
        "{'x':{'@id':'urn:x','@type':'@json'}}|{'en':'a'}",
        "{'x':{'@reverse':'urn:x'}}|{'id':'urn:y'}",
        "{'x':{'@id':'urn:x','@direction':'rtl'}}|'a'",
        "{'x':'@nest'}|{'name':'a'}",
      })
  void termOfAFormThatIsNotConvertedIsRefused(String context, String value) {
    assertOne(
        "," + context.replace('\'', '"'),
        ",\"x\":" + value.replace('\'', '"'),
        Code.JSONLD_FORM_NOT_ALLOWED,
        "/x");
  }

  @Test
  void nothingIsFetchedOrResolved() {
    assertOne(",\"https://evil.example/c\"", "", Code.CONTEXT_NOT_ALLOWED, "/@context/1");
    assertOne(",{\"@import\":\"https://evil.example/c\"}", "", Code.JSONLD_INVALID, "/@context");
    assertOne(
        ",{\"@base\":\"https://a.example/\"}",
        ",\"evidence\":{\"id\":\"e\"}",
        Code.NON_ABSOLUTE_IRI,
        "/evidence/id");
    assertOne(",{\"@direction\":\"rtl\"}", "", Code.JSONLD_INVALID, "/@context");
  }

  @Test
  void nodeWithoutAQuadOfItsOwnIsRefused() {
    assertOne("", ",\"proof\":{\"id\":\"urn:p\"}", Code.DROPPED_VALUE, "/proof");
    assertOne("", ",\"proof\":\"urn:p\"", Code.DROPPED_VALUE, "/proof");
    ObjectNode bare =
        Badges.json("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"id\":\"urn:x\"}");
    assertThat(Canonical.violations(bare, ContextProfile.GENERIC))
        .extracting(Violation::code)
        .containsExactly(Code.DROPPED_VALUE);
  }

  /** Under another name they would be signed, and no verifier would look at them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "|https://www.w3.org/2018/credentials#validUntil|{'@value':'2020-01-01T00:00:00Z','@type':'http://www.w3.org/2001/XMLSchema#dateTime'}",
        "{'cred':'https://www.w3.org/2018/credentials#'}|cred:credentialStatus|{'id':'urn:s'}",
        "{'vu':'https://www.w3.org/2018/credentials#validUntil'}|vu|'2020-01-01T00:00:00Z'",
        "{'until':{'@id':'https://w3id.org/security#expiration'}}|until|'2020-01-01T00:00:00Z'",
        "{'x':'https://www.w3.org/ns/credentials/status#statusPurpose'}|x|'message'",
      })
  void memberThatVerifiersReadHasNoOtherName(String context, String name, String value) {
    assertOne(
        context == null ? "" : "," + context.replace('\'', '"'),
        ",\"" + name + "\":" + value.replace('\'', '"'),
        Code.JSONLD_FORM_NOT_ALLOWED,
        "/" + name.replace("/", "~1"));
  }

  @Test
  void contextObjectNamesNoContextsForItsTerms() {
    String v2 = "\"https://www.w3.org/ns/credentials/v2\"";
    for (String scoped : new String[] {v2, "[" + v2 + "]", "[{}," + v2 + "]", "[[]]"}) {
      assertOne(
          ",{\"t\":{\"@id\":\"urn:t\",\"@context\":" + scoped + "}}",
          "",
          Code.CONTEXT_NOT_ALLOWED,
          "/@context/1");
    }
    assertOne(
        ",{\"t\":{\"@id\":\"urn:t\",\"@context\":{\"u\":{\"@id\":\"urn:u\",\"@context\":"
            + v2
            + "}}}}",
        "",
        Code.CONTEXT_NOT_ALLOWED,
        "/@context/1");
  }

  @Test
  void contextObjectsAreBoundedInSizeAndNumber() {
    String big = ",{\"x\":\"urn:" + "x".repeat(8 * 1024) + "\"}";
    assertOne(big, "", Code.CONTEXT_NOT_ALLOWED, "/@context/1");
    String many = "{\"@context\":{},\"name\":\"a\"},".repeat(17);
    assertThat(violations("", ",\"evidence\":[" + many.substring(0, many.length() - 1) + "]"))
        .extracting(Violation::code)
        .containsExactly(Code.LIMIT);
  }

  private static void assertOne(String context, String members, Code code, String pointer) {
    assertThat(violations(context, members))
        .extracting(Violation::code, Violation::pointer)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, pointer));
  }

  private static List<Violation> violations(String context, String members) {
    return Canonical.violations(
        Badges.json(ALUMNI.formatted(context, members)), ContextProfile.GENERIC);
  }

  private static String nquads(String context, String members) {
    ObjectNode document = Badges.json(ALUMNI.formatted(context, members));
    byte[] nquads = Canonical.of(document, ContextProfile.GENERIC).nquads();
    return new String(nquads, StandardCharsets.UTF_8);
  }
}
