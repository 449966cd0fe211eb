package org.signet.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** The one server behind all of {@link TestHosts}; it goes by the header {@code Host}. */
final class TestServer implements AutoCloseable {

  private final HttpsServer server;
  private final TestFiles files;
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "test-hosts");
            thread.setDaemon(true);
            return thread;
          });

  private TestServer(HttpsServer server, TestFiles files) {
    this.server = server;
    this.files = files;
  }

  static TestServer start(TestFiles files, SSLContext tls) throws IOException {
    HttpsServer https =
        HttpsServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(tls));
    TestServer server = new TestServer(https, files);
    https.createContext("/", server::answer);
    https.setExecutor(server.threads);
    https.start();
    return server;
  }

  int port() {
    return server.getAddress().getPort();
  }

  void handle(String host, String path, HttpHandler handler) {
    handlers.put(host + path, handler);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":[0-9]+$", "");
    String path = exchange.getRequestURI().toString();
    files.asked(host, path);
    HttpHandler handler = handlers.get(host + path);
    try (exchange) {
      if (handler != null) {
        handler.handle(exchange);
        return;
      }
      Optional<TestFiles.Page> page = files.find(host, path);
      if (page.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        send(exchange, page.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, TestFiles.Page page)
      throws IOException, InterruptedException {
    page.headers()
        .forEach(
            (name, value) -> {
              if (!name.equals(TestFiles.SLOW) && !name.equals(TestFiles.ENDLESS)) {
                exchange.getResponseHeaders().set(name, value);
              }
            });
    boolean endless = page.headers().containsKey(TestFiles.ENDLESS);
    int length = page.body().length;
    exchange.sendResponseHeaders(page.status(), endless ? 0 : length == 0 ? -1 : length);
    OutputStream out = exchange.getResponseBody();
    if (page.headers().containsKey(TestFiles.SLOW)) {
      for (byte b : page.body()) {
        Thread.sleep(Long.parseLong(page.headers().get(TestFiles.SLOW)));
        out.write(b);
        out.flush();
      }
    } else if (length > 0) {
      do {
        out.write(page.body());
      } while (endless);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
