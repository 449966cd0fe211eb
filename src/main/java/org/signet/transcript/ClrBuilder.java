package org.signet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.signet.credential.IdentityObjects;
import org.signet.jsonld.Contexts;
import org.signet.proof.Times;

/** Lays a record out as a {@code ClrCredential} (CLR 2.0), unsigned. */
final class ClrBuilder {

  private ClrBuilder() {}

  /**
   * The document.
   *
   * @param url its id
   * @param status its {@code credentialStatus}
   */
  static ObjectNode build(String url, ClrContents contents, JsonNode status, Instant now) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    ArrayNode contexts = record.putArray("@context");
    contexts.add(Contexts.CREDENTIALS_V2).add(Contexts.CLR).add(Contexts.OPEN_BADGES);
    record.put("id", url);
    record.putArray("type").add("VerifiableCredential").add("ClrCredential");
    record.put("name", new TranscriptTexts(contents.language()).get("title"));
    record.set("issuer", contents.profile());
    record.put("validFrom", Times.write(now));
    record.set("credentialSubject", subject(contents));
    record.set("credentialStatus", status);
    return record;
  }

  private static ObjectNode subject(ClrContents contents) {
    ObjectNode subject = JsonNodeFactory.instance.objectNode();
    subject.put("id", "urn:uuid:" + UUID.randomUUID());
    subject.putArray("type").add("ClrSubject");
    ArrayNode identifiers = JsonNodeFactory.instance.arrayNode();
    contents.email().ifPresent(email -> identifiers.add(IdentityObjects.hashedEmail(email)));
    contents.name().ifPresent(name -> identifiers.add(IdentityObjects.plainName(name)));
    if (!identifiers.isEmpty()) {
      subject.set("identifier", identifiers);
    }
    subject.putArray("verifiableCredential").addAll(contents.badges());
    if (!contents.achievements().isEmpty()) {
      subject.putArray("achievement").addAll(contents.achievements());
    }
    if (!contents.associations().isEmpty()) {
      subject.putArray("association").addAll(contents.associations());
    }
    return subject;
  }
}
