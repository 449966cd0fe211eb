package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;
import static org.signet.proof.Tokens.badgeOfFirstModel;
import static org.signet.proof.Tokens.claimsOfFirstModel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.json.Json;
import org.signet.keys.Algorithm;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.VcJwt.Form;

class VcJwtClaimsTest {
  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.ES256);
  private static final String OPEN_BADGES = "\"typ\":\"JWT\",\"kid\":\"k1\"";
  private static final String JOSE = "\"typ\":\"vc+jwt\",\"kid\":\"k1\"";

  @ParameterizedTest
  @CsvSource({
    "iss,\"did:web:evil.example\"",
    "jti,\"urn:x\"",
    "sub,\"urn:x\"",
    "nbf,1780477201",
    "nbf,1780477200.5",
    "nbf,\"1780477200\"",
    "exp,\"x\"",
    "iat,\"2026-01-01T00:00:00Z\"",
    "iss,5",
    "iss,",
    "jti,",
    "sub,",
    "nbf,"
  })
  void claimThatDoesNotRepeatTheBadgeIsNamed(String claim, String value) {
    assertThat(mismatches(OPEN_BADGES, Tokens.claims(KEY))).isEmpty();
    ObjectNode payload = with(Tokens.claims(KEY), "/" + claim, value);
    assertThat(mismatches(OPEN_BADGES, payload)).containsExactly(claim);
    // VC-JOSE-COSE asks for no claim, and lets none contradict
    assertThat(mismatches(JOSE, payload)).isEqualTo(value == null ? List.of() : List.of(claim));
  }

  @Test
  void typeDecidesWhichClaimsMustBeThere() {
    assertThat(token(JOSE, small()).form()).isEqualTo(Form.JOSE);
    assertThat(mismatches(JOSE, small())).isEmpty();
    assertThat(token(JOSE, small()).credential()).isEqualTo(small());
    assertThat(mismatches(OPEN_BADGES, small())).containsExactly("iss", "jti", "sub", "nbf");
    assertThat(mismatches("\"kid\":\"k1\"", small())).isEmpty();
    ObjectNode some = small().put("jti", "https://badges.example.edu/credentials/1");
    assertThat(mismatches("\"kid\":\"k1\"", some)).containsExactly("iss", "sub", "nbf");
  }

  @Test
  void issuerInTheHeaderMayNotBeAnother() {
    assertThat(mismatches(JOSE + ",\"iss\":\"did:web:badges.example.edu\"", small())).isEmpty();
    assertThat(mismatches(JOSE + ",\"iss\":\"did:web:evil.example\"", small()))
        .containsExactly("iss");
  }

  @Test
  void loneExpirySetsTheEndAndAnEarlierOneMovesIt() {
    ObjectNode payload = with(Tokens.claims(KEY), "/exp", "1893456000");
    assertThat(mismatches(OPEN_BADGES, payload)).isEmpty();
    assertThat(end(OPEN_BADGES, payload)).isEqualTo("2030-01-01T00:00:00Z");
    ObjectNode later = with(payload, "/validUntil", "\"2031-01-01T00:00:00Z\"");
    assertThat(mismatches(OPEN_BADGES, later)).isEmpty();
    assertThat(end(OPEN_BADGES, later)).isEqualTo("2030-01-01T00:00:00Z");
  }

  @Test
  void expiryNeverProlongsABadgeNorIsLeftOut() {
    ObjectNode sooner = with(Tokens.claims(KEY), "/validUntil", "\"2029-01-01T00:00:00Z\"");
    assertThat(mismatches(OPEN_BADGES, sooner)).containsExactly("exp");
    ObjectNode prolonged = with(sooner, "/exp", "1893456000");
    assertThat(mismatches(OPEN_BADGES, prolonged)).containsExactly("exp");
    assertThat(mismatches(JOSE, prolonged)).as("the end of the signature").isEmpty();
    assertThat(end(JOSE, prolonged)).isEqualTo("2029-01-01T00:00:00Z");
    ObjectNode malformed = with(prolonged, "/validUntil", "\"tomorrow\"");
    assertThat(end(JOSE, malformed)).as("left to the lint").isEqualTo("tomorrow");
  }

  @Test
  void fractionsOfASecondHaveNoPlaceInNbf() {
    ObjectNode payload = with(Tokens.claims(KEY), "/validFrom", "\"2026-06-03T09:00:00.123Z\"");
    assertThat(mismatches(OPEN_BADGES, payload)).isEmpty();
    assertThat(token(OPEN_BADGES, payload).credential().get("validFrom").textValue())
        .isEqualTo("2026-06-03T09:00:00.123Z");
  }

  @Test
  void vcClaimIsCompletedFromTheClaims() {
    ObjectNode whole = badgeOfFirstModel();
    ObjectNode claims = claimsOfFirstModel(whole.deepCopy());
    assertThat(token(OPEN_BADGES, claims).form()).isEqualTo(Form.VCDM_1_1);
    assertThat(mismatches(OPEN_BADGES, claims)).isEmpty();
    assertThat(token(OPEN_BADGES, claims).credential()).isEqualTo(whole);

    ObjectNode bare = claims.deepCopy();
    ObjectNode vc = (ObjectNode) bare.get("vc");
    vc.remove(List.of("id", "issuanceDate"));
    ((ObjectNode) vc.get("issuer")).remove("id");
    ((ObjectNode) vc.get("credentialSubject")).remove("id");
    assertThat(mismatches(OPEN_BADGES, bare)).isEmpty();
    assertThat(token(OPEN_BADGES, bare).credential()).isEqualTo(whole);

    vc.remove("issuer");
    bare.put("exp", 1_893_456_000L);
    ObjectNode completed = token(OPEN_BADGES, bare).credential();
    assertThat(completed.get("issuer").textValue()).isEqualTo("did:web:badges.example.edu");
    assertThat(completed.get("expirationDate").textValue()).isEqualTo("2030-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "jti", "sub", "nbf"})
  void vcClaimIsHeldToTheClaimsToo(String claim) {
    ObjectNode claims = claimsOfFirstModel(badgeOfFirstModel());
    ObjectNode other = claims.deepCopy();
    ObjectNode wrong = json("{\"iss\":\"urn:x\",\"jti\":\"urn:x\",\"sub\":\"urn:x\",\"nbf\":5}");
    other.set(claim, wrong.get(claim));
    assertThat(mismatches(OPEN_BADGES, other)).containsExactly(claim);
    assertThat(mismatches(OPEN_BADGES, with(claims, "/" + claim, null))).containsExactly(claim);
  }

  @Test
  void vcClaimAndTheSecondDataModelAreRefusedTogether() {
    ObjectNode claims = claimsOfFirstModel(badgeOfFirstModel());
    assertRefused(JOSE, claims);
    assertRefused(OPEN_BADGES, with(claims, "/vc", Json.write(small())));
    assertRefused(
        OPEN_BADGES, with(claims, "/vc/@context/1", "\"https://www.w3.org/ns/credentials/v2\""));
    assertRefused(OPEN_BADGES, with(claims, "/vc", "\"oops\""));
    assertRefused(OPEN_BADGES, with(claims, "/@context", "[]"));
    assertRefused(OPEN_BADGES, with(claims, "/credentialSubject", "{}"));
    assertRefused(OPEN_BADGES, with(small(), "/vp", "{}"));
    assertRefused(OPEN_BADGES, with(small(), "/vc", "{}"));
  }

  private static void assertRefused(String header, ObjectNode payload) {
    JwtRefused refused = catchThrowableOfType(JwtRefused.class, () -> token(header, payload));
    assertThat(refused.code()).isEqualTo(JwtRefused.Code.VC_CLAIM_NOT_ALLOWED);
  }

  private static String end(String header, ObjectNode payload) {
    return token(header, payload).credential().get("validUntil").textValue();
  }

  private static List<String> mismatches(String header, ObjectNode payload) {
    return token(header, payload).mismatches();
  }

  private static VcJwt token(String header, ObjectNode payload) {
    return VcJwt.of(JwsReader.read(Tokens.sign(KEY, header, payload)));
  }
}
