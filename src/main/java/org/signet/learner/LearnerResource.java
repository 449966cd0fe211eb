package org.signet.learner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.json.Json;
import org.signet.problem.Fields;
import org.signet.problem.Problem;

/** {@code /v1/learners}: who earned what. Whatever identifies a person travels in bodies only. */
@Path("/v1/learners")
@Produces(MediaType.APPLICATION_JSON)
class LearnerResource {

  private final Learners learners;
  private final LearnerView view;
  private final Issuers issuers;
  private final CurrentCaller caller;

  LearnerResource(Learners learners, LearnerView view, Issuers issuers, CurrentCaller caller) {
    this.learners = learners;
    this.view = view;
    this.issuers = issuers;
    this.caller = caller;
  }

  @GET
  @Path("/{id}")
  @NeedsScope(Scope.READ)
  public String get(@PathParam("id") UUID id) {
    return learners
        .find(id)
        .filter(learner -> issuers.isServed(learner.issuerId(), caller.get()))
        .map(learner -> view.of(learner).toString())
        .orElseThrow(Problem::notFound);
  }

  private record Sought(Optional<String> studentNumber, Optional<String> email) {}

  /** By student number or, without one, by e-mail address; empty when there is nobody. */
  @POST
  @Path("/find")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.READ)
  public String find(byte[] body) {
    Sought sought = Fields.read(Json.parse(body), LearnerResource::sought);
    List<UUID> served = issuers.servedBy(caller.get()).stream().map(Issuer::id).toList();
    List<Learner> found =
        sought
            .studentNumber()
            .map(number -> learners.byStudentNumber(served, number))
            .orElseGet(() -> learners.byEmail(served, sought.email().orElseThrow()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    found.forEach(learner -> items.add(view.of(learner)));
    return answer.toString();
  }

  private static Sought sought(Fields fields) {
    var sought =
        new Sought(fields.optionalText("studentNumber", 64), fields.optionalText("email", 254));
    if (sought.studentNumber().isPresent() == sought.email().isPresent()) {
      fields.fault("", "NO_IDENTIFIER", "Send 'studentNumber' or 'email', one of them.");
    }
    return sought;
  }
}
