package org.signet.http;

import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signet.TestClient;
import org.signet.keys.Algorithm;
import org.signet.keys.Multibase;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;

/** An institution that invites partners, and what these do with their links. */
public final class Partnering {

  public final TestClient client;
  public final String version;
  private final RequestSpecification staff;

  private Partnering(TestClient client) {
    this.client = client;
    this.staff = with(client.key("endorse", "read"));
    this.version = Endorsing.version(client, "2026");
  }

  public static Partnering newInstitution() {
    return new Partnering(TestClient.newInstitution());
  }

  RequestSpecification staff() {
    return staff;
  }

  /** The address of version 2027, a draft. */
  public String draft() {
    ObjectNode definition = client.definition().put("version", "2027");
    post(client.staff(), "/v1/achievements", definition).then().statusCode(201);
    return Endorsing.version(client, "2027");
  }

  public ObjectNode wish() {
    ObjectNode wish =
        read("{\"kind\":\"endorse\",\"language\":\"en\",\"partner\":{\"name\":\"Hospital\"}}");
    return wish.put("achievementVersion", version);
  }

  /** Invites; answers the invitation. */
  public ObjectNode invite(ObjectNode wish) {
    return read(
        post(staff, "/v1/endorsements/invitations", wish)
            .then()
            .statusCode(201)
            .extract()
            .asString());
  }

  public ObjectNode invite() {
    return invite(wish());
  }

  /** The invitation as it is now. */
  public ObjectNode now(ObjectNode invitation) {
    return read(
        staff.get(invitation.get("id").asText()).then().statusCode(200).extract().asString());
  }

  /** Reminds, or cancels; answers the invitation. */
  public ObjectNode step(ObjectNode invitation, String step) {
    return read(
        post(staff, invitation.get("id").asText() + "/" + step, read("{}"))
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  public static String link(ObjectNode invitation) {
    return invitation.get("link").asText();
  }

  public static ValidatableResponse open(ObjectNode invitation) {
    return anonymous().get(link(invitation)).then();
  }

  /** The first statement, with reasons in English; the way is one more field. */
  static RequestSpecification statement() {
    return anonymous()
        .multiPart("claim", "competency_in_demand")
        .multiPart("demandEn", "We hire them.")
        .multiPart("name", "Hospital");
  }

  /** Signs with a key in a browser. */
  public static Response sign(ObjectNode invitation) {
    return Reading.of(invitation).sign();
  }

  /** Takes back what was signed. */
  public static Response withdraw(ObjectNode invitation) {
    return anonymous()
        .redirects()
        .follow(false)
        .formParam("confirm", "yes")
        .formParam("reason", "We closed the ward.")
        .post(link(invitation) + "/withdraw");
  }

  /** A partner with a key in its browser, that has read what it will sign. */
  record Reading(String link, PrivateKey key, Document page) {

    static Reading of(ObjectNode invitation) {
      PrivateKey key = PrivateKeys.generate(Algorithm.EDDSA);
      String page =
          statement()
              .multiPart("way", "browser")
              .multiPart("publicKey", Multikey.encode(key.publicKey()))
              .post(Partnering.link(invitation))
              .then()
              .statusCode(200)
              .extract()
              .asString();
      return new Reading(Partnering.link(invitation), key, Jsoup.parse(page));
    }

    List<String> values(PrivateKey by) {
      return page.select("[data-sign]").stream()
          .map(field -> Base64.getUrlDecoder().decode(field.attr("data-sign")))
          .map(data -> Multibase.base58(by.sign(data)))
          .toList();
    }

    Response sign() {
      return send(values(key), page.selectFirst("[name=pending]").val());
    }

    Response send(List<String> values, String pending) {
      RequestSpecification request =
          statement()
              .redirects()
              .follow(false)
              .multiPart("way", "browser")
              .multiPart("pending", pending);
      for (String value : values) {
        request = request.multiPart("proofValue", value);
      }
      return request.post(link + "/sign");
    }

    /** The documents as the page shows them. */
    List<ObjectNode> documents() {
      return page.select("textarea.document").stream()
          .map(Element::wholeText)
          .map(TestClient::read)
          .collect(Collectors.toList());
    }
  }
}
