package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.signet.json.Json;

/** Badges with too much of something. */
final class Large {

  private static final String ACHIEVEMENT = "/credentialSubject/achievement";

  private Large() {}

  static byte[] json(ObjectNode document) {
    return text(Json.write(document));
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static ObjectNode clique(int size) {
    ObjectNode badge = Fixture.signed();
    ArrayNode nodes = ((ObjectNode) badge.at(ACHIEVEMENT)).putArray("related");
    for (int i = 0; i < size; i++) {
      ObjectNode node = nodes.addObject().put("id", "_:b" + i);
      node.putArray("type").add("Related");
      ArrayNode others = node.putArray("urn:p");
      for (int other = 0; other < size; other++) {
        if (other != i) {
          others.addObject().put("id", "_:b" + other);
        }
      }
    }
    return badge;
  }

  static ObjectNode alike(int alignments) {
    ObjectNode badge = Fixture.badge();
    ArrayNode results = ((ObjectNode) badge.get("credentialSubject")).putArray("result");
    for (int i = 0; i < 2; i++) {
      ObjectNode result = results.addObject().put("value", alignments > 2 ? "1" : "" + i);
      result.putArray("type").add("Result");
      ArrayNode all = result.putArray("alignment");
      for (int a = 0; a < alignments; a++) {
        ObjectNode alignment = all.addObject();
        alignment.putArray("type").add("Alignment");
        alignment.put("targetName", "attend to hygiene").put("targetUrl", "https://issuer.test/s");
      }
    }
    return badge;
  }

  static ObjectNode evidence(int pieces) {
    ObjectNode badge = Fixture.badge();
    ArrayNode evidence = badge.putArray("evidence");
    for (int i = 0; i < pieces; i++) {
      ObjectNode piece = evidence.addObject().put("id", "https://issuer.test/evidence/" + i);
      piece.putArray("type").add("Evidence");
      piece.put("name", "Piece " + i);
    }
    return badge;
  }

  /** All of one partner's, each a good one. */
  static ObjectNode endorsements(int number) {
    ObjectNode badge = Fixture.badge();
    String id = badge.at(ACHIEVEMENT + "/id").textValue();
    ArrayNode endorsements = badge.putArray("endorsement");
    for (int i = 0; i < number; i++) {
      ObjectNode one = Endorsements.unsigned(badge, id).put("id", "urn:x:" + i);
      endorsements.add(Endorsements.PARTNER.sign(one));
    }
    return badge;
  }

  /** The badge as text, not through a tree: no tree lets so long a text in. */
  static byte[] narrative(String narrative) {
    return text(Json.write(Fixture.signed()).replace("Observed practice in a kitchen.", narrative));
  }

  /** A request that says how long it will be. */
  static byte[] request(int length) {
    return text(
        "POST /verify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n{\"@context\":\""
            + "a".repeat(10_000));
  }

  static ObjectNode words(int number) {
    ObjectNode badge = Fixture.badge();
    String words = "Caf\u00e9 \u2013 kept clean. ".repeat(number / 4);
    return Issuer.TEST.sign(Edit.text(badge, ACHIEVEMENT + "/criteria/narrative", words.strip()));
  }

  static ObjectNode names(int number) {
    ObjectNode badge = Fixture.signed();
    ObjectNode achievement = (ObjectNode) badge.at(ACHIEVEMENT);
    for (int i = 0; i < number; i++) {
      achievement.put("n" + i, 0);
    }
    return badge;
  }

  /** Two to this many names; each pair of letters is one of two of the same hash. */
  static ObjectNode collisions(int pairs) {
    ObjectNode badge = Fixture.signed();
    ObjectNode achievement = (ObjectNode) badge.at(ACHIEVEMENT);
    for (int i = 0; i < 1 << pairs; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < pairs; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      achievement.put(name.toString(), 0);
    }
    return badge;
  }
}
