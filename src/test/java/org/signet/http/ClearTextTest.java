package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClearTextTest {

  @Test
  void clientThatWouldUpgradeToHttp2IsAnsweredInHttp1() throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    var page = HttpRequest.newBuilder(URI.create(TestClient.BASE + "/verify")).build();
    var answer = client.send(page, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }
}
