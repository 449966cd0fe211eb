package org.signet.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.ServedIssuers;
import org.signet.achievement.VersionState;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.endorsement.Claim;
import org.signet.endorsement.EndorsementDocument;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** What a partner with a DID of its own signs, laid out: each claim in each language. */
@Path("/v1/achievements/{id}/versions/{version}/endorsement-documents")
@Produces(MediaType.APPLICATION_JSON)
class EndorsementDocumentResource {

  private static final int LONGEST = 500;

  private final ServedIssuers served;
  private final EndorsementDocument documents;
  private final Clock clock;

  EndorsementDocumentResource(ServedIssuers served, EndorsementDocument documents, Clock clock) {
    this.served = served;
    this.documents = documents;
    this.clock = clock;
  }

  /** Nothing is kept; every answer has new ids. */
  @GET
  @NeedsScope(Scope.ENDORSE)
  public String documents(
      @PathParam("id") UUID id,
      @PathParam("version") String name,
      @QueryParam("partner") String did,
      @QueryParam("name") String partnerName,
      @QueryParam("url") String url) {
    AchievementVersion version = served.version(id, name);
    if (version.state() != VersionState.APPROVED) {
      throw Problem.of(ProblemType.NOT_IN_THIS_STATE, "Only an approved version is endorsed.");
    }
    ObjectNode profile = JsonNodeFactory.instance.objectNode();
    profile.put("id", parameter("partner", did)).putArray("type").add("Profile");
    profile.put("name", parameter("name", partnerName));
    Optional.ofNullable(url).ifPresent(address -> profile.put("url", parameter("url", address)));
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant until = now.atOffset(ZoneOffset.UTC).plusYears(2).toInstant();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("documents");
    for (Edition edition : version.allEditions()) {
      for (Claim claim : Claim.values()) {
        ObjectNode item = list.addObject().put("language", edition.language());
        item.put("claim", claim.text());
        item.set(
            "document",
            documents.unsigned(UUID.randomUUID(), edition, claim, profile, "", now, until));
      }
    }
    answer.putArray("fill").add("/credentialSubject/endorsementComment");
    return answer.toString();
  }

  private static String parameter(String name, String value) {
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      throw Problem.of(
          ProblemType.BAD_PARAMETER,
          "Send partner, its DID, and name, as it calls itself; url is its website, if you like.");
    }
    return value.strip();
  }
}
