package org.signet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.http.Verifying.path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestDatabase;
import org.signet.credential.Digests;
import org.signet.credential.baked.Bake;

/** Badges in pictures, as the body itself and as a file of a form. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PictureTest {

  private static final byte[] PLAIN = Bake.png(new byte[0][]);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "image/jpeg",
        "application/octet-stream",
        "text/plain",
        "application/json"
      })
  void pictureIsToldByItsBytesWhateverItIsCalled(String mediaType) {
    RemoteIssuer issuer = RemoteIssuer.web("raw");
    String badge = issuer.sign(issuer.badge()).toString();
    image(raw(mediaType, Bake.png(badge)), "unknown", "IMAGE_NOT_COVERED");
    image(raw(mediaType, Bake.svg(badge)), "unknown", "IMAGE_NOT_COVERED");
  }

  @Test
  void tokenInASvgIsRead() {
    RemoteIssuer issuer = RemoteIssuer.web("token");
    raw("image/svg+xml", Bake.svgToken(issuer.token("", issuer.badge())))
        .body("verified", equalTo(true))
        .body("checks[0].code", equalTo("VC_JWT"));
  }

  @Test
  void pictureWhoseDigestIsSignedIsCovered() {
    RemoteIssuer issuer = RemoteIssuer.web("covered");
    String image = issuer.url("/picture.png");
    ObjectNode badge = with(issuer, image);
    badge
        .putArray("relatedResource")
        .addObject()
        .put("id", image)
        .put("digestMultibase", Digests.digestMultibase(DigestUtils.sha256(PLAIN)));
    String signed = issuer.sign(badge).toString();
    image(raw("image/png", Bake.png(signed)), "passed", "IMAGE_COVERED");
    image(raw("image/svg+xml", Bake.svg(signed)), "unknown", "IMAGE_NOT_COVERED");
  }

  @Test
  void pictureThatStandsInTheBadgeIsCovered() {
    RemoteIssuer issuer = RemoteIssuer.web("inside");
    String data = "data:image/svg+xml;base64," + base64(Bake.PICTURE);
    String signed = issuer.sign(with(issuer, data)).toString();
    image(raw("image/svg+xml", Bake.svg(signed)), "passed", "IMAGE_COVERED");
    image(raw("image/png", Bake.png(signed)), "unknown", "IMAGE_NOT_COVERED");
    String png = "data:image/png;base64," + Base64.getEncoder().encodeToString(PLAIN);
    String inPng = issuer.sign(with(issuer, png)).toString();
    image(raw("image/png", Bake.png(inPng)), "passed", "IMAGE_COVERED");
  }

  @Test
  void formAnswersWithTheReportWhereItIsWantedAndElseWithThePage() {
    RemoteIssuer issuer = RemoteIssuer.web("form");
    byte[] picture = Bake.png(issuer.sign(issuer.badge()).toString());
    anonymous()
        .accept("application/json")
        .multiPart("file", "badge.png", picture, "image/png")
        .post("/verify")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("verified", equalTo(true));
    for (String accept : new String[] {"*/*", "text/html,application/xhtml+xml,*/*;q=0.8"}) {
      anonymous()
          .header("Accept", accept)
          .multiPart("file", "badge.png", picture, "image/png")
          .post("/verify")
          .then()
          .statusCode(200)
          .contentType("text/html")
          .body(containsString(issuer.host));
    }
  }

  @Test
  void pictureWithoutABadgeAndBrokenOnesAreRefusedInWords() {
    refused(PLAIN, "NO_CREDENTIAL", "NO_CREDENTIAL");
    refused(Bake.PICTURE.getBytes(StandardCharsets.UTF_8), "NO_CREDENTIAL", "NO_CREDENTIAL");
    byte[] baked = Bake.png("{}");
    refused(
        java.util.Arrays.copyOf(baked, baked.length - 5),
        "PICTURE_REFUSED",
        "PICTURE.MALFORMED_IMAGE");
    refused(
        Bake.png(Bake.iTxt("openbadgecredential", "{}"), Bake.iTxt("openbadgecredential", "{}")),
        "PICTURE_REFUSED",
        "PICTURE.TWICE");
    refused(
        Bake.png(Bake.tExt("openbadges", "https://example.org/assertion")),
        "NO_CREDENTIAL",
        "OPEN_BADGES_2");
    refused(
        "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg'/>"
            .getBytes(StandardCharsets.UTF_8),
        "PICTURE_REFUSED",
        "PICTURE.DOCTYPE");
    refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, "NOT_A_CREDENTIAL", "JPEG");
  }

  private static void refused(byte[] sent, String code, String reason) {
    anonymous()
        .contentType("application/octet-stream")
        .body(sent)
        .post("/verify")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code), "errors[0].code", equalTo(reason));
  }

  private static void image(ValidatableResponse report, String outcome, String code) {
    report
        .body("verdict", equalTo("valid"))
        .body(path("image", "outcome"), equalTo(outcome))
        .body(path("image", "code"), equalTo(code));
  }

  private static ObjectNode with(RemoteIssuer issuer, String image) {
    ObjectNode badge = issuer.badge();
    ((ObjectNode) badge.at("/credentialSubject/achievement"))
        .putObject("image")
        .put("id", image)
        .put("type", "Image");
    return badge;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse raw(String mediaType, byte[] picture) {
    return anonymous().contentType(mediaType).body(picture).post("/verify").then().statusCode(200);
  }
}
