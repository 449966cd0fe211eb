package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.signet.proof.VcJwt;

/** The badge that every case is a change of, and what its issuer serves. */
final class Fixture {

  /** Personal data of its learner, which no refusal and no log may repeat. */
  static final List<String> MARKERS =
      List.of("zephyrine.quill@learner.test", "Zephyrine Quillfeather", "SN-77310452");

  /** Where the issuer's list is. */
  static final String LIST = "https://issuer.test/status/1";

  /** Where the issuer's RSA key is. */
  static final String KID = "https://issuer.test/keys/1";

  /** 131,072 zeros, and the same with bit 7 set: Bitstring Status List 1.0, test vectors. */
  static final String NONE_REVOKED =
      "uH4sIAAAAAAACA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

  static final String SEVENTH_REVOKED =
      "uH4sIAAAAAAACA-3BIQEAAAACIP1_2hkWoAEAAAAAAAAAAAAAAAAAAADeBjn7xTYAQAAA";

  private Fixture() {}

  /** The badge, unsigned. */
  static ObjectNode badge() {
    return Edit.object(
        """
        {"@context":["https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id":"https://issuer.test/credentials/1","type":["VerifiableCredential","OpenBadgeCredential"],
         "name":"Food Safety",
         "issuer":{"id":"did:web:issuer.test","type":["Profile"],"name":"Example University","url":"https://issuer.test/"},
         "validFrom":"2026-01-15T09:00:00Z","awardedDate":"2026-01-14T18:00:00Z",
         "credentialSubject":{"id":"urn:uuid:0d9f3f2a-7c11-4a55-9d0e-1b6a5a0e7d0c","type":["AchievementSubject"],
          "identifier":[
           {"type":"IdentityObject","identityHash":"zephyrine.quill@learner.test","identityType":"emailAddress","hashed":false},
           {"type":"IdentityObject","identityHash":"Zephyrine Quillfeather","identityType":"name","hashed":false},
           {"type":"IdentityObject","identityHash":"SN-77310452","identityType":"sourcedId","hashed":false}],
          "creditsEarned":0.5,
          "achievement":{"id":"https://issuer.test/achievements/1","type":["Achievement"],
           "achievementType":"MicroCredential","name":"Food Safety","description":"Keeps food safe.",
           "criteria":{"narrative":"Observed practice in a kitchen."},"tag":["food","hygiene"],
           "alignment":[{"type":["Alignment"],"targetType":"ext:ESCOSkill","targetName":"attend to hygiene",
            "targetUrl":"http://data.europa.eu/esco/skill/fba28975-4544-4d37-8971-9bd72534018c"}]}},
         "evidence":[
          {"id":"https://issuer.test/evidence/1","type":["Evidence"],"name":"Kitchen practical"},
          {"id":"https://issuer.test/evidence/2","type":["Evidence"],"name":"Written reflection"}],
         "credentialStatus":{"id":"https://issuer.test/status/1#94567","type":"BitstringStatusListEntry",
          "statusPurpose":"revocation","statusListIndex":"94567",
          "statusListCredential":"https://issuer.test/status/1"}}""");
  }

  /** The badge with changes, see {@link Edit#with}. */
  static ObjectNode badge(String... changes) {
    return Edit.with(badge(), changes);
  }

  /** V: the badge as its issuer signed it. */
  static ObjectNode signed() {
    return signed(new String[0]);
  }

  /** A badge with changes that its issuer made before signing. */
  static ObjectNode signed(String... changes) {
    return Issuer.TEST.sign(badge(changes));
  }

  /** V with changes that somebody made after the issuer signed. */
  static ObjectNode changed(String... changes) {
    return Edit.with(signed(), changes);
  }

  /** J: the badge as the issuer's token. */
  static String token() {
    return token(badge());
  }

  static String token(ObjectNode badge) {
    return token(badge, KID);
  }

  /** Signed with the RSA key, by another name. */
  static String token(ObjectNode badge, String kid) {
    return VcJwt.sign(badge, TestKeys.RSA.signer(kid));
  }

  /** A status list as its issuer signs it. */
  static ObjectNode list(Issuer issuer, String url, String encodedList) {
    return issuer.sign(unsignedList(issuer, url, encodedList));
  }

  static ObjectNode unsignedList(Issuer issuer, String url, String encodedList) {
    ObjectNode list =
        Edit.object(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],
             "type":["VerifiableCredential","BitstringStatusListCredential"],
             "validFrom":"2026-01-01T00:00:00Z",
             "credentialSubject":{"type":"BitstringStatusList","statusPurpose":"revocation"}}""");
    list.put("id", url).put("issuer", issuer.did());
    ((ObjectNode) list.get("credentialSubject"))
        .put("id", url + "#list")
        .put("encodedList", encodedList);
    return list;
  }
}
