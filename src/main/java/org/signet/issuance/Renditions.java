package org.signet.issuance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where each rendition of a credential is fetched, by media type. */
public final class Renditions {

  private Renditions() {}

  /** The links of the credential at this address. */
  public static ObjectNode of(String url) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("application/vc", url + ".json")
        .put("application/vc+jwt", url + ".jwt")
        .put("text/html", url + ".html");
  }
}
