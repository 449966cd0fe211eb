package org.signet.http;

import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.signet.TestClient;

/** Uploads and completions of one institution, as its LMS sends them. */
public final class Evidence {

  public static final byte[] TEXT = "The buses run late.\n".getBytes(StandardCharsets.UTF_8);

  public final TestClient college;
  public final String key;

  public Evidence(TestClient college) {
    this.college = college;
    this.key = college.key("issue", "approve", "read");
  }

  public static Evidence ofNewInstitution() {
    return new Evidence(TestClient.newInstitution());
  }

  RequestSpecification staff() {
    return with(key);
  }

  /** Uploads a text; the visibility may be null. */
  public Response upload(String visibility) {
    RequestSpecification request = staff().multiPart("file", "report.txt", TEXT, "text/plain");
    if (visibility != null) {
      request.multiPart("visibility", visibility);
    }
    return request
        .multiPart(
            new MultiPartSpecBuilder("Rapport d’étape")
                .controlName("name")
                .charset("UTF-8")
                .build())
        .post("/v1/evidence");
  }

  /** Uploads a long text with the JDK's client: the other one works a second for each MB. */
  static HttpResponse<String> uploadLong(String key, byte[] text) throws IOException {
    String before =
        "--xyz\r\nContent-Disposition: form-data; name=\"visibility\"\r\n\r\npublic_link\r\n"
            + "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n";
    return send(
        HttpRequest.newBuilder(URI.create(TestClient.BASE + "/v1/evidence"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "multipart/form-data; boundary=xyz")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(before),
                    BodyPublishers.ofByteArray(text),
                    BodyPublishers.ofString("\r\n--xyz--\r\n"))),
        BodyHandlers.ofString());
  }

  /** The bytes at an address. */
  static byte[] download(String url) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(url)), BodyHandlers.ofByteArray()).body();
  }

  private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body)
      throws IOException {
    try {
      return HttpClient.newHttpClient().send(request.build(), body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The public address of a new file. */
  public String uploaded(String visibility) {
    return upload(visibility).then().statusCode(201).extract().path("url");
  }

  /** An approved completion of a new learner with this one piece of evidence. */
  public ObjectNode completion(String url) {
    ObjectNode completion = college.completion();
    completion
        .putArray("evidence")
        .addObject()
        .put("name", "Report")
        .put("url", url)
        .put("narrative", "Written alone.");
    return completion;
  }

  /** Posts it and answers the badge's address. */
  public String badge(ObjectNode completion) {
    return post(staff(), "/v1/completions", completion)
        .then()
        .statusCode(201)
        .extract()
        .path("credential.id");
  }

  /** The link with which its learner decides. */
  public String learnerLink(String badge) {
    return post(
            staff(),
            badge.replace("/credentials/", "/v1/credentials/") + "/learner-link",
            read("{}"))
        .then()
        .statusCode(200)
        .extract()
        .path("link");
  }
}
