package org.signet.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.hc.core5.http.HttpEntity;

/** Takes a body in while it streams, up to what is allowed; of evidence only the SHA-256. */
final class Body {

  private static final int BUFFER = 8192;

  private Body() {}

  /**
   * @throws Failed when it is larger than allowed
   */
  static byte[] read(HttpEntity entity, Wanted wanted) throws IOException {
    if (entity.getContentLength() > wanted.mostBytes()) {
      throw new Failed(Outcome.LARGE);
    }
    if (wanted == Wanted.EVIDENCE) {
      MessageDigest digest = sha256();
      stream(entity.getContent(), wanted.mostBytes(), digest::update);
      return digest.digest();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
    stream(entity.getContent(), wanted.mostBytes(), bytes::write);
    return bytes.toByteArray();
  }

  private interface Sink {
    void take(byte[] bytes, int from, int length);
  }

  private static void stream(InputStream in, int most, Sink sink) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
      if (total > most) {
        throw new Failed(Outcome.LARGE);
      }
      sink.take(buffer, 0, n);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
