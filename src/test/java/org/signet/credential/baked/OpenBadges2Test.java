package org.signet.credential.baked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.json.Json;

class OpenBadges2Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@context':'https://w3id.org/openbadges/v2','type':'Assertion'}",
        "{'@context':'https://w3id.org/openbadges/v1','type':'Assertion'}",
        "{'@context':['https://w3id.org/openbadges/v2','https://x.example/'],'type':['BadgeClass']}",
        "{'badge':'https://a.example/b','recipient':{},'verify':{'type':'hosted'}}",
        "{'badge':{},'recipient':{},'verification':{'type':'SignedBadge'}}"
      })
  void badgesOfTheOlderGenerationsAreRecognised(String json) {
    assertThat(isOpenBadges2(json)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@context':'https://w3id.org/openbadges/v2','type':'Profile'}",
        "{'@context':'https://w3id.org/openbadges/v3','type':'Assertion'}",
        "{'@context':{'openbadges':'https://w3id.org/openbadges/v2'},'type':'Assertion'}",
        "{'@context':['https://www.w3.org/ns/credentials/v2','https://w3id.org/openbadges/v2'],"
            + "'type':['VerifiableCredential','Assertion']}",
        "{'@context':'https://www.w3.org/2018/credentials/v1','badge':1,'recipient':1,"
            + "'verify':{'type':'hosted'}}",
        "{'badge':'https://a.example/b','recipient':{},'verify':{'type':'other'}}",
        "{'badge':'https://a.example/b','verify':{'type':'hosted'}}",
        "['Assertion']",
        "'Assertion'",
        "{}"
      })
  void whatIsNoneIsNotTakenForOne(String json) {
    assertThat(isOpenBadges2(json)).isFalse();
  }

  private static boolean isOpenBadges2(String json) {
    return OpenBadges2.isOpenBadges2(
        Json.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }
}
