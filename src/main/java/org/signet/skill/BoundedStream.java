package org.signet.skill;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Hands on so many bytes and then refuses. */
final class BoundedStream extends FilterInputStream {

  private final Supplier<RuntimeException> refusal;
  private long left;

  BoundedStream(InputStream in, long most, Supplier<RuntimeException> refusal) {
    super(in);
    this.left = most;
    this.refusal = refusal;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw refusal.get();
    }
  }
}
