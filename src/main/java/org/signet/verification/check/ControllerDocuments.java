package org.signet.verification.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.signet.fetch.Fetched;
import org.signet.fetch.Wanted;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.keys.ControllerDocument;
import org.signet.keys.DidWeb;
import org.signet.verification.Outside;

/** What issuers elsewhere publish about their keys: read once for each time it was fetched. */
@ApplicationScoped
class ControllerDocuments {

  /** By the very answer that was fetched, for as long as that is kept. */
  private final Cache<Fetched, ControllerDocument> read =
      Caffeine.newBuilder().weakKeys().maximumSize(10_000).build();

  /** The document is there, and is none. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("no document about keys", null, false, false);
    }
  }

  /**
   * The document about a did:web or an https id.
   *
   * @throws org.signet.keys.KeyRefused DID_REJECTED, or DID_MISMATCH when it is about somebody else
   * @throws org.signet.fetch.FetchRefused when it cannot be had
   * @throws Unreadable when it is no JSON object
   */
  ControllerDocument about(String id, Outside outside) {
    boolean did = DidWeb.isDidWeb(id);
    String url = did ? DidWeb.parse(id, false).documentUrl().toString() : id;
    Fetched fetched = outside.get(url, did ? Wanted.DID_DOCUMENT : Wanted.CONTROLLER_DOCUMENT);
    ControllerDocument known = read.getIfPresent(fetched);
    if (known != null && known.id().equals(id)) {
      return known;
    }
    try {
      ControllerDocument document = ControllerDocument.read(Json.parseObject(fetched.body()), id);
      read.put(fetched, document);
      return document;
    } catch (JsonRefused refused) {
      throw new Unreadable();
    }
  }
}
