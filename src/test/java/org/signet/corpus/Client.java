package org.signet.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Sends what is in the corpus, as anybody on the Internet could. */
final class Client {

  /** Long enough that slowness is told as such. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Map<String, String> MEDIA =
      Map.of(
          "json", "application/json",
          "jwt", "text/plain",
          "png", "image/png",
          "svg", "image/svg+xml");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI base;

  Client(String base) {
    this.base = URI.create(base);
  }

  /** What came back, and how long that took. */
  record Answer(int status, String body, long millis) {}

  /** Posts to {@code /verify}; what ends in {@code .http} is a request by itself. */
  Answer send(byte[] bytes, String kind) throws IOException, InterruptedException {
    long start = System.nanoTime();
    if (kind.equals("http")) {
      String raw = raw(bytes);
      int status = raw.isEmpty() ? 0 : Integer.parseInt(raw.substring(9, 12));
      int body = raw.indexOf('{');
      return new Answer(status, body < 0 ? "" : whole(raw.substring(body)), millis(start));
    }
    var request =
        HttpRequest.newBuilder(base.resolve("/verify"))
            .header("Content-Type", MEDIA.getOrDefault(kind, "application/octet-stream"))
            .header("Accept", "application/json")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body(), millis(start));
  }

  /** The page about the input, as a browser without scripts posts it. */
  HttpResponse<String> page(byte[] bytes) throws IOException, InterruptedException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        "--corpus\r\nContent-Disposition: form-data; name=\"badge\"\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    form.writeBytes(bytes);
    form.writeBytes("\r\n--corpus--\r\n".getBytes(StandardCharsets.US_ASCII));
    var request =
        HttpRequest.newBuilder(base.resolve("/verify"))
            .header("Content-Type", "multipart/form-data; boundary=corpus")
            .header("Accept", "text/html")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }

  /** Bytes of a request as they are, up to what the server answers before it closes. */
  private String raw(byte[] bytes) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(bytes);
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String whole(String text) {
    return text.substring(0, text.lastIndexOf('}') + 1);
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
