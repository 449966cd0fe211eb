package org.signet.credential;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whom a credential is about: Open Badges 3.0 {@code IdentityObject}. */
public final class IdentityObjects {

  private IdentityObjects() {}

  /** The salted hash of an e-mail address, with a salt that no other credential has. */
  public static ObjectNode hashedEmail(String email) {
    String salt = IdentityHash.newSalt();
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "IdentityObject")
        .put("identityHash", IdentityHash.ofEmail(email, salt))
        .put("identityType", "emailAddress")
        .put("hashed", true)
        .put("salt", salt);
  }

  /** A name in plain text. */
  public static ObjectNode plainName(String name) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "IdentityObject")
        .put("identityHash", name)
        .put("identityType", "name")
        .put("hashed", false);
  }
}
