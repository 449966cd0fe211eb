package org.signet.learner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.signet.issuer.Issuers;
import org.signet.platform.SignetConfig;
import org.signet.status.CredentialStates;

/** A learner as staff see one: no name, no address, and what became of each badge. */
@ApplicationScoped
public class LearnerView {

  private final Learners learners;
  private final Programmes programmes;
  private final CredentialStates states;
  private final Issuers issuers;
  private final SignetConfig config;

  LearnerView(
      Learners learners,
      Programmes programmes,
      CredentialStates states,
      Issuers issuers,
      SignetConfig config) {
    this.learners = learners;
    this.programmes = programmes;
    this.states = states;
    this.issuers = issuers;
    this.config = config;
  }

  /** The address of a learner, for staff. */
  public String url(UUID learner) {
    return config.baseUrl() + "/v1/learners/" + learner;
  }

  ObjectNode of(Learner learner) {
    ObjectNode view = JsonNodeFactory.instance.objectNode().put("id", url(learner.id()));
    view.put("issuer", issuers.find(learner.issuerId()).orElseThrow().slug());
    view.put("transcript", url(learner.id()) + "/transcript");
    ArrayNode badges = view.putArray("badges");
    learners.badges(learner).forEach(badge -> badges.add(badge(badge)));
    ArrayNode wholes = view.putArray("programmes");
    programmes.of(learner, "en").forEach(whole -> wholes.add(programme(whole)));
    return view;
  }

  private ObjectNode badge(Learners.Badge badge) {
    String state =
        states.revocation(badge.id()).isPresent()
            ? "revoked"
            : states.suspension(badge.id()).isPresent() ? "suspended" : "active";
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", config.baseUrl() + "/credentials/" + badge.id())
        .put("achievement", config.baseUrl() + "/achievements/" + badge.edition())
        .put("issuedAt", badge.issuedAt().toString())
        .put("state", state);
  }

  private static ObjectNode programme(Programmes.Programme whole) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("achievement", whole.achievement()).put("code", whole.code());
    node.put("title", whole.title()).put("complete", whole.complete());
    whole.awarded().ifPresent(day -> node.put("awarded", day));
    ArrayNode parts = node.putArray("parts");
    whole
        .parts()
        .forEach(
            part ->
                parts
                    .addObject()
                    .put("code", part.code())
                    .put("title", part.title())
                    .put("completed", part.completed()));
    return node;
  }
}
