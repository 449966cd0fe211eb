package org.signet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerProfile;
import org.signet.jsonld.Jcs;

/**
 * All that a record says, before it has an id, a date and a place on a status list.
 *
 * @param language {@code en} or {@code fr}: of the record's own texts
 * @param badges the signed badges, the oldest award first, then by title
 * @param achievements what badges are parts of and the learner does not hold
 * @param associations Open Badges {@code Association}s between badges, and from them to these
 */
record ClrContents(
    Issuer issuer,
    String language,
    Optional<String> name,
    Optional<String> email,
    List<UUID> badgeIds,
    List<ObjectNode> badges,
    List<ObjectNode> achievements,
    List<ObjectNode> associations) {

  /** The issuer's own language tag for the record's language. */
  String tag() {
    return issuer.language(language).orElse(language);
  }

  /** SHA-256: the same for whatever would be the same record. */
  byte[] hash() {
    ObjectNode all = JsonNodeFactory.instance.objectNode().put("language", language);
    name.ifPresent(text -> all.put("name", text));
    email.ifPresent(text -> all.put("email", text));
    ArrayNode ids = all.putArray("badges");
    badgeIds.forEach(id -> ids.add(id.toString()));
    all.set("issuer", profile());
    all.putArray("achievements").addAll(achievements);
    all.putArray("associations").addAll(associations);
    return DigestUtils.sha256(Jcs.canonicalize(all));
  }

  JsonNode profile() {
    return IssuerProfile.of(issuer, tag());
  }
}
