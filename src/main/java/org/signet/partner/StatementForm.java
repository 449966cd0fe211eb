package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What a partner filled in. What is not there is null.
 *
 * @param claims {@code competency_in_demand}, {@code assessment_reflects_job}, or both
 * @param demandEn reasons for the first, in English
 * @param publicKey Multikey of the key in the browser, {@code z6Mk…}
 * @param action {@code edit} to change what was filled in before
 */
public record StatementForm(
    @RestForm("claim") List<String> claims,
    @RestForm String demandEn,
    @RestForm String demandFr,
    @RestForm String jobEn,
    @RestForm String jobFr,
    @RestForm String name,
    @RestForm String url,
    @RestForm String way,
    @RestForm String did,
    @RestForm String publicKey,
    @RestForm String action,
    @RestForm String lang) {

  /** Nothing filled in but what is known beforehand. */
  static StatementForm blank(String name, String did, String way) {
    return new StatementForm(List.of(), "", "", "", "", name, "", way, did, "", "", "");
  }

  /** The same with the empty text for null. */
  StatementForm filled() {
    return new StatementForm(
        claims == null ? List.of() : claims,
        text(demandEn),
        text(demandFr),
        text(jobEn),
        text(jobFr),
        text(name),
        text(url),
        text(way),
        text(did),
        text(publicKey),
        text(action),
        text(lang));
  }

  /** As it is kept with what was laid out from it. */
  ObjectNode write() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    claims.forEach(json.putArray("claims")::add);
    json.put("demandEn", demandEn).put("demandFr", demandFr);
    json.put("jobEn", jobEn).put("jobFr", jobFr);
    return json.put("name", name).put("url", url).put("way", way).put("did", did);
  }

  /** Reads what {@link #write} wrote. */
  static StatementForm read(JsonNode json) {
    List<String> claims = new ArrayList<>();
    json.path("claims").forEach(claim -> claims.add(claim.asText()));
    return new StatementForm(
        claims,
        json.path("demandEn").asText(),
        json.path("demandFr").asText(),
        json.path("jobEn").asText(),
        json.path("jobFr").asText(),
        json.path("name").asText(),
        json.path("url").asText(),
        json.path("way").asText(),
        json.path("did").asText(),
        "",
        "",
        "");
  }

  private static String text(String sent) {
    return sent == null ? "" : sent.replace("\r\n", "\n").strip();
  }
}
