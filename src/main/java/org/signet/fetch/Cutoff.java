package org.signet.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;

/**
 * The hard end of a fetch: closes the connection under whatever is waiting for it, be it the TLS
 * handshake, the answer or a body that drips.
 */
final class Cutoff {

  private boolean over;
  private Socket open;

  /** Called with each connection as soon as it is there. */
  synchronized void hold(Socket socket) throws IOException {
    if (over) {
      throw new InterruptedIOException();
    }
    open = socket;
  }

  void cut() {
    Socket cut;
    synchronized (this) {
      over = true;
      cut = open;
    }
    if (cut != null) {
      try {
        cut.setSoLinger(true, 0); // nothing is sent any more
        cut.close();
      } catch (IOException e) {
        // it was closed already
      }
    }
  }

  synchronized boolean isOver() {
    return over;
  }
}
